package telltale.math.extreme;

import java.util.Arrays;

/// Block maxima of scores that stay high for many rows, as those of window methods do: the highest
/// of them may all belong to one or two anomalies. What counts is the greatest of each block of
/// rows (Coles 2001, §3). Rows of blocks as long as a usual stay above the highest fifth.
///
/// @param rows the rows of a block; 1 where each row speaks for itself
record BlockMaxima(int rows) {
    /// Scores that stay high for fewer rows are taken row by row.
    private static final int SHORTEST = 6;

    /// There are at least so many blocks.
    private static final int LEAST = 64;

    /// Share of the scores over the level whose runs are counted; origin not recorded.
    private static final double HIGH = 0.2;

    static BlockMaxima of(double[] scores, TailSample sample) {
        if (scores.length < SHORTEST * LEAST || sample.rows() == 0) {
            return new BlockMaxima(1);
        }
        double level = sample.reachedBy(HIGH);
        long high = 0;
        long stays = 0;
        boolean before = false;
        for (double score : scores) {
            boolean above = score > level;
            high += above ? 1 : 0;
            stays += above && !before ? 1 : 0;
            before = above;
        }
        double usual = stays == 0 ? 1 : high / (double) stays;
        int most = scores.length / LEAST;
        int rows = Math.min((int) Math.rint(usual), most);
        return new BlockMaxima(rows < SHORTEST ? 1 : rows);
    }

    /// The greatest score of each block, the last of which may be shorter; NaN where it has none.
    double[] greatest(double[] scores) {
        double[] greatest = new double[(scores.length + rows - 1) / rows];
        int block = 0;
        int left = rows;
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
            if (--left == 0) {
                greatest[block++] = most;
                left = rows;
                most = Double.NEGATIVE_INFINITY;
            }
        }
        if (block < greatest.length) {
            greatest[block] = most;
        }
        for (int i = 0; i < greatest.length; i++) {
            if (Double.isNaN(greatest[i])) {
                greatest[i] = greatestThere(scores, i);
            }
        }
        return greatest;
    }

    private double greatestThere(double[] scores, int block) {
        double most = Double.NaN;
        for (int row = block * rows; row < Math.min(scores.length, (block + 1L) * rows); row++) {
            most = scores[row] > most || Double.isNaN(most) ? scores[row] : most;
        }
        return most;
    }

    /// The scores of the rows whose block's greatest is there and no greater than this; others are
    /// NaN.
    double[] ordinary(double[] scores, double[] greatest, double most) {
        double[] kept = scores.clone();
        for (int block = 0; block < greatest.length; block++) {
            if (!(greatest[block] <= most)) {
                int end = (int) Math.min(scores.length, (block + 1L) * rows);
                Arrays.fill(kept, block * rows, end, Double.NaN);
            }
        }
        return kept;
    }
}
