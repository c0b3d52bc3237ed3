package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ActiveSetTest {

    @Test
    void shrinksSoftlyWhereArgumentsAreApart() {
        double[] point = new double[3];
        new ActiveSet(new double[] {1, 1, 0}, new BitSet())
                .minimize(
                        new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2}, new double[] {5, -0.5, 3}, point);
        assertThat(point).containsExactly(new double[] {2, 0, 1.5}, within(1e-12));
    }

    @Test
    void leavesNoSlopeAnywhere() {
        var random = new SplittableRandom(1);
        for (int n : new int[] {1, 2, 5, 30, 80}) {
            double[] matrix = positive(n, random);
            double[] side = new double[n];
            double[] weights = new double[n];
            for (int j = 0; j < n; j++) {
                side[j] = 10 * random.nextGaussian();
                weights[j] = j % 4 == 0 ? 0 : 3;
            }
            double[] point = new double[n];
            new ActiveSet(weights, new BitSet()).minimize(matrix, side, point);
            for (int i = 0; i < n; i++) {
                double pull = side[i];
                for (int j = 0; j < n; j++) {
                    pull -= matrix[i * n + j] * point[j];
                }
                if (point[i] == 0) {
                    assertThat(Math.abs(pull)).isLessThanOrEqualTo(weights[i] * (1 + 1e-6));
                } else {
                    assertThat(pull).isCloseTo(weights[i] * Math.signum(point[i]), within(1e-6));
                }
            }
        }
    }

    @Test
    void isTheSameFromAnyStart() {
        var random = new SplittableRandom(2);
        int n = 20;
        double[] matrix = positive(n, random);
        double[] side = new double[n];
        double[] weights = new double[n];
        double[] far = new double[n];
        for (int j = 0; j < n; j++) {
            side[j] = 10 * random.nextGaussian();
            weights[j] = 4;
            far[j] = 100 * random.nextGaussian();
        }
        double[] near = new double[n];
        var search = new ActiveSet(weights, new BitSet());
        search.minimize(matrix, side, near);
        search.minimize(matrix, side, far);
        assertThat(far).containsExactly(near, within(1e-8));
    }

    @Test
    void leavesWhatIsFixed() {
        var fixed = new BitSet();
        fixed.set(0);
        double[] point = {7, 0};
        new ActiveSet(new double[2], fixed)
                .minimize(new double[] {1, 0.5, 0.5, 1}, new double[] {0, 4}, point);
        assertThat(point).containsExactly(7, 0.5);
    }

    /// The product of a random matrix with itself, and one more on the diagonal.
    private static double[] positive(int n, SplittableRandom random) {
        double[] half = random.doubles((long) n * n).map(d -> d - 0.5).toArray();
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    matrix[i * n + j] += half[i * n + k] * half[j * n + k];
                }
                matrix[i * n + j] += i == j ? 1 : 0;
            }
        }
        return matrix;
    }
}
