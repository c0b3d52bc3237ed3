package telltale.math;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Mean and standard deviation of the last `window` values pushed, in constant time a value. A
/// value that is not finite takes its place in the window but does not count.
///
/// Nothing is ever subtracted again, so nothing drifts: the window always is the tail of one block
/// of `window` values, whose sums from each place to its end were taken when it was complete, and
/// the head of the next. Sums are about the last value of that block. What is left of one huge
/// value is gone with it, and at the end of a block the whole state follows from that block's
/// values alone: who begins one block earlier gets the same bits. Not safe for use by several
/// threads.
public final class RollingMoments {
    /// Where the squared distance of the mean from the centre of the sums is this many variances,
    /// three of sixteen digits are lost, and the sums are taken anew about the mean.
    private static final double FAR = 1e3;

    private final int window;
    private final double whole;
    private final double[] ring;
    private final double[] tailSums;
    private final double[] tailSquares;
    private final int[] tailCounts;
    private double centre;
    private double sum;
    private double squares;
    private int count;
    private int at;

    public RollingMoments(int window) {
        if (window < 1) {
            throw new IllegalArgumentException("expected a window of 1 or more, found " + window);
        }
        this.window = window;
        whole = 1.0 / window;
        ring = new double[window];
        tailSums = new double[window + 1];
        tailSquares = new double[window + 1];
        tailCounts = new int[window + 1];
        Arrays.fill(ring, Double.NaN);
    }

    /// Takes in the next value; the oldest leaves.
    public void push(double value) {
        ring[at++] = value;
        double distance = value - centre;
        if (Math.abs(distance) < Double.POSITIVE_INFINITY) {
            sum += distance;
            squares += distance * distance;
            count++;
        }
        if (at == window) {
            seal();
        }
    }

    /// How many values of the window count.
    public int count() {
        return count + tailCounts[at];
    }

    /// The mean of the values that count; NaN where there are none.
    public double mean() {
        return centre + (sum + tailSums[at]) * inverse();
    }

    /// The standard deviation of the values that count, with `n` as divisor; NaN where there are
    /// none.
    public double std() {
        double inverse = inverse();
        double total = sum + tailSums[at];
        double offset = total * inverse;
        double variance = (squares + tailSquares[at] - total * offset) * inverse;
        if (offset * offset > FAR * variance) {
            gather(centre + offset);
            total = sum + tailSums[at];
            variance = (squares + tailSquares[at] - total * (total * inverse)) * inverse;
        }
        return Math.sqrt(Math.max(variance, 0));
    }

    private double inverse() {
        int n = count + tailCounts[at];
        return n == window ? whole : n == 0 ? Double.NaN : 1.0 / n;
    }

    /// Puts a block behind us: its tails are what later windows need of it.
    private void seal() {
        int last = window - 1;
        while (last > 0 && !Double.isFinite(ring[last])) {
            last--;
        }
        at = 0;
        gather(Double.isFinite(ring[last]) ? ring[last] : 0);
    }

    /// Takes all sums anew about a centre.
    private void gather(double about) {
        centre = about;
        tailSums[window] = 0;
        for (int i = window - 1; i >= at; i--) {
            double distance = ring[i] - about;
            boolean counts = Math.abs(distance) < Double.POSITIVE_INFINITY;
            tailSums[i] = tailSums[i + 1] + (counts ? distance : 0);
            tailSquares[i] = tailSquares[i + 1] + (counts ? distance * distance : 0);
            tailCounts[i] = tailCounts[i + 1] + (counts ? 1 : 0);
        }
        sum = 0;
        squares = 0;
        count = 0;
        for (int i = 0; i < at; i++) {
            double distance = ring[i] - about;
            if (Math.abs(distance) < Double.POSITIVE_INFINITY) {
                sum += distance;
                squares += distance * distance;
                count++;
            }
        }
    }

    /// How many bytes [#save] writes.
    public int stateBytes() {
        return Integer.BYTES + (window + 1) * Double.BYTES;
    }

    /// Writes all it takes to go on later.
    public void save(ByteBuffer out) {
        out.putInt(at).putDouble(centre);
        for (double value : ring) {
            out.putDouble(value);
        }
    }

    /// Takes on what [#save] wrote of one with the same window.
    ///
    /// @throws IllegalArgumentException where it cannot be such
    public void restore(ByteBuffer in) {
        int place = in.getInt();
        if (place < 0 || place >= window) {
            throw new IllegalArgumentException(
                    "expected a place below %d in the window, found %d".formatted(window, place));
        }
        double about = in.getDouble();
        for (int i = 0; i < window; i++) {
            ring[i] = in.getDouble();
        }
        at = place;
        gather(about);
    }
}
