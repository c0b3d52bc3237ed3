package telltale.detector.window;

/// The mean score of the windows a row is in. Long windows are so alike that some, spread evenly,
/// do for all.
///
/// @param length the rows of a window
record WindowRowMean(int length) {
    /// Windows that a mean is taken over at most; of more, evenly spaced ones.
    private static final int MOST = 256;

    /// How many windows must be there, of those a row could be in.
    int least() {
        return (length + 1) / 2;
    }

    /// The last row with enough of so many windows.
    int last(int count) {
        return count - 1 + length - Math.min(count, least());
    }

    /// The mean for a row; missing where there are too few windows, or none has a score.
    ///
    /// @param judged the scores of all windows, NaN = missing
    double at(double[] judged, int row) {
        int to = Math.min(judged.length, row + 1);
        int there = to - Math.max(0, row + 1 - length);
        return there < Math.min(judged.length, least())
                ? Double.NaN
                : of(judged, row + 1 - length, to);
    }

    /// The mean of the scores of all windows a row could be in, NaN = missing.
    double of(double[] judged) {
        return of(judged, 0, judged.length);
    }

    private double of(double[] judged, int from, int to) {
        int stride = (length + MOST - 1) / MOST;
        double first = 0;
        double sum = 0;
        int count = 0;
        for (int window = from; window < to; window += stride) {
            double score = window < 0 ? Double.NaN : judged[window];
            if (!Double.isNaN(score)) {
                first = count == 0 ? score : first;
                sum += score - first; // so that the mean of equal scores is that score
                count++;
            }
        }
        return count == 0 ? Double.NaN : first + sum / count;
    }
}
