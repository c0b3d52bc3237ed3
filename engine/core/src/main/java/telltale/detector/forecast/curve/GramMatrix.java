package telltale.detector.forecast.curve;

/// Gram matrix XᵀX, accumulated block by block. Not safe for use by several threads.
final class GramMatrix {
    /// How many rows a block has at most.
    static final int BLOCK = 128;

    private final int columns;
    private final double[] products;

    GramMatrix(int columns) {
        this.columns = columns;
        products = new double[columns * columns];
    }

    double get(int a, int b) {
        return a >= b ? products[a * columns + b] : products[b * columns + a];
    }

    void add(GramMatrix other) {
        for (int i = 0; i < products.length; i++) {
            products[i] += other.products[i];
        }
    }

    /// Adds rows of which column `c` lies from `c * BLOCK`, for the pairs of columns of which the
    /// later one is at least `from`.
    void add(double[] block, int rows, int from) {
        for (int a = from; a < columns; a++) {
            int b = 0;
            for (; b + 3 <= a; b += 4) {
                four(block, rows, a, b);
            }
            for (; b <= a; b++) {
                double sum = 0;
                for (int row = 0; row < rows; row++) {
                    sum += block[a * BLOCK + row] * block[b * BLOCK + row];
                }
                products[a * columns + b] += sum;
            }
        }
    }

    private void four(double[] block, int rows, int a, int b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int at = b * BLOCK;
        for (int row = 0; row < rows; row++) {
            double value = block[a * BLOCK + row];
            sum0 += value * block[at + row];
            sum1 += value * block[at + BLOCK + row];
            sum2 += value * block[at + 2 * BLOCK + row];
            sum3 += value * block[at + 3 * BLOCK + row];
        }
        int into = a * columns + b;
        products[into] += sum0;
        products[into + 1] += sum1;
        products[into + 2] += sum2;
        products[into + 3] += sum3;
    }
}
