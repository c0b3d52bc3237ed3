package telltale.detector.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.job.Progress;

class MahalanobisDistanceTest {
    @Test
    void measuresProjectionsByTheVarianceOfTheirComponent() throws Exception {
        // Components (1, 1)/√2 and (1, -1)/√2, of variances 9 and 1 about (5, -2).
        double a = 3 / Math.sqrt(2);
        double b = 1 / Math.sqrt(2);
        double[] lines = {
            5 + a + b,
            -2 + a - b,
            5 + a - b,
            -2 + a + b,
            5 - a + b,
            -2 - a - b,
            5 - a - b,
            -2 - a + b
        };
        MahalanobisDistance spread = MahalanobisDistance.of(lines, 2, 0.5, Progress.NONE);
        double[] scores = new double[1];
        spread.score(new double[] {5 + 4, -2 + 2}, new long[1], 1, scores);
        double along = 6 / Math.sqrt(2);
        double across = 2 / Math.sqrt(2);
        double ridge = 0.5 * 5;
        double expected =
                Math.sqrt((along * along / (9 + ridge) + across * across / (1 + ridge)) / 2);
        assertThat(scores[0]).isCloseTo(expected, within(1e-12));
    }

    @Test
    void anyNumberOfWindowsAtATimeGivesTheSameBits() throws Exception {
        int width = 37;
        double[] lines = new SplittableRandom(3).doubles(width * 300L).toArray();
        MahalanobisDistance spread = MahalanobisDistance.of(lines, width, 0.1, Progress.NONE);
        double[] together = new double[300];
        spread.score(lines, new long[300], 300, together);
        double[] alone = new double[1];
        for (int line = 0; line < 300; line++) {
            double[] own = Arrays.copyOfRange(lines, line * width, (line + 1) * width);
            spread.score(own, new long[1], 1, alone);
            assertThat(alone[0]).isEqualTo(together[line]);
        }
    }

    @Test
    void longWindowsAreAveragedDown() throws Exception {
        int width = 1_000;
        double[] lines = new SplittableRandom(4).doubles(width * 200L).toArray();
        MahalanobisDistance spread = MahalanobisDistance.of(lines, width, 0.1, Progress.NONE);
        double[] far = Arrays.copyOf(lines, width);
        Arrays.fill(far, 400, 460, 3);
        double[] scores = new double[2];
        double[] both = Arrays.copyOf(lines, 2 * width);
        System.arraycopy(far, 0, both, width, width);
        spread.score(both, new long[2], 2, scores);
        assertThat(scores[1]).isGreaterThan(2 * scores[0]);
    }
}
