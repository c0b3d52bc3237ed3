package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TailSampleTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 63, 64, 65, 1_021, 4_095, 4_096, 4_097, 100_000})
    void takesTheSameTailAsSortingEverything(int rows) {
        double[] scores = exponential(rows, 3);
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int tail = Math.min(Math.min(250, Math.max(25, rows / 5)), rows - 1);
        double below = sorted[rows - tail - 1];

        TailSample sample = TailSample.of(scores);

        double[] expected = Arrays.copyOfRange(sorted, rows - tail, rows);
        assertThat(sample.rows()).isEqualTo(rows);
        assertThat(sample.excesses().start()).isEqualTo(below);
        assertThat(sample.excesses().values())
                .containsExactly(Arrays.stream(expected).map(s -> s - below).toArray());
    }

    @Test
    void doesNotChangeTheScores() {
        double[] scores = exponential(10_000, 1);
        double[] copy = scores.clone();

        TailSample.of(scores);

        assertThat(scores).containsExactly(copy);
    }

    @Test
    void nothingIsKnownOfNoScores() {
        assertThat(TailSample.of(new double[0]).rows()).isZero();
        assertThat(TailSample.of(new double[] {Double.NaN, Double.NaN}).rows()).isZero();
        assertThat(TailSample.of(new double[] {Double.POSITIVE_INFINITY}).rows()).isZero();
        assertThat(TailSample.of(new double[] {4}).rows()).isOne();
    }

    @Test
    void missingAndInfiniteScoresArePassedOver() {
        double[] scores = exponential(20_000, 5);
        double[] with = new double[3 * scores.length];
        Arrays.fill(with, Double.NaN);
        for (int i = 0; i < scores.length; i++) {
            with[3 * i] = scores[i];
            with[3 * i + 1] = i % 2 == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }

        assertThat(TailSample.of(with).excesses().values())
                .containsExactly(TailSample.of(scores).excesses().values());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1",
        "1000, 10",
        "1000, 100",
        "100000, 1",
        "100000, 3",
        "100000, 100",
        "100000, 1000",
        "100000, 10000"
    })
    void leavesOutSpikesBeTheyFewOrMany(int rows, int spikes) {
        double[] scores = exponential(rows, 9);
        for (int i = 0; i < spikes; i++) {
            scores[(int) ((long) i * rows / spikes)] = 60 + i % 7;
        }

        TailSample sample = TailSample.of(scores);

        assertThat(sample.rows()).isEqualTo(rows - spikes);
        assertThat(sample.greatest()).isLessThan(60);
    }

    @Test
    void leavesOutTwoClustersOfSpikesAtOnce() {
        double[] scores = exponential(10_000, 2);
        for (int i = 0; i < 400; i++) {
            scores[25 * i] = i % 2 == 0 ? 60 : 6_000;
        }

        assertThat(TailSample.of(scores).rows()).isEqualTo(9_600);
    }

    @Test
    void leavesAHeavyTailAlone() {
        var random = new SplittableRandom(4);
        int dropped = 0;
        for (int i = 0; i < 50; i++) {
            double[] scores = new double[2_000];
            Arrays.setAll(scores, _ -> Math.pow(1 - random.nextDouble(), -0.3));
            dropped += TailSample.of(scores).rows() < 2_000 ? 1 : 0;
        }

        assertThat(dropped).isLessThan(10);
    }

    @Test
    void scoresWithAStepStartHalfAStepLower() {
        double[] scores = new double[1_000];
        Arrays.setAll(scores, row -> row < 850 ? row % 2 : row < 950 ? 2 : row < 985 ? 3 : 4);

        Excesses excesses = TailSample.of(scores).excesses();

        assertThat(excesses.start()).isEqualTo(2);
        assertThat(excesses.below()).isEqualTo(1);
        assertThat(excesses.values()).hasSize(150).isSorted().doesNotHaveDuplicates();
        assertThat(excesses.values()[0]).isBetween(0.0, 0.01);
        assertThat(excesses.values()[99]).isBetween(0.9, 1.0);
        assertThat(excesses.values()[149]).isBetween(2.5, 3.0);
    }

    @Test
    void singleSpikesBetweenStepsDoNotHideTheStep() {
        double[] scores = new double[1_000];
        Arrays.setAll(scores, row -> row < 850 ? row % 2 : row < 950 ? 2 : row < 985 ? 3 : 4);
        scores[0] = 3.3;
        scores[1] = 3.31;

        Excesses excesses = TailSample.of(scores).excesses();

        assertThat(excesses.start()).isEqualTo(2);
        assertThat(excesses.values()[99]).isBetween(0.9, 1.0);
    }

    @Test
    void whatHardlyEverDiffersIsAnException() {
        double[] scores = new double[1_000];
        Arrays.fill(scores, 2);
        for (int i = 0; i < 10; i++) {
            scores[100 * i] = 3 + i * 0.1;
        }

        TailSample sample = TailSample.of(scores);

        assertThat(sample.rows()).isEqualTo(990);
        assertThat(sample.excesses().count()).isZero();
    }

    private static double[] exponential(int rows, long seed) {
        var random = new SplittableRandom(seed);
        double[] scores = new double[rows];
        Arrays.setAll(scores, _ -> -Math.log(1 - random.nextDouble()));
        return scores;
    }
}
