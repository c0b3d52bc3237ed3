package telltale.math.tail;

import java.util.List;

/// Some scores without the outliers among them: the largest exactly, the others by their quantiles.
final class TailSample {
    private static final double SHARE = 0.2;
    private static final int LEAST = 25;
    private static final int MOST = 250;

    private final long rows;
    private final List<Level> levels;
    private final double greatest;
    private final Excesses excesses;

    TailSample(long rows, List<Level> levels, double greatest, Excesses excesses) {
        this.rows = rows;
        this.levels = levels;
        this.greatest = greatest;
        this.excesses = excesses;
    }

    /// Scores that are NaN or infinite are passed over. The array is not changed.
    static TailSample of(double[] scores) {
        return new Thinning(scores).sample();
    }

    /// How many excesses so many rows have: a fifth; at most 250, as a generalised Pareto tail fits
    /// the better the further out it starts; at least 25, as fewer say too little.
    static int tailOf(long rows) {
        return (int) Math.min(Math.clamp((long) (SHARE * rows), LEAST, MOST), rows - 1);
    }

    /// How many scores there are but for the outliers.
    long rows() {
        return rows;
    }

    /// The greatest score that is no outlier; infinite where there are no outliers.
    double greatest() {
        return greatest;
    }

    /// The largest scores; none where all are the same.
    Excesses excesses() {
        return excesses;
    }

    /// The score that this share of the rows reaches or exceeds.
    double reachedBy(double share) {
        for (int i = levels.size() - 1; i > 0; i--) {
            if (levels.get(i).rows() >= share * rows) {
                return levels.get(i).reachedBy(share * rows);
            }
        }
        return levels.getFirst().reachedBy(share * rows);
    }

    /// The rows of the highest scores, so many, or a sample of them.
    static final class Level {
        private final long rows;
        private final double[] ascending;
        private final int length;

        Level(long rows, double[] ascending, int length) {
            this.rows = rows;
            this.ascending = ascending;
            this.length = length;
        }

        long rows() {
            return rows;
        }

        double reachedBy(double count) {
            int above = (int) Math.round(count / rows * length);
            return ascending[Math.clamp(length - above, 0, length - 1)];
        }

        /// This without the largest scores, so many of its rows.
        Level without(long outliers, double greatest) {
            int kept = length;
            while (kept > 1 && ascending[kept - 1] > greatest) {
                kept--;
            }
            return new Level(rows - outliers, ascending, kept);
        }
    }
}
