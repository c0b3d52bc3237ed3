package telltale.detector.statistical;

import java.nio.ByteBuffer;
import java.util.Arrays;
import telltale.math.Selection;
import telltale.series.Series;

/// Keeps gross outliers from being learned: a Hampel filter (Davies and Gather 1993,
/// doi:10.2307/2290763) that looks back only. A value further than a limit from the median of the
/// seven rows before is scored but not learned. Four odd rows in a row become the new normal.
///
/// Of the seven, missing ones are left out; with fewer than three left, the value is compared with
/// the whole training instead. What is admitted depends on these seven rows alone. Not safe for use
/// by several threads.
final class Guard {
    /// How many rows back it looks.
    static final int MEMORY = 7;

    /// The reach where nobody gives one.
    static final double REACH = 6;

    private static final int FEW = 3;
    private static final int PIECES = 4;
    private static final int PIECE = 2_048;

    /// What is gross.
    ///
    /// @param near the greatest distance admitted from the median of the rows before
    /// @param centre the median of the training
    /// @param wide the greatest distance admitted from the centre
    record Limits(double near, double centre, double wide) {
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
            double centre = Selection.median(values);
            return new Limits(limit(distances, 0, reach), centre, limit(values, centre, reach));
        }

        /// Of seven; NaN where one is missing. Reorders them.
        private static double median(double[] seven) {
            Arrays.sort(seven);
            return Double.isNaN(seven[MEMORY - 1]) ? Double.NaN : seven[MEMORY / 2];
        }

        private static double limit(double[] values, double centre, double reach) {
            double mad = Selection.medianDeviation(values, 0, values.length, centre);
            return mad > 0 ? reach * Deviation.robust(mad, 0) : Double.POSITIVE_INFINITY;
        }
    }

    private final Limits limits;
    private final double[] line = new double[MEMORY + Track.BLOCK];

    Guard(Limits limits) {
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

    /// [#admit] for the first `count` values, at most [Track#BLOCK].
    void admit(double[] values, int count, double[] admitted) {
        System.arraycopy(values, 0, line, MEMORY, count);
        // Where eight rows lie within half of the limit of one value, none is beyond it of another.
        double half = 0.499 * limits.near;
        double middle = Double.NaN;
        int close = 0;
        for (int i = 0; i < count; i++) {
            double value = line[i + MEMORY];
            if (Math.abs(value - middle) <= half) {
                close++;
            } else {
                close = 0;
                middle = (line[i + 3] + line[i + 4] + line[i + 5] + line[i + 6]) / 4;
            }
            boolean gross = close <= MEMORY && grossAt(i + MEMORY);
            admitted[i] = gross ? Double.NaN : value;
        }
        System.arraycopy(line, count, line, 0, MEMORY);
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
