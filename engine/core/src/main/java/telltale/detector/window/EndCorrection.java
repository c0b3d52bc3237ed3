package telltale.detector.window;

/// Correction of the scores of the last rows of a series, which only some of their windows are
/// there for. The mean of few windows strays further than that of all: in a sawtooth without noise,
/// where the mean of all is the same everywhere, every last row would be odd. So a mean of `k`
/// windows counts by how it lies among the means of `k` windows before: up to their highest it is
/// brought, in proportion, up to the highest mean of all windows; what is more stays.
final class EndCorrection {
    /// About how many means are looked at.
    private static final int LOOKED = 1 << 22;

    /// Of the windows before, at least so many times a row's.
    private static final int LEAST_ROUNDS = 3;

    private final int length;
    private final double middle;

    /// The highest mean of so many windows; the last is that of all of a row's.
    private final double[] highest;

    private EndCorrection(int length, double middle, double[] highest) {
        this.length = length;
        this.middle = middle;
        this.highest = highest;
    }

    /// Learns from the windows before those of the last rows.
    ///
    /// @param judged the scores of all windows, NaN = missing
    /// @param length the rows of a window
    static EndCorrection of(double[] judged, int length) {
        int end = judged.length - length;
        int rows = Math.min(end, Math.max(LEAST_ROUNDS * length, LOOKED / length));
        double[] highest = new double[length + 1];
        if (rows < LEAST_ROUNDS * length) {
            return new EndCorrection(length, Double.NaN, highest);
        }
        double[] sums = new double[rows + 1];
        int[] counts = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            double score = judged[end - rows + i];
            boolean there = !Double.isNaN(score);
            sums[i + 1] = sums[i] + (there ? score : 0);
            counts[i + 1] = counts[i] + (there ? 1 : 0);
        }
        for (int k = 1; k <= length; k++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int to = k; to <= rows; to++) {
                int count = counts[to] - counts[to - k];
                double mean = (sums[to] - sums[to - k]) / count;
                most = count > 0 && mean > most ? mean : most;
            }
            highest[k] = most;
        }
        return new EndCorrection(length, sums[rows] / counts[rows], highest);
    }

    /// The score of a row whose `there` windows have this mean.
    double corrected(double mean, int there) {
        if (there >= length || !(mean > middle) || !(highest[there] > highest[length])) {
            return mean;
        }
        double above = (highest[length] - middle) / (highest[there] - middle);
        return mean <= highest[there]
                ? middle + (mean - middle) * Math.max(0, above)
                : highest[length] + (mean - highest[there]);
    }
}
