package telltale.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Scores;
import telltale.math.extreme.GpdTail;

final class CalibrationTest {
    private static final List<double[]> KINDS =
            List.of(
                    gaussian(1_000, 1),
                    gaussian(9, 2),
                    Arrays.stream(gaussian(3_000, 3)).map(Math::rint).toArray(),
                    Arrays.stream(gaussian(500, 4)).map(s -> 1 + 1e-9 * s).toArray(),
                    Arrays.stream(gaussian(500, 5)).map(s -> 1e300 * s).toArray(),
                    Arrays.stream(gaussian(500, 6)).map(s -> 1e-300 * s).toArray(),
                    Arrays.stream(gaussian(500, 7)).map(s -> -5 - s).toArray(),
                    Arrays.stream(gaussian(500, 8)).map(s -> 1 / s).toArray());

    @Test
    void confidenceIsThatOfTheTailItself() {
        for (long horizon : new long[] {16, 1_000, 1_000_000}) {
            double[] scores = gaussian(1_000, 1);
            GpdTail tail = GpdTail.of(scores);
            Calibration calibration = Calibration.of(scores, horizon);
            for (double score = 0; score < 30; score += 0.03) {
                assertThat(calibration.confidence(score))
                        .as("at %s over %d", score, horizon)
                        .isCloseTo(tail.quiet(score, (double) horizon), within(0.01));
            }
        }
    }

