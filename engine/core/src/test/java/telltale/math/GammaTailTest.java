package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaTailTest {
    @Test
    void wholeShapesHaveTheirSum() {
        for (int a = 1; a <= 8; a++) {
            for (double x : new double[] {0.01, 0.5, 1, 3, 7.5, 9, 20, 80}) {
                double term = 1;
                double sum = 0;
                for (int i = 0; i < a; i++) {
                    sum += term;
                    term *= x / (i + 1);
                }
                assertThat(GammaTail.logUpper(a, x))
                        .as("a %d, x %s", a, x)
                        .isCloseTo(Math.log(sum) - x, within(1e-8));
            }
        }
    }

    @Test
    void ofAHalfItIsTheNormalTail() {
        // Q(1/2, z²/2) = P(|Z| > z) for a standard normal Z.
        assertThat(Math.exp(GammaTail.logUpper(0.5, 1.96 * 1.96 / 2)))
                .isCloseTo(0.04999579, within(1e-7));
        assertThat(Math.exp(GammaTail.logUpper(0.5, 0.08))).isCloseTo(0.68915652, within(1e-7));
    }

    @Test
    void itFallsFromOne() {
        assertThat(GammaTail.logUpper(2.3, 0)).isZero();
        assertThat(GammaTail.logUpper(2.3, -1)).isZero();
        double before = 0;
        for (double x = 0.01; x < 60; x += 0.37) {
            double now = GammaTail.logUpper(2.3, x);
            assertThat(now).isLessThan(before);
            before = now;
        }
    }
}
