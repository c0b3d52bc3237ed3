package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 32, 60, 63, 64, 65, 128, 1021})
    void forwardGivesWhatTheDefinitionGives(int n) {
        double[] re = random(n, 1);
        double[] im = random(n, 2);
        double[] expectedRe = new double[n];
        double[] expectedIm = new double[n];
        for (int k = 0; k < n; k++) {
            for (int t = 0; t < n; t++) {
                double angle = -2 * Math.PI * ((long) k * t % n) / n;
                expectedRe[k] += re[t] * Math.cos(angle) - im[t] * Math.sin(angle);
                expectedIm[k] += re[t] * Math.sin(angle) + im[t] * Math.cos(angle);
            }
        }

        Fft.of(n).forward(re, im);

        assertThat(re).containsExactly(expectedRe, within(1e-10 * n));
        assertThat(im).containsExactly(expectedIm, within(1e-10 * n));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 64, 100, 128, 1021})
    void inverseUndoesForward(int n) {
        double[] re = random(n, 3);
        double[] im = random(n, 4);
        Fft fft = Fft.of(n);

        fft.forward(re, im);
        fft.inverse(re, im);

        assertThat(re).containsExactly(random(n, 3), within(1e-12));
        assertThat(im).containsExactly(random(n, 4), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 64, 90, 1021, 1024})
    void powerIsTheSquareOfTheTransform(int n) {
        double[] re = random(n, 5);
        double[] im = new double[n];
        double[] power = Fft.power(re);

        Fft.of(n).forward(re, im);

        assertThat(power).hasSize(n / 2 + 1);
        for (int k = 0; k <= n / 2; k++) {
            assertThat(power[k]).isCloseTo(re[k] * re[k] + im[k] * im[k], within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64, 65, 777})
    void autocovarianceDoesNotWrapRound(int n) {
        double[] values = random(n, 6);
        double[] found = Fft.autocovariance(values, n - 1);
        for (int lag = 0; lag < n; lag++) {
            double sum = 0;
            for (int t = 0; t + lag < n; t++) {
                sum += values[t] * values[t + lag];
            }
            assertThat(found[lag]).isCloseTo(sum, within(1e-10 * n));
        }
    }

    @Test
    void refusesArraysOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fft.of(4).forward(new double[4], new double[3]))
                .withMessageContaining("expected 4 values, found 4 and 3");
    }

    private static double[] random(int n, long seed) {
        return new Random(seed).doubles(n, -1, 1).toArray();
    }
}
