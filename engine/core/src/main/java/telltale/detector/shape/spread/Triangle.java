package telltale.detector.shape.spread;

/// Lower triangular matrices, `[row][column]`, the rows as long as they need be.
final class Triangle {
    private Triangle() {}

    /// `L` with `L·Lᵀ` being a symmetric, positive definite matrix, of which the lower half is
    /// given; in its place. `O(n³/3)`.
    static void factor(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            double[] row = matrix[i];
            for (int j = 0; j < i; j++) {
                row[j] = (row[j] - dot(row, matrix[j], j)) / matrix[j][j];
            }
            double rest = row[i] - dot(row, row, i);
            if (!(rest > 0)) {
                throw new IllegalArgumentException(
                        "expected a positive definite matrix, found %s on its diagonal"
                                .formatted(rest));
            }
            row[i] = Math.sqrt(rest);
        }
    }

    private static double dot(double[] a, double[] b, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    /// The inverse. `O(n³/3)`.
    static double[][] inverse(double[][] lower) {
        int n = lower.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[i + 1];
            for (int k = 0; k < i; k++) {
                for (int j = 0; j <= k; j++) {
                    row[j] -= lower[i][k] * inverse[k][j];
                }
            }
            for (int j = 0; j < i; j++) {
                row[j] /= lower[i][i];
            }
            row[i] = 1 / lower[i][i];
            inverse[i] = row;
        }
        return inverse;
    }
}
