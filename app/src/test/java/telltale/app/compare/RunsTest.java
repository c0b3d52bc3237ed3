package telltale.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.analysis.Analysis;
import telltale.analysis.Training;
import telltale.analysis.panel.Candidate;
import telltale.app.Examples;
import telltale.app.Spike;
import telltale.app.compare.lineup.Plan;
import telltale.app.compare.lineup.Runs;
import telltale.detector.Detector;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

final class RunsTest {
    private static final Training ALL = new Training.All();
    private static final int ROWS = 1_000;

    /// Scores, the same in order, what was expected and how far off is usual, eight bytes each.
    private static final long ONE = 32L * ROWS;

    private final Series series = Examples.noise(ROWS, 500);

    private Detector spike(int factor) {
        return new Spike(0, factor, false, Spike.Side.BOTH_SIDES, List.of());
    }

    private void keep(Runs runs, int factor, Plan plan) throws InterruptedException {
        var analysis =
                new Analysis(
                        Examples.opened("a.csv", series).source(),
                        List.of(),
                        spike(factor),
                        ALL,
                        new Threshold.TopK(1),
                        Grouping.PLAIN);
        runs.keep(spike(factor), ALL, Candidate.run("", analysis, series, Progress.NONE), plan);
    }

    @Test
    void runsOfBeforeGoOnceTheyTakeTooMuch() throws InterruptedException {
        Runs runs = new Runs(2 * ONE);
        for (int factor = 1; factor <= 3; factor++) {
            keep(runs, factor, Plan.EMPTY);
        }
        assertThat(runs.of(spike(1), ALL)).isEmpty();
        assertThat(runs.of(spike(2), ALL)).isPresent();
        assertThat(runs.of(spike(3), ALL)).isPresent();
        runs.memory(ONE, Plan.EMPTY);
        assertThat(runs.of(spike(2), ALL)).isEmpty();
        assertThat(runs.of(spike(3), ALL)).isPresent();
    }

    @Test
    void whatTakesPartStays() throws InterruptedException {
        Plan plan = Plan.EMPTY.with("Spike", spike(1));
        Runs runs = new Runs(0);
        keep(runs, 1, plan);
        keep(runs, 2, plan);
        assertThat(runs.of(spike(1), ALL)).isPresent();
        assertThat(runs.of(spike(2), ALL)).isEmpty();
    }
}
