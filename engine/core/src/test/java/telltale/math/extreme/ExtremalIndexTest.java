package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ExtremalIndexTest {
    @Test
    void exceedancesThatComeAloneHaveIndexOne() {
        assertThat(ExtremalIndex.extremalIndex(runs(1), 0, 9)).isCloseTo(1, within(0.1));
    }

    @Test
    void exceedancesThatComeFourTogetherHaveIndexAQuarter() {
        assertThat(ExtremalIndex.extremalIndex(runs(4), 0, 9)).isCloseTo(0.25, within(0.05));
    }

    @Test
    void outliersAndMissingScoresDoNotCount() {
        double[] scores = runs(4);
        double expected = ExtremalIndex.extremalIndex(scores, 0, 9);
        for (int row = 0; row < scores.length; row += 7) {
            scores[row] = scores[row] > 0 ? scores[row] : row % 2 == 0 ? 10 : Double.NaN;
        }

        assertThat(ExtremalIndex.extremalIndex(scores, 0, 9)).isEqualTo(expected);
    }

    @Test
    void aFewExceedancesTellNothing() {
        double[] scores = new double[1_000];
        for (int row = 500; row < 515; row++) {
            scores[row] = 1;
        }

        assertThat(ExtremalIndex.extremalIndex(scores, 0, 9)).isEqualTo(1);
    }

    /// Runs of exceedances at random rows.
    private static double[] runs(int length) {
        var random = new SplittableRandom(length);
        double[] scores = new double[200_000];
        for (int start = 0; start < 1_000; start++) {
            int row = random.nextInt(scores.length - length);
            for (int i = 0; i < length; i++) {
                scores[row + i] = 1;
            }
        }
        return scores;
    }
}
