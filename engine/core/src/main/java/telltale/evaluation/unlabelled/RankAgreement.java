package telltale.evaluation.unlabelled;

import java.util.Arrays;

/// Rank agreement of the scores of two runs or two methods.
final class RankAgreement {
    private RankAgreement() {}

    /// The share of rows that are among the highest in both, of those that are in either (Jaccard):
    /// 1 for the same rows. Ties at the edge are let in together.
    ///
    /// @param share of the rows that counts as the highest; at least 10 rows
    static double ofTop(double[] a, double[] b, double share) {
        int rows = Math.max(Math.min(10, a.length), (int) Math.round(share * a.length));
        double edgeA = edge(a, rows);
        double edgeB = edge(b, rows);
        int both = 0;
        int either = 0;
        for (int row = 0; row < a.length; row++) {
            boolean inA = a[row] >= edgeA;
            boolean inB = b[row] >= edgeB;
            both += inA && inB ? 1 : 0;
            either += inA || inB ? 1 : 0;
        }
        return either == 0 ? 1 : (double) both / either;
    }

    private static double edge(double[] scores, int rows) {
        double[] sorted = Arrays.stream(scores).filter(s -> !Double.isNaN(s)).sorted().toArray();
        return sorted.length == 0
                ? Double.POSITIVE_INFINITY
                : sorted[Math.max(0, sorted.length - rows)];
    }

    /// Spearman's rank correlation over rows that both score; 0 where one is constant there.
    static double ofRanks(double[] a, double[] b) {
        int n = 0;
        double[] x = new double[a.length];
        double[] y = new double[a.length];
        for (int row = 0; row < a.length; row++) {
            if (!Double.isNaN(a[row]) && !Double.isNaN(b[row])) {
                x[n] = a[row];
                y[n++] = b[row];
            }
        }
        double[] ranksX = ranks(Arrays.copyOf(x, n));
        double[] ranksY = ranks(Arrays.copyOf(y, n));
        double middle = (n - 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double dx = ranksX[i] - middle;
            double dy = ranksY[i] - middle;
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
    }

    /// Counted from 0; equal values share the middle of their ranks.
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = (bound(sorted, values[i], false) + bound(sorted, values[i], true) - 1) / 2.0;
        }
        return ranks;
    }

    /// How many are below the value, or not above it.
    private static int bound(double[] sorted, double value, boolean included) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (included && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
