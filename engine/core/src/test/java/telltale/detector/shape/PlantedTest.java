package telltale.detector.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import telltale.detector.Detector;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// What is planted in a sensible series is found with the defaults, surely.
class PlantedTest {
    private static final int ROWS = 4_000;
    private static final int TRAINING = 3_000;

    @Test
    void theMatrixProfileIsSureOfAnOddCycle() throws Exception {
        assertThat(sureness(new MatrixProfile(), PlantedTest::invert)).isGreaterThan(0.95);
    }

    @Test
    void theMatrixProfileIsSureOfASpike() throws Exception {
        assertThat(sureness(new MatrixProfile(), values -> values[3_500] += 12 * 0.3))
                .isGreaterThan(0.95);
    }

    @Test
    void subsequencePcaIsSureOfAnOddCycle() throws Exception {
        assertThat(sureness(new SubsequencePca(), PlantedTest::invert)).isGreaterThan(0.95);
    }

    @Test
    void subsequencePcaIsSureOfASpike() throws Exception {
        assertThat(sureness(new SubsequencePca(), values -> values[3_500] += 12 * 0.3))
                .isGreaterThan(0.95);
    }

    @Test
    void aLevelShiftIsSure() throws Exception {
        assertThat(sureness(new LevelShift(), PlantedTest::lift)).isGreaterThan(0.95);
    }

    @Test
    void aChangeOfVarianceIsSure() throws Exception {
        assertThat(sureness(new VarianceChange(), PlantedTest::roughen)).isGreaterThan(0.95);
    }

    private static void invert(double[] values) {
        for (int row = 3_500; row < 3_550; row++) {
            values[row] = 2 * 10 - values[row];
        }
    }

    private static void lift(double[] values) {
        for (int row = 3_500; row < ROWS; row++) {
            values[row] += 1.5;
        }
    }

    private static void roughen(double[] values) {
        var random = new SplittableRandom(2);
        for (int row = 3_500; row < ROWS; row++) {
            values[row] += 1.2 * random.nextGaussian();
        }
    }

    /// The highest confidence within 50 rows of row 3,500 where that is the highest of all behind
    /// the training; else 0.
    private static double sureness(Detector detector, Consumer<double[]> plant) throws Exception {
        var random = new SplittableRandom(1);
        double[] values = new double[ROWS];
        Arrays.setAll(
                values,
                row -> 10 + 2 * Math.sin(2 * Math.PI * row / 50) + 0.3 * random.nextGaussian());
        plant.accept(values);
        Series series = Series.ofValues(values);
        Series training = series.rows(0, TRAINING);
        var model = detector.fit(training, Progress.NONE);
        var calibration = Calibration.of(model.score(training, Progress.NONE));
        double[] scores = model.score(series, Progress.NONE).values();
        int highest = TRAINING;
        for (int row = TRAINING; row < ROWS; row++) {
            highest = scores[row] > scores[highest] ? row : highest;
        }
        assertThat(highest).isBetween(3_450, 3_600);
        return calibration.confidence(scores[highest]);
    }
}
