package telltale.math.tail;

import java.util.Arrays;

/// The tail of some scores without the outliers among them.
///
/// Many scores are thinned level by level: a sample of a level tells what is far too large and
/// where its highest quarter starts, and that quarter is the next level, until it is small enough
/// to be sorted. So outliers are found be they a tenth of all scores or one in a million, and the
/// cost is little more than that of the first pass.
final class TailSample {
    private static final double SHARE = 0.2;
    private static final int LEAST = 25;
    private static final int MOST = 250;

    private final long rows;
    private final double[] body;
    private final double greatest;
    private final Excesses excesses;

    private TailSample(long rows, double[] body, double greatest, Excesses excesses) {
        this.rows = rows;
        this.body = body;
        this.greatest = greatest;
        this.excesses = excesses;
    }

    /// How many scores there are but for the outliers.
    long rows() {
        return rows;
    }

    /// These or a sample of them, ascending.
    double[] body() {
        return body;
    }

    /// The greatest of them; infinite where there are no outliers.
    double greatest() {
        return greatest;
    }

    /// The largest of them; none where they are all the same.
    Excesses excesses() {
        return excesses;
    }

    /// Scores that are NaN or infinite are passed over. The array is not changed.
    static TailSample of(double[] scores) {
        var thinning = new Thinning(scores);
        thinning.thin();
        return thinning.sample();
    }

    /// How many excesses so many rows have: a fifth; at most 250, as a generalised Pareto tail fits
    /// the better the further out it starts; at least 25, as fewer say too little.
    static int tailOf(long rows) {
        return (int) Math.min(Math.clamp((long) (SHARE * rows), LEAST, MOST), rows - 1);
    }

    private static final class Thinning {
        private static final int SORTED = 4096;
        private static final int PROBES = 2048;
        private static final int LEAST_LEVEL = 1024;
        private static final double LEAST_OUTLIERS = 0.02; // of the tail; a later level sees fewer
        private static final double GOLDEN = 0.6180339887498949;

        private double[] level;
        private double[] body = {};
        private final long all;
        private long outliers;
        private double greatest = Double.POSITIVE_INFINITY;

        Thinning(double[] scores) {
            level = finite(scores);
            all = level.length;
        }

        private static double[] finite(double[] scores) {
            double[] finite = new double[scores.length + 1];
            int length = 0;
            for (double score : scores) {
                finite[length] = score;
                length += Math.abs(score) <= Double.MAX_VALUE ? 1 : 0;
            }
            return Arrays.copyOf(finite, length);
        }

        void thin() {
            boolean smaller = level.length > SORTED;
            while (smaller) {
                double[] probes = probes();
                body = body.length == 0 ? probes : body;
                smaller = keepHighestQuarter(probes) && level.length > SORTED;
            }
        }

        private double[] probes() {
            double[] probes = new double[PROBES];
            double stride = (double) level.length / PROBES;
            for (int i = 0; i < PROBES; i++) {
                double within =
                        i * GOLDEN % 1; // no regular comb: it could be in step with a season
                probes[i] = level[(int) ((i + within) * stride)];
            }
            Arrays.sort(probes);
            return probes;
        }

        /// False, and nothing done, where too few would be left, as where most are the same.
        private boolean keepHighestQuarter(double[] probes) {
            int tooLarge = outliers(probes, PROBES, PROBES / 4, false);
            int kept = PROBES - tooLarge;
            double from = probes[kept - kept / 4];
            double to = tooLarge == 0 ? greatest : probes[kept - 1] / 2 + probes[kept] / 2;
            double[] next = new double[level.length + 1];
            int length = 0;
            int beyond = 0;
            for (double score : level) {
                next[length] = score;
                length += (score > from ? 1 : 0) & (score <= to ? 1 : 0);
                beyond += score > to ? 1 : 0;
            }
            if (length < LEAST_LEVEL) {
                return false;
            }
            level = Arrays.copyOf(next, length);
            outliers += beyond;
            greatest = to;
            return true;
        }

        private int outliers(double[] ascending, int length, int tail, boolean last) {
            int untied = Excesses.untied(ascending, length, tail);
            int least = last ? 1 : Math.max(1, (int) (LEAST_OUTLIERS * tail));
            return Outliers.count(ascending, length, untied, least, body[body.length / 2]);
        }

        TailSample sample() {
            Arrays.sort(level);
            boolean whole = body.length == 0;
            body = whole ? level.clone() : body;
            if (all < 2) {
                return new TailSample(all, body, greatest, Excesses.NONE);
            }
            int length = level.length;
            int tail = whole ? length / 4 : length * 3 / 4;
            for (; tail > 1.1 * tailOf(all - outliers); tail /= 4) {
                length -= drop(outliers(level, length, tail, false));
            }
            length -= drop(outliers(level, length, tail(length), true));
            tail = Excesses.untied(level, length, tail(length));
            if (isExceptional(tail, level[length - 1 - tail])) {
                length -= drop(tail);
                tail = 0;
            }
            if (outliers > 0) {
                greatest = level[length - 1];
                body = Arrays.stream(body).filter(score -> score <= greatest).toArray();
            }
            var excesses = tail == 0 ? Excesses.NONE : Excesses.of(level, length, tail);
            return new TailSample(all - outliers, body, greatest, excesses);
        }

        private int tail(int length) {
            return Math.min(tailOf(all - outliers), length - 1);
        }

        private int drop(int count) {
            outliers += count;
            return count;
        }

        /// Where all scores but a hundredth, or one of four and more, are the same, the others are
        /// no tail but exceptions.
        private boolean isExceptional(int tail, double below) {
            int most = (int) Math.max(all >= 4 ? 1 : 0, all / 100);
            return outliers == 0 && body[0] == below && tail <= most;
        }
    }
}
