package telltale.detector.statistical;

import java.nio.ByteBuffer;
import java.util.Arrays;
import telltale.math.OrderStatistics;
import telltale.series.Series;

/// Hampel filter (Davies and Gather 1993, doi:10.2307/2290763) that looks back only and keeps gross
/// outliers from being learned. A value further than a limit from the median of the seven rows
/// before is scored but not learned. Four odd rows in a row become the new normal.
///
/// Of the seven, missing ones are left out; with fewer than three left, the value is compared with
/// the whole training instead. What is admitted depends on these seven rows alone. Not safe for use
/// by several threads.
final class HampelFilter {
    /// How many rows back it looks.
    static final int MEMORY = 7;

    /// The reach where nobody gives one.
    static final double REACH = 6;

    /// How many rows are looked at together: seldom is one of them far from the others.
    private static final int STRIP = 32;

    /// Neighbours below which nothing is kept out.
    private static final int FEW = 3;

    /// Pieces of a long training that its noise is estimated from.
    private static final int PIECES = 4;

    /// Rows per such piece.
    private static final int PIECE = 2_048;

    /// What is gross.
    ///
    /// @param near the greatest distance admitted from the median of the rows before
    /// @param centre the median of the training
    /// @param wide the greatest distance admitted from the centre
    record Limits(double near, double centre, double wide) {
        /// The least exchanges that bring the median of seven to the middle: who is to be the
        /// lower, who the higher.
        private static final int[] EXCHANGES = {
            0, 5, 0, 3, 1, 6, 2, 4, 0, 1, 3, 5, 2, 6, 2, 3, 3, 6, 4, 5, 1, 4, 1, 3, 3, 4
        };

        static final Limits NONE =
                new Limits(Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

        /// At `reach` robust deviations of the training's own distances. A distance of which more
        /// than half are 0 has no limit: there is nothing to measure by. At most 8,192 rows are
        /// looked at.
        static Limits of(Series training, int channel, double reach) {
            if (reach == 0) {
                return NONE;
            }
            int length = training.length();
            boolean all = length <= PIECES * PIECE;
            int each = all ? length : PIECE;
            double[] values = new double[all ? length : PIECES * PIECE];
            double[] distances = new double[values.length];
            Arrays.fill(distances, Double.NaN);
            double[] before = new double[MEMORY];
            for (int at = 0; at < values.length; at += each) {
                long spare = (long) length - each;
                int from = all ? 0 : (int) (spare * (at / each) / (PIECES - 1));
                training.copyChannel(channel, from, from + each, values, at);
                for (int i = at + MEMORY; i < at + each; i++) {
                    System.arraycopy(values, i - MEMORY, before, 0, MEMORY);
                    distances[i] = values[i] - median(before);
                }
            }
            double centre = OrderStatistics.median(values);
            return new Limits(limit(distances, 0, reach), centre, limit(values, centre, reach));
        }

        /// Of seven; NaN where one is missing. Reorders them, without a branch.
        private static double median(double[] seven) {
            double sum = 0;
            for (double value : seven) {
                sum += value;
            }
            for (int i = 0; i < EXCHANGES.length; i += 2) {
                double low = seven[EXCHANGES[i]];
                double high = seven[EXCHANGES[i + 1]];
                seven[EXCHANGES[i]] = Math.min(low, high);
                seven[EXCHANGES[i + 1]] = Math.max(low, high);
            }
            return Double.isNaN(sum) ? Double.NaN : seven[MEMORY / 2];
        }

        private static double limit(double[] values, double centre, double reach) {
            double mad = OrderStatistics.medianDeviation(values, 0, values.length, centre);
            return mad > 0 ? reach * ScaledDeviation.robust(mad, 0) : Double.POSITIVE_INFINITY;
        }
    }

    private final Limits limits;
    private final double[] line = new double[MEMORY + RollingScorer.BLOCK];

    HampelFilter(Limits limits) {
        this.limits = limits;
        Arrays.fill(line, 0, MEMORY, Double.NaN);
    }

    /// @throws IllegalArgumentException where a reach is neither 0 nor a positive number
    static void checkReach(double reach) {
        if (!(reach >= 0 && reach < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "setting 'guard': expected a positive number or 0, found '%s'"
                            .formatted(reach));
        }
    }

    /// The value where it may be learned, else NaN.
    double admit(double value) {
        line[MEMORY] = value;
        double admitted = grossAt(MEMORY) ? Double.NaN : value;
        System.arraycopy(line, 1, line, 0, MEMORY);
        return admitted;
    }

    /// [#admit] for the first `count` values, at most [RollingScorer#BLOCK].
    void admit(double[] values, int count, double[] admitted) {
        System.arraycopy(values, 0, line, MEMORY, count);
        System.arraycopy(values, 0, admitted, 0, count);
        for (int at = 0; at < count; at += STRIP) {
            int end = Math.min(count, at + STRIP);
            double range = range(at, end + MEMORY);
            // Where a row and all before it lie this close together, none is gross.
            if (!(range <= limits.near)) {
                admitEach(at, end, Double.isNaN(range), admitted);
            }
        }
        System.arraycopy(line, count, line, 0, MEMORY);
    }

    private void admitEach(int from, int to, boolean missing, double[] admitted) {
        for (int i = from; i < to; i++) {
            if ((missing || !close(i + MEMORY)) && grossAt(i + MEMORY)) {
                admitted[i] = Double.NaN;
            }
        }
    }

    /// Whether four rows before lie within the limit, so that at most three of seven are beyond it.
    @SuppressWarnings("ShortCircuitBoolean") // branches that nobody can foretell cost more
    private boolean close(int place) {
        double value = line[place];
        double near = limits.near;
        return Math.abs(value - line[place - 1]) <= near
                && Math.abs(value - line[place - 2]) <= near
                && Math.abs(value - line[place - 3]) <= near
                && Math.abs(value - line[place - 4]) <= near;
    }

    /// The greatest distance between rows of the line; NaN where one is missing.
    private double range(int from, int to) {
        double least = line[from];
        double greatest = least;
        for (int i = from; i < to; i++) {
            least = Math.min(least, line[i]);
            greatest = Math.max(greatest, line[i]);
        }
        return greatest - least;
    }

    /// Whether most of the rows before lie beyond the limit on one side.
    private boolean grossAt(int place) {
        double value = line[place];
        int present = 0;
        int above = 0;
        int below = 0;
        for (int i = place - MEMORY; i < place; i++) {
            double distance = line[i] - value;
            present += Double.isNaN(line[i]) ? 0 : 1;
            above += distance > limits.near ? 1 : 0;
            below += distance < -limits.near ? 1 : 0;
        }
        return present < FEW
                ? Math.abs(value - limits.centre) > limits.wide
                : 2 * Math.max(above, below) > present;
    }

    int stateBytes() {
        return MEMORY * Double.BYTES;
    }

    void save(ByteBuffer out) {
        for (int i = 0; i < MEMORY; i++) {
            out.putDouble(line[i]);
        }
    }

    void restore(ByteBuffer in) {
        for (int i = 0; i < MEMORY; i++) {
            line[i] = in.getDouble();
        }
    }
}
