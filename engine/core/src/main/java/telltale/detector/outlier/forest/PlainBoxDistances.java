package telltale.detector.outlier.forest;

/// Feature by feature.
final class PlainBoxDistances implements BoxDistances {
    /// As many sums as [VectorBoxDistances] has lanes.
    static final int SUMS = 8;

    @Override
    public double sum(double[] low, double[] high, int from, double[] lines, int at, int width) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int k = 0;
        for (; k + SUMS <= width; k += SUMS) {
            int box = from + k;
            int line = at + k;
            a += of(low, high, box, lines[line]);
            b += of(low, high, box + 1, lines[line + 1]);
            c += of(low, high, box + 2, lines[line + 2]);
            d += of(low, high, box + 3, lines[line + 3]);
            e += of(low, high, box + 4, lines[line + 4]);
            f += of(low, high, box + 5, lines[line + 5]);
            g += of(low, high, box + 6, lines[line + 6]);
            h += of(low, high, box + 7, lines[line + 7]);
        }
        double sum = (a + e) + (c + g) + ((b + f) + (d + h));
        return sum + rest(low, high, from, lines, at, k, width);
    }

    /// Of the features that fill no round of sums.
    static double rest(
            double[] low, double[] high, int from, double[] lines, int at, int first, int width) {
        double sum = 0;
        for (int k = first; k < width; k++) {
            sum += of(low, high, from + k, lines[at + k]);
        }
        return sum;
    }

    private static double of(double[] low, double[] high, int place, double value) {
        return Math.abs(value - low[place]) + Math.abs(value - high[place]);
    }
}
