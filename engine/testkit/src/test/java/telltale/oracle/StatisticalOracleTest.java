package telltale.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Detector;
import telltale.detector.Scores;
import telltale.detector.statistical.ModifiedZScore;
import telltale.detector.statistical.MovingAverage;
import telltale.detector.statistical.ZScore;
import telltale.job.Progress;
import telltale.series.Series;

/// Against numpy, pandas, scipy and bottleneck; near zero, and (`_far`) at an offset of 1e9, where
/// a mean itself is known to 1e-7 only.
class StatisticalOracleTest {
    private static FixtureColumns oracle;

    @BeforeAll
    static void read() throws IOException {
        oracle = FixtureColumns.of("statistical.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_far"})
    void zScoreAgreesWithNumpy(String where) throws InterruptedException {
        check(score(new ZScore(), where).values(), "z_score" + where, tolerance(where));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_far"})
    void modifiedZScoreAgreesWithScipy(String where) throws InterruptedException {
        check(score(new ModifiedZScore(), where).values(), "modified_z_score" + where, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_20", "_21", "_20_far", "_21_far"})
    void rollingMeanAndDeviationAgreeWithPandas(String tag) throws InterruptedException {
        Scores scores = score(new ZScore(window(tag), 0), where(tag));

        check(expected(scores), "mean" + tag, 1e-14);
        check(scale(scores), "std" + tag, 1e-11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_20", "_21", "_20_far", "_21_far"})
    void rollingMedianAndMadAgreeWithPandasAndBottleneck(String tag) throws InterruptedException {
        Scores scores = score(new ModifiedZScore(window(tag)), where(tag));

        double[] scale = scale(scores);
        for (int row = 0; row < scale.length; row++) {
            scale[row] *= 0.6745;
        }
        check(expected(scores), "median" + tag, 0);
        check(scale, "mad" + tag, 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_far"})
    void theGuardLeavesOutWhatPandasLeavesOut(String where) throws InterruptedException {
        Scores scores = score(new ZScore(20, 6), where);

        check(expected(scores), "guarded_mean" + where, 1e-14);
        check(scale(scores), "guarded_std" + where, 1e-11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_far"})
    void movingAverageAgreesWithPandas(String where) throws InterruptedException {
        Scores scores = score(new MovingAverage(20, 6), where);

        check(scores.values(), "moving_average" + where, tolerance(where));
    }

    private static double tolerance(String where) {
        return where.isEmpty() ? 1e-12 : 1e-7;
    }

    private static int window(String tag) {
        return Integer.parseInt(tag.substring(1, 3));
    }

    private static String where(String tag) {
        return tag.substring(3);
    }

    private static Scores score(Detector detector, String where) throws InterruptedException {
        Series series = Series.ofValues(oracle.get("value" + where));
        return detector.fit(series, Progress.NONE).score(series, Progress.NONE);
    }

    private static double[] expected(Scores scores) {
        double[] values = new double[scores.length()];
        for (int row = 0; row < values.length; row++) {
            values[row] = scores.expectation().orElseThrow().valueAt(0, row);
        }
        return values;
    }

    private static double[] scale(Scores scores) {
        double[] values = new double[scores.length()];
        for (int row = 0; row < values.length; row++) {
            values[row] = scores.expectation().orElseThrow().scaleAt(0, row);
        }
        return values;
    }

    private static void check(double[] found, String column, double tolerance) {
        double[] numbers = oracle.get(column);
        assertThat(found).hasSameSizeAs(numbers);
        for (int row = 0; row < numbers.length; row++) {
            if (Double.isNaN(numbers[row])) {
                assertThat(found[row]).as(column + " of row " + row).isNaN();
            } else {
                assertThat(found[row])
                        .as(column + " of row " + row)
                        .isCloseTo(
                                numbers[row],
                                within(tolerance * Math.abs(numbers[row]) + tolerance));
            }
        }
    }
}
