package telltale.detector.outlier.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoxDistancesTest {
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void theVectorUnitGivesTheSameBits() {
        for (int width = 1; width <= 70; width++) {
            double[] low = random.doubles(3L * width, -1e3, 1e3).toArray();
            double[] high = random.doubles(3L * width, -1e3, 1e3).toArray();
            double[] lines = random.doubles(2L * width + 1, -1e3, 1e3).toArray();

            double plain =
                    new PlainBoxDistances().sum(low, high, 2 * width, lines, width + 1, width);

            double sum = 0;
            for (int k = 0; k < width; k++) {
                double value = lines[width + 1 + k];
                sum += Math.abs(value - low[2 * width + k]);
                sum += Math.abs(value - high[2 * width + k]);
            }
            assertThat(plain).isCloseTo(sum, within(1e-9 * sum));
            assertThat(new VectorBoxDistances().sum(low, high, 2 * width, lines, width + 1, width))
                    .isEqualTo(plain);
        }
    }

    @Test
    void whatIsInABoxIsAsFarFromItsEndsAsTheyAreApart() {
        double[] low = {-1, 0, 2};
        double[] high = {1, 3, 2};

        assertThat(BoxDistances.BEST.sum(low, high, 0, new double[] {0.5, 1, 2}, 0, 3))
                .isEqualTo(5);
        assertThat(BoxDistances.BEST.sum(low, high, 0, new double[] {0.5, 4, 2}, 0, 3))
                .isEqualTo(7);
    }
}
