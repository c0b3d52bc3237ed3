package telltale.math.extreme;

import java.util.Arrays;
import java.util.List;

/// Sample of scores without outliers, for the tail fit: the largest exactly, the others by their
/// quantiles.
final class TailSample {
    /// Share of the scores in the tail, a fifth; see decisions/confidence.md.
    private static final double SHARE = 0.2;

    /// Excesses at least; see decisions/confidence.md.
    static final int LEAST = 25;

    /// Excesses at most; see decisions/confidence.md.
    private static final int MOST = 250;

    private final long rows;
    private final List<Level> levels;
    private final double middle;
    private final double greatest;
    private final Excesses excesses;

    TailSample(long rows, List<Level> levels, double middle, double greatest, Excesses excesses) {
        this.rows = rows;
        this.levels = levels;
        this.middle = middle;
        this.greatest = greatest;
        this.excesses = excesses;
    }

    /// Scores that are NaN or infinite are passed over. The array is not changed.
    static TailSample of(double[] scores) {
        return new TailSampler(scores, true).sample();
    }

    /// The same of all scores, none taken for an outlier.
    static TailSample whole(double[] scores) {
        return new TailSampler(scores, false).sample();
    }

    /// The same, where those above `start` are the tail.
    static TailSample above(double start, double[] scores) {
        TailSample whole = whole(scores);
        double[] high = Arrays.stream(scores).filter(s -> s > start).sorted().toArray();
        if (high.length < LEAST || high.length > whole.excesses.count()) {
            return whole;
        }
        double[] ascending = new double[high.length + 1];
        ascending[0] = start;
        System.arraycopy(high, 0, ascending, 1, high.length);
        Excesses excesses = Excesses.of(ascending, ascending.length, high.length);
        return new TailSample(whole.rows, whole.levels, whole.middle, whole.greatest, excesses);
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

    /// The median of all scores.
    double middle() {
        return middle;
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
