package telltale.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Anomaly;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

final class ResultTest {
    private static final int LENGTH = 1_000;

    /// Gaussian noise with three wild rows.
    private static Series series() {
        var random = new SplittableRandom(5);
        double[] values = new double[LENGTH];
        Arrays.setAll(values, _ -> random.nextGaussian());
        values[300] = 25;
        values[600] = -30;
        values[900] = 20;
        return Series.ofValues(values);
    }

    private static Result run(Training training, Threshold threshold) throws InterruptedException {
        return new Analysis(
                        CsvSource.of(Path.of("x.csv")),
                        List.of(),
                        new Level(),
                        training,
                        threshold,
                        Grouping.PLAIN)
                .run(series(), Progress.NONE);
    }

    @Test
    void aFileLearntFromAsAWholeIsDecidedByWhatStandsOut() throws InterruptedException {
        Result result = run(new Training.All(), new Threshold.Standout());

        assertThat(result.anomalies()).extracting(Anomaly::peak).containsExactly(300, 600, 900);
        assertThat(result.cutoff()).isEqualTo(20);
        assertThat(result.decision().reason()).startsWith("3 stretches stand out");
    }

    @Test
    void rowsThatCameAfterTheTrainingAreDecidedByTheirConfidence() throws InterruptedException {
        Result result = run(new Training.Rows(200), new Threshold.Standout());

        assertThat(result.cutoff()).isEqualTo(result.fitted().calibration().cutoff(0.95));
        assertThat(result.anomalies()).extracting(Anomaly::peak).contains(300, 600, 900);
    }

    @Test
    void candidatesAreTheEpisodesBelowAnyLine() throws InterruptedException {
        Result strict = run(new Training.All(), new Threshold.Fixed(27));
        Result standing = run(new Training.All(), new Threshold.Standout());

        assertThat(strict.candidates(2)).extracting(Anomaly::peak).containsExactly(300, 900);
        assertThat(standing.candidates(3))
                .hasSize(3)
                .noneMatch(c -> standing.anomalies().stream().anyMatch(a -> a.peak() == c.peak()))
                .allMatch(c -> c.score() < 20);
        assertThat(standing.candidates(0)).isEmpty();
        assertThat(standing.explain(standing.candidates(1).getFirst()).sentence()).isNotEmpty();
    }

    @Test
    void takingInTheNextIsTheSameAsJudgingAnew() throws InterruptedException {
        Result standing = run(new Training.All(), new Threshold.Standout());
        Result more = standing.judge(new Threshold.Standout(1), Grouping.PLAIN);

        assertThat(more.anomalies()).hasSize(4).contains(standing.candidates(1).getFirst());
        assertThat(more.candidates(1)).containsExactly(standing.candidates(2).getLast());
    }
}
