package telltale.math;

/// The Cholesky factorisation `A = LLᵀ` of a symmetric positive definite matrix, in place, of which
/// only the lower half is looked at. Rows lie `stride` places apart.
public final class Cholesky {
    /// What share of a diagonal element must be left of it; less is the arithmetic's.
    private static final double LEAST = 1e-14;

    private Cholesky() {}

    /// Puts `L` in the place of the lower half of `A`. A matrix that is singular to within rounding
    /// is treated as if its diagonal were a little larger. `O(n³)`.
    public static void factor(double[] matrix, int stride, int size) {
        for (int i = 0; i < size; i++) {
            int row = i * stride;
            double diagonal = matrix[row + i];
            for (int j = 0; j < i; j++) {
                int other = j * stride;
                double sum = matrix[row + j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[row + k] * matrix[other + k];
                }
                matrix[row + j] = sum / matrix[other + j];
            }
            double left = diagonal;
            for (int k = 0; k < i; k++) {
                left -= matrix[row + k] * matrix[row + k];
            }
            double least = Math.max(LEAST * diagonal, Double.MIN_NORMAL);
            matrix[row + i] = Math.sqrt(Math.max(left, least));
        }
    }

    /// Solves `LLᵀx = b`, with `x` in the place of `b`. `O(n²)`.
    public static void solve(double[] factor, int stride, int size, double[] side) {
        for (int i = 0; i < size; i++) {
            double sum = side[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i * stride + k] * side[k];
            }
            side[i] = sum / factor[i * stride + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = side[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k * stride + i] * side[k];
            }
            side[i] = sum / factor[i * stride + i];
        }
    }
}
