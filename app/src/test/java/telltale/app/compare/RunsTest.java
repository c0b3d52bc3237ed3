package telltale.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.analysis.Analysis;
import telltale.analysis.Training;
import telltale.analysis.comparison.MethodRun;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.compare.lineup.ComparisonPlan;
import telltale.app.compare.lineup.MethodRuns;
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

    private final Series series = ExampleSeries.noise(ROWS, 500);

    private Detector spike(int factor) {
        return new SpikeDetector(0, factor, false, SpikeDetector.Side.BOTH_SIDES, List.of());
    }

    private void keep(MethodRuns runs, int factor, ComparisonPlan plan)
            throws InterruptedException {
        var analysis =
                new Analysis(
                        ExampleSeries.opened("a.csv", series).source(),
                        List.of(),
                        spike(factor),
                        ALL,
                        new Threshold.TopK(1),
                        Grouping.PLAIN);
        runs.keep(spike(factor), ALL, MethodRun.run("", analysis, series, Progress.NONE), plan);
    }

    @Test
    void runsOfBeforeGoOnceTheyTakeTooMuch() throws InterruptedException {
        MethodRuns runs = new MethodRuns(2 * ONE);
        for (int factor = 1; factor <= 3; factor++) {
            keep(runs, factor, ComparisonPlan.EMPTY);
        }
        assertThat(runs.of(spike(1), ALL)).isEmpty();
        assertThat(runs.of(spike(2), ALL)).isPresent();
        assertThat(runs.of(spike(3), ALL)).isPresent();
        runs.memory(ONE, ComparisonPlan.EMPTY);
        assertThat(runs.of(spike(2), ALL)).isEmpty();
        assertThat(runs.of(spike(3), ALL)).isPresent();
    }

    @Test
    void whatTakesPartStays() throws InterruptedException {
        ComparisonPlan plan = ComparisonPlan.EMPTY.with("Spike", spike(1));
        MethodRuns runs = new MethodRuns(0);
        keep(runs, 1, plan);
        keep(runs, 2, plan);
        assertThat(runs.of(spike(1), ALL)).isPresent();
        assertThat(runs.of(spike(2), ALL)).isEmpty();
    }
}