    @Test
    void confidenceNeverFallsFromOneDoubleToTheNext() {
        var random = new SplittableRandom(1);
        for (double[] scores : KINDS) {
            Calibration calibration = Calibration.of(scores);
            double from = calibration.cutoff(1e-6);
            double width = calibration.cutoff(0.999) - from;
            double[] path =
                    random.doubles(20_000)
                            .map(u -> from + width * 1.2 * u)
                            .flatMap(score -> DoubleStream.of(score, Math.nextUp(score)))
                            .sorted()
                            .map(calibration::confidence)
                            .toArray();

            assertThat(path).isSorted();
            assertThat(path[0]).isGreaterThanOrEqualTo(0);
            assertThat(path[path.length - 1]).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void cutoffIsTheSmallestScoreThatReachesAConfidence() {
        var random = new SplittableRandom(2);
        for (double[] scores : KINDS) {
            Calibration calibration = Calibration.of(scores);
            for (int i = 0; i < 500; i++) {
                double confidence = i == 0 ? 1 : i == 1 ? 0.95 : i == 2 ? 0.5 : random.nextDouble();
                double cutoff = calibration.cutoff(confidence);
                assertThat(calibration.confidence(cutoff)).isGreaterThanOrEqualTo(confidence);
                assertThat(calibration.confidence(Math.nextDown(cutoff))).isLessThan(confidence);
            }
        }
    }

    @Test
    void everyScoreReachesConfidenceZeroAndOnlyInfinityMayReachOne() {
        Calibration calibration = Calibration.of(gaussian(1_000, 1));

        assertThat(calibration.cutoff(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(calibration.confidence(Double.POSITIVE_INFINITY)).isOne();
        assertThat(calibration.confidence(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(calibration.confidence(Double.NaN)).isNaN();
        assertThatThrownBy(() -> calibration.cutoff(1.5)).hasMessageContaining("at most 1");
    }

    @Test
    void bulkIsOneByOne() {
        Calibration calibration = Calibration.of(gaussian(1_000, 1));
        double[] scores = {Double.NaN, 0, 3, 3.5, 4, 5, 1e9, Double.POSITIVE_INFINITY};

        assertThat(calibration.confidences(scores))
                .containsExactly(Arrays.stream(scores).map(calibration::confidence).toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 16, 100, 1_000, 100_000})
    void aLongerHorizonIsNeverMoreConfident(long horizon) {
        Calibration calibration = Calibration.of(gaussian(1_000, 1), horizon);
        Calibration longer = calibration.over(2 * horizon);

        assertThat(longer.horizonRows()).isEqualTo(2 * horizon);
        for (double score = 0; score < 10; score += 0.1) {
            assertThat(longer.confidence(score))
                    .isLessThanOrEqualTo(calibration.confidence(score) + 0.004);
        }
    }

    @Test
    void falseAlarmsAreHowOftenACutoffIsReached() {
        double[] scores = gaussian(100_000, 3);
        Calibration calibration = Calibration.of(scores);

        for (double cutoff : new double[] {0.5, 1, 2, 3, 3.5}) {
            double seen = Arrays.stream(scores).filter(s -> s >= cutoff).count() / 100_000.0;
            assertThat(calibration.falseAlarmsPerRow(cutoff))
                    .as("at %s", cutoff)
                    .isCloseTo(seen, within(0.06 * seen + 3e-5));
        }
        double rows = 1 / calibration.falseAlarmsPerRow(calibration.cutoff(0.95));
        assertThat(rows).isBetween(1_000_000.0, 3_000_000.0);
    }

    @Test
    void theThirdOfFourValuesStandsOut() {
        double[] zScores = {0.6008321779311374, 0.5772701317377594, 1.7318, 0.5537080855443816};
        double[] medianScores = {1.0117, 0.3372, 65.76, 0.3372};
        for (double[] scores : List.of(zScores, medianScores)) {
            Calibration calibration = Calibration.of(scores);

            assertThat(calibration.confidence(scores[2])).isGreaterThanOrEqualTo(0.95);
            for (int row : new int[] {0, 1, 3}) {
                assertThat(calibration.confidence(scores[row])).isLessThan(0.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 8, 13, 50})
    void aFewOrdinaryRowsAreRarelyAnomalous(int rows) {
        int flagged = 0;
        for (int i = 0; i < 200; i++) {
            double[] scores = distances(rows, 1_000L * rows + i);
            double highest = Arrays.stream(scores).max().orElseThrow();
            flagged += Calibration.of(scores).confidence(highest) >= 0.95 ? 1 : 0;
        }

        assertThat(flagged).isLessThanOrEqualTo(24); // 12 % of 200
    }

    @Test
    void aSpikeAmongFiftyRowsStandsOut() {
        int found = 0;
        for (int i = 0; i < 100; i++) {
            double[] scores = distances(50, i);
            scores[17] = 10;
            found += Calibration.of(scores).confidence(10) >= 0.95 ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(95);
    }

    @Test
    void nothingIsAnomalousWhereNothingIsKnown() {
        for (double[] scores : List.of(new double[0], new double[] {Double.NaN, Double.NaN})) {
            Calibration calibration = Calibration.of(scores);

            assertThat(calibration.confidence(1e300)).isZero();
            assertThat(calibration.cutoff(0.5)).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(calibration.falseAlarmsPerRow(3)).isNaN();
            assertThat(calibration.horizonRows()).isEqualTo(Calibration.LEAST_HORIZON);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -3, 1e12, 1e-12})
    void whereAllScoresAreTheSameOnlyWhatIsClearlyAboveIsAnomalous(double same) {
        double[] scores = new double[100];
        Arrays.fill(scores, same);
        Calibration calibration = Calibration.of(scores);
        double above = same + 1e-8 * Math.max(1, Math.abs(same));

        assertThat(calibration.confidence(same)).isZero();
        assertThat(calibration.confidence(same - 5)).isZero();
        assertThat(calibration.confidence(above)).isOne();
        assertThat(calibration.cutoff(0.95)).isBetween(same, above);
        assertThat(calibration.falseAlarmsPerRow(above)).isZero();
        assertThat(calibration.falseAlarmsPerRow(same)).isOne();
    }

    @Test
    void aSingleScoreIsNoTail() {
        Calibration calibration = Calibration.of(new double[] {2});

        assertThat(calibration.confidence(2)).isZero();
        assertThat(calibration.confidence(2.1)).isOne();
    }

    @Test
    void aSpikeInAConstantSeriesStandsOut() {
        double[] scores = new double[500];
        scores[77] = 31.6;
        Calibration calibration = Calibration.of(scores);

        assertThat(calibration.confidence(31.6)).isOne();
        assertThat(calibration.confidence(0)).isZero();
    }

    @Test
    void scoresThatAreMostlyZeroHaveATailOfTheOthers() {
        double[] scores = new double[10_000];
        double[] some = gaussian(300, 1);
        IntStream.range(0, some.length).forEach(i -> scores[i * 31] = some[i]);
        Calibration calibration = Calibration.of(scores);

        assertThat(calibration.confidence(1)).isLessThan(0.01);
        assertThat(calibration.confidence(2.5)).isLessThan(0.5);
        assertThat(calibration.confidence(8)).isGreaterThan(0.95);
    }

    @Test
    void goesThroughItsStateUnchanged() {
        for (double[] scores : KINDS) {
            Calibration calibration = Calibration.of(Scores.of(scores.clone()));
            Calibration again = Calibration.of(calibration.state());

            assertThat(again.state()).isEqualTo(calibration.state());
            for (double level : new double[] {0.1, 0.5, 0.95, 0.999}) {
                assertThat(again.cutoff(level)).isEqualTo(calibration.cutoff(level));
            }
        }
    }

    @Test
    void aHorizonWithoutRowsIsRefused() {
        assertThatThrownBy(() -> Calibration.of(new double[10], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("horizon: expected a number of rows from 1, found '0'");
    }

    private static double[] gaussian(int rows, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, rows).mapToDouble(_ -> Math.abs(random.nextGaussian())).toArray();
    }

    /// From the median, as a detector would: with an even number of rows two distances are the
    /// same.
    private static double[] distances(int rows, long seed) {
        var random = new SplittableRandom(seed);
        double[] values =
                IntStream.range(0, rows).mapToDouble(_ -> random.nextGaussian()).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[(rows - 1) / 2] + sorted[rows / 2]) / 2;
        return Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
    }
}
