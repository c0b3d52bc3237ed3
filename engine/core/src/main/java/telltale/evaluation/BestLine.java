package telltale.evaluation;

import java.util.Arrays;
import java.util.List;
import telltale.series.RowRange;

/// The line that the labels would have drawn.
final class BestLine {
    /// From the highest score to the median, evenly in the logarithm of how many rows lie above.
    private static final int LINES = 64;

    private BestLine() {}

    /// The best event F1 that the runs of rows from one score on give, missing scores as the
    /// lowest. `O(n log n)`, and `O(n)` for each of 64 cutoffs.
    ///
    /// @param tolerance how many rows a run may lie before or after an event and still count
    static double eventF1(Labels labels, double[] scores, int tolerance) {
        double[] sorted = scores.clone();
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = Double.isNaN(sorted[row]) ? Double.NEGATIVE_INFINITY : sorted[row];
        }
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return 0;
        }
        double best = 0;
        double before = Double.NaN;
        for (int line = 0; line < LINES; line++) {
            double most = Math.max(1, sorted.length / 2.0);
            double above = Math.pow(most, line / (LINES - 1.0));
            double cutoff = sorted[sorted.length - (int) above];
            if (cutoff == before) {
                continue;
            }
            before = cutoff;
            List<RowRange> runs = Labels.above(scores, Math.nextDown(cutoff));
            best = Math.max(best, EventScore.of(labels, runs, tolerance).f1());
        }
        return best;
    }
}
