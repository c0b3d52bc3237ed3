package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlockMaximaTest {
    private static final int ROWS = 20_000;

    /// Means over so many exponential numbers: scores as methods on windows have them.
    private static double[] smooth(int rows, int width, long seed) {
        var random = new SplittableRandom(seed);
        double[] raw = random.doubles(rows + width).map(u -> -Math.log(1 - u)).toArray();
        double[] scores = new double[rows];
        double sum = 0;
        for (int i = 0; i < rows + width; i++) {
            sum += raw[i] - (i < width ? 0 : raw[i - width]);
            if (i >= width) {
                scores[i - width] = sum / width;
            }
        }
        return scores;
    }

    private static int rows(double[] scores) {
        return BlockMaxima.of(scores, TailSample.of(scores)).rows();
    }

    @Test
    void scoresThatStayHighAreTakenInBlocks() {
        assertThat(rows(smooth(ROWS, 1, 1))).isEqualTo(1);
        assertThat(rows(smooth(ROWS, 200, 2))).isGreaterThan(6);
    }

    @Test
    void fewScoresOrNoneAreTakenRowByRow() {
        assertThat(rows(smooth(300, 100, 3))).isEqualTo(1);
        assertThat(rows(new double[0])).isEqualTo(1);
        assertThat(rows(new double[ROWS])).isEqualTo(1);
    }

    /// Two anomalies, with all their rows more than a tail of the highest rows takes up.
    @Test
    void anomaliesThatLastDoNotMakeUpTheirOwnTail() {
        for (long seed = 0; seed < 10; seed++) {
            double[] scores = smooth(ROWS, 200, seed);
            for (int i = -200; i < 200; i++) {
                scores[5_000 + i] += 2.0 * (200 - Math.abs(i)) / 200;
                scores[12_000 + i] += 3.0 * (200 - Math.abs(i)) / 200;
            }

            assertThat(GpdTail.of(scores).quiet(scores[5_000], ROWS)).isGreaterThan(0.9);
            assertThat(GpdTail.of(scores).quiet(scores[12_000], ROWS)).isGreaterThan(0.95);
        }
    }

    @Test
    void whatIsProbableFallsWithoutAStep() {
        GpdTail tail = GpdTail.of(smooth(ROWS, 200, 4));
        double before = 1;
        for (double score = 0.5; score < 2.5; score += 0.001) {
            double now = tail.exceedance(score);
            assertThat(now).isLessThanOrEqualTo(before + 1e-12);
            before = now;
        }
    }

    @Test
    void aBlockWithoutScoresHasNone() {
        double[] scores = {Double.NaN, Double.NaN, 1, 3, Double.NaN, 2, 5};
        var blocks = new BlockMaxima(2);

        double[] greatest = blocks.greatest(scores);

        assertThat(greatest).containsExactly(Double.NaN, 3, 2, 5);
        assertThat(blocks.ordinary(scores, greatest, 4))
                .containsExactly(Double.NaN, Double.NaN, 1, 3, Double.NaN, 2, Double.NaN);
    }
}
