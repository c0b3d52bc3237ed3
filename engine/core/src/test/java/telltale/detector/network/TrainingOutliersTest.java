package telltale.detector.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingOutliersTest {
    private static final int LENGTH = 50;
    private static final int TRAININGS = 200;

    /// Scores with a tail of powers, or of a Gaussian for an endless root.
    private static double[] scores(int rows, double root, long seed) {
        var random = new SplittableRandom(seed);
        double[] scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            scores[row] =
                    Double.isInfinite(root)
                            ? 1 + Math.abs(random.nextGaussian())
                            : Math.pow(1 - random.nextDouble(), -1 / root);
        }
        return scores;
    }

    @ParameterizedTest
    @CsvSource({"2000, Infinity", "50000, Infinity", "2000, 3", "50000, 3", "20000, 8"})
    void ofNormalTrainingsFewLoseARow(int rows, double root) {
        int losing = 0;
        for (int seed = 0; seed < TRAININGS; seed++) {
            losing += TrainingOutliers.rows(scores(rows, root, seed), LENGTH).isEmpty() ? 0 : 1;
        }
        // One in twenty, and what an estimated spread adds; few maxima tell little of it.
        assertThat(losing).isLessThan(TRAININGS / 5);
    }

    @ParameterizedTest
    @CsvSource({"1, 20", "30, 20", "1500, 12", "4000, 12"})
    void whatHasNoPlaceAmongTheRestIsFound(int anomalous, double factor) {
        double[] scores = scores(20_000, Double.POSITIVE_INFINITY, 7);
        for (int row = 6_000; row < 6_000 + anomalous; row++) {
            scores[row] *= factor;
        }
        scores[6_000] = 2 * factor;
        var unusual = TrainingOutliers.rows(scores, LENGTH);
        assertThat(unusual.nextSetBit(0)).isEqualTo(6_000 - LENGTH + 1);
        assertThat(unusual.length()).isBetween(6_000 + anomalous, 6_000 + anomalous + LENGTH);
        assertThat(unusual.nextClearBit(6_000)).isEqualTo(unusual.length());
    }

    @ParameterizedTest
    @CsvSource({"0", "300", "20000"})
    void withoutEnoughToGoByNothingIsUnusual(int rows) {
        double[] scores = scores(rows, Double.POSITIVE_INFINITY, 1);
        Arrays.fill(scores, 0, rows / 2, 1_000);
        assertThat(TrainingOutliers.rows(scores, LENGTH).isEmpty()).isTrue();
        Arrays.fill(scores, Double.NaN);
        assertThat(TrainingOutliers.rows(scores, LENGTH).isEmpty()).isTrue();
    }
}
