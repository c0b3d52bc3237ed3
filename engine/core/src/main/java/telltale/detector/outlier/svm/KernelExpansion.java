package telltale.detector.outlier.svm;

import java.util.Arrays;

/// A weighted sum of Gaussian bells, `Σ w·exp(-γ·|x - centre|²)`. Immutable.
///
/// The centres lie transposed, in tiles that stay in the innermost cache, so that the inner loop
/// runs over centres and a compiler makes it wide; the sum over a tile is in the order of its
/// centres, whatever else is asked for with it.
final class KernelExpansion {
    /// Support vectors per tile; changes only speed.
    private static final int TILE = 128;

    private final int width;
    private final double gamma;

    /// `[tile][number][centre]`; the last tile is filled up with centres of no weight.
    private final double[][][] tiles;

    private final double[] weights;

    /// @param centres of `width` numbers each, one after the other
    KernelExpansion(double[] centres, int width, double[] weights, double gamma) {
        this.width = width;
        this.gamma = gamma;
        int count = weights.length;
        tiles = new double[(count + TILE - 1) / TILE][width][TILE];
        this.weights = Arrays.copyOf(weights, tiles.length * TILE);
        for (int centre = 0; centre < count; centre++) {
            double[][] tile = tiles[centre / TILE];
            for (int k = 0; k < width; k++) {
                tile[k][centre % TILE] = centres[centre * width + k];
            }
        }
    }

    int width() {
        return width;
    }

    /// The sum at each line.
    ///
    /// @param lines `count` of them, one after the other
    /// @param sums where the sums go, from place 0
    void sums(double[] lines, int count, double[] sums) {
        double[] distances = new double[TILE];
        Arrays.fill(sums, 0, count, 0);
        for (int tile = 0; tile < tiles.length; tile++) {
            for (int line = 0; line < count; line++) {
                distances(lines, line * width, tiles[tile], distances);
                double sum = 0;
                for (int j = 0; j < TILE; j++) {
                    sum += weights[tile * TILE + j] * ExpTable.of(-gamma * distances[j]);
                }
                sums[line] += sum;
            }
        }
    }

    /// The bells at a line, without their weights.
    ///
    /// @param into one a centre, from place `at`
    void bells(double[] lines, int line, double[] into, int at, int count) {
        double[] distances = new double[TILE];
        for (int from = 0; from < count; from += TILE) {
            distances(lines, line, tiles[from / TILE], distances);
            for (int j = from; j < Math.min(count, from + TILE); j++) {
                into[at + j] = ExpTable.of(-gamma * distances[j - from]);
            }
        }
    }

    /// Squared, of the line that starts at `line` from each centre of the tile.
    private void distances(double[] lines, int line, double[][] tile, double[] distances) {
        Arrays.fill(distances, 0);
        int k = 0;
        for (; k + 3 < width; k += 4) {
            add(lines, line + k, tile, k, distances);
        }
        for (; k < width; k++) {
            double x = lines[line + k];
            double[] z = tile[k];
            for (int j = 0; j < TILE; j++) {
                double d = x - z[j];
                distances[j] += d * d;
            }
        }
    }

    /// Four numbers at a time.
    private static void add(double[] lines, int line, double[][] tile, int k, double[] distances) {
        double x0 = lines[line];
        double x1 = lines[line + 1];
        double x2 = lines[line + 2];
        double x3 = lines[line + 3];
        double[] z0 = tile[k];
        double[] z1 = tile[k + 1];
        double[] z2 = tile[k + 2];
        double[] z3 = tile[k + 3];
        for (int j = 0; j < TILE; j++) {
            double d0 = x0 - z0[j];
            double d1 = x1 - z1[j];
            double d2 = x2 - z2[j];
            double d3 = x3 - z3[j];
            distances[j] += d0 * d0 + d1 * d1 + (d2 * d2 + d3 * d3);
        }
    }
}
