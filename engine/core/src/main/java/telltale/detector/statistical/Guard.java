package telltale.detector.statistical;

import java.nio.ByteBuffer;
import telltale.math.Selection;
import telltale.series.Series;

/// Keeps gross outliers from being learned: a Hampel filter (Davies and Gather 1993,
/// doi:10.2307/2290763) that looks back only. A value further than the limit from the median of the
/// five rows before is scored but not learned. Three odd rows in a row become the new normal.
///
/// Where one of the five is missing, the value is learned. What is admitted depends on these five
/// rows alone. Not safe for use by several threads.
final class Guard {
    /// How many rows back it looks.
    static final int MEMORY = 5;

    /// The reach where nobody gives one.
    static final double REACH = 6;

    private static final int STATE_BYTES = MEMORY * Double.BYTES;
    private static final int PIECES = 8;
    private static final int PIECE = 2_048;

    private final double limit;
    private double a = Double.NaN;
    private double b = Double.NaN;
    private double c = Double.NaN;
    private double d = Double.NaN;
    private double e = Double.NaN;

    /// @param limit the greatest distance admitted, infinite for all
    Guard(double limit) {
        this.limit = limit;
    }

    /// @throws IllegalArgumentException where a reach is neither 0 nor a positive number
    static void checkReach(double reach) {
        if (!(reach >= 0 && reach < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "setting 'guard': expected a positive number or 0, found '%s'"
                            .formatted(reach));
        }
    }

    /// The limit at `reach` robust deviations of the training's own distances from the median of
    /// five; infinite where the reach is 0, or more than half of the rows repeat the one before,
    /// which leaves nothing to measure by. At most 16,384 rows are looked at.
    static double limit(Series training, int channel, double reach) {
        if (reach == 0) {
            return Double.POSITIVE_INFINITY;
        }
        int rows = Math.min(training.length(), PIECES * PIECE);
        double[] distances = new double[rows];
        int pieces = rows < PIECES * PIECE ? 1 : PIECES;
        int length = rows / pieces;
        for (int piece = 0; piece < pieces; piece++) {
            int from =
                    (int) ((long) (training.length() - length) * piece / Math.max(1, pieces - 1));
            var guard = new Guard(Double.POSITIVE_INFINITY);
            for (int i = 0; i < length; i++) {
                double value = training.valueAt(channel, from + i);
                distances[piece * length + i] = value - guard.middle();
                guard.push(value);
            }
        }
        double mad = Selection.medianDeviation(distances, 0, rows, 0);
        return mad > 0 ? reach * Deviation.robust(mad, 0) : Double.POSITIVE_INFINITY;
    }

    /// Whether the value may be learned.
    boolean admits(double value) {
        return !(Math.abs(value - middle()) > limit);
    }

    /// Takes note of a value, admitted or not.
    void push(double value) {
        a = b;
        b = c;
        c = d;
        d = e;
        e = value;
    }

    /// Puts what may be learned of the values from `from` (inclusive) to `to` (exclusive) at the
    /// start of `admitted`, NaN for the others, and takes note of them all: [#admits] and [#push]
    /// in one.
    void admit(double[] values, int from, int to, double[] admitted) {
        double p = a;
        double q = b;
        double r = c;
        double s = d;
        double t = e;
        for (int i = from; i < to; i++) {
            double value = values[i];
            // Close to all five is close to their median, and far cheaper to see.
            boolean close =
                    Math.abs(value - p) <= limit
                            && Math.abs(value - q) <= limit
                            && Math.abs(value - r) <= limit
                            && Math.abs(value - s) <= limit
                            && Math.abs(value - t) <= limit;
            boolean far = !close && Math.abs(value - middle(p, q, r, s, t)) > limit;
            admitted[i - from] = far ? Double.NaN : value;
            p = q;
            q = r;
            r = s;
            s = t;
            t = value;
        }
        a = p;
        b = q;
        c = r;
        d = s;
        e = t;
    }

    /// The median of the five rows before; NaN where one is missing.
    private double middle() {
        return middle(a, b, c, d, e);
    }

    private static double middle(double a, double b, double c, double d, double e) {
        double low = Math.max(Math.min(a, b), Math.min(c, d));
        double high = Math.min(Math.max(a, b), Math.max(c, d));
        return Math.max(Math.min(low, high), Math.min(Math.max(low, high), e));
    }

    int stateBytes() {
        return STATE_BYTES;
    }

    void save(ByteBuffer out) {
        out.putDouble(a).putDouble(b).putDouble(c).putDouble(d).putDouble(e);
    }

    void restore(ByteBuffer in) {
        for (int i = 0; i < MEMORY; i++) {
            push(in.getDouble());
        }
    }
}
