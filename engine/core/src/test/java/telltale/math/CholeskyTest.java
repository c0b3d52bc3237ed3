package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {

    @Test
    void solvesWhatAProductGave() {
        double[] matrix = {4, 0, 0, 2, 5, 0, -2, 1, 6};
        double[] side = {4 + 4 - 6, 2 + 10 + 3, -2 + 2 + 18};
        Cholesky.factor(matrix, 3, 3);
        Cholesky.solve(matrix, 3, 3, side);
        assertThat(side).containsExactly(new double[] {1, 2, 3}, within(1e-12));
    }

    @Test
    void worksInACornerOfALargerMatrix() {
        double[] matrix = {9, -1, 7, 3, 5, 7};
        double[] side = {15, 13};
        Cholesky.factor(matrix, 3, 2);
        Cholesky.solve(matrix, 3, 2, side);
        assertThat(side).containsExactly(new double[] {1, 2}, within(1e-12));
    }

    @Test
    void takesASingularMatrix() {
        double[] matrix = {1, 0, 1, 1};
        double[] side = {2, 2};
        Cholesky.factor(matrix, 2, 2);
        Cholesky.solve(matrix, 2, 2, side);
        assertThat(side[0] + side[1]).isCloseTo(2, within(1e-6));
    }
}
