package telltale.math.extreme;

/// Extremal index: how far exceedances come in clusters.
final class ExtremalIndex {
    /// Gaps below which the estimate is not used; origin not recorded.
    private static final int LEAST_GAPS = 20;

    private ExtremalIndex() {}

    /// The extremal index by the intervals estimator of Ferro and Segers 2003
    /// (doi:10.1111/1467-9868.00401), from the rows with a score over `below` and of `greatest` at
    /// most: 1 where they come alone, 1/m where they come m together. 1 where they are too few to
    /// tell.
    static double extremalIndex(double[] scores, double below, double greatest) {
        int before = -1;
        int gaps = 0;
        int longest = 0;
        double sum = 0;
        double squares = 0;
        double lessOne = 0;
        double products = 0;
        for (int row = 0; row < scores.length; row++) {
            if (scores[row] > below && scores[row] <= greatest) {
                if (before >= 0) {
                    double gap = row - before;
                    gaps++;
                    longest = Math.max(longest, row - before);
                    sum += gap;
                    squares += gap * gap;
                    lessOne += gap - 1;
                    products += (gap - 1) * (gap - 2);
                }
                before = row;
            }
        }
        if (gaps < LEAST_GAPS) {
            return 1;
        }
        double index =
                longest <= 2
                        ? 2 * sum * sum / (gaps * squares)
                        : 2 * lessOne * lessOne / (gaps * products);
        return Math.clamp(index, 1.0 / gaps, 1.0);
    }
}
