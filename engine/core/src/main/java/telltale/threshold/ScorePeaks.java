package telltale.threshold;

import telltale.detector.Scores;

/// Index of scores with the highest of each block of rows, so that the few rows over a cutoff are
/// found without looking at all others: what a slider asks for again and again. Immutable.
public final class ScorePeaks {
    /// Binary logarithm of the rows per block.
    private static final int SHIFT = 8;

    private final Scores scores;
    private final double[] highest;

    private ScorePeaks(Scores scores, double[] highest) {
        this.scores = scores;
        this.highest = highest;
    }

    /// Reads all scores once, `O(n)`.
    public static ScorePeaks of(Scores scores) {
        int length = scores.length();
        double[] highest = new double[(length >> SHIFT) + 1];
        java.util.Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        for (int row = 0; row < length; row++) {
            double score = scores.at(row);
            int block = row >> SHIFT;
            highest[block] = score > highest[block] ? score : highest[block];
        }
        return new ScorePeaks(scores, highest);
    }

    public Scores scores() {
        return scores;
    }

    /// The first row, from this one on, whose score is the cutoff or higher; the number of rows
    /// where there is none.
    public int next(int from, double cutoff) {
        int length = scores.length();
        int row = from;
        while (row < length) {
            int block = row >> SHIFT;
            if (highest[block] >= cutoff) {
                int end = Math.min(length, (block + 1) << SHIFT);
                while (row < end && !(scores.at(row) >= cutoff)) {
                    row++;
                }
                if (row < end) {
                    return row;
                }
            } else {
                row = (block + 1) << SHIFT;
            }
        }
        return length;
    }
}
