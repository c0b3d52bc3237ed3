package telltale.math;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Rolling mean and standard deviation of the last `window` values pushed, in constant time per
/// value. A value that is not finite takes its place in the window but does not count.
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

    /// Values of this size, whose squares might overflow, do not count.
    private static final double LARGEST = 1e150;

    private final int window;
    private final boolean spread;
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
        this(window, true);
    }

    private RollingMoments(int window, boolean spread) {
        if (window < 1) {
            throw new IllegalArgumentException("expected a window of 1 or more, found " + window);
        }
        this.window = window;
        this.spread = spread;
        whole = 1.0 / window;
        ring = new double[window];
        tailSums = new double[window + 1];
        tailSquares = new double[window + 1];
        tailCounts = new int[window + 1];
        Arrays.fill(ring, Double.NaN);
    }

    /// Means and counts alone, for less.
    public static RollingMoments meansOnly(int window) {
        return new RollingMoments(window, false);
    }

    /// Takes in the next value; the oldest leaves.
    public void push(double value) {
        ring[at] = value;
        if (Math.abs(value) < LARGEST) {
            // So that a constant has exactly itself as its mean.
            centre = count() == 0 ? value : centre;
            double distance = value - centre;
            sum += distance;
            squares += distance * distance;
            count++;
        }
        at++;
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
        return centre + offset();
    }

    /// The standard deviation of the values that count, with `n` as divisor; NaN where there are
    /// none. It may take the sums anew, which moves the last bits of the mean: ask for it first.
    public double std() {
        if (!spread) {
            throw new IllegalStateException("these are means only");
        }
        double variance = variance();
        double offset = offset();
        if (offset * offset > FAR * variance) {
            gather(mean());
            variance = variance();
        }
        return Math.sqrt(Math.max(variance, 0));
    }

    private double offset() {
        return (sum + tailSums[at]) * inverse();
    }

    private double variance() {
        double inverse = inverse();
        double total = sum + tailSums[at];
        return (squares + tailSquares[at] - total * (total * inverse)) * inverse;
    }

    /// For each value from `from` (inclusive) to `to` (exclusive): writes the mean and the standard
    /// deviation of the window before it to the start of `means` and `stds`, NaN where fewer than
    /// `least` values count, then takes it in. The same bits as [#mean], [#std] and [#push] give,
    /// called for each value.
    public void roll(double[] values, int from, int to, int least, double[] means, double[] stds) {
        int done = 0;
        while (done < to - from) {
            int run = Math.min(to - from - done, window - at);
            done += head(values, from + done, run, least, means, stds, done);
            if (at == window) {
                seal();
            }
        }
        for (int i = 0; i < to - from; i++) {
            stds[i] = Math.sqrt(Math.max(stds[i], 0));
        }
    }

    /// The same for the means alone.
    public void roll(double[] values, int from, int to, int least, double[] means) {
        int done = 0;
        while (done < to - from) {
            int run = Math.min(to - from - done, window - at);
            int first = from + done;
            boolean full = !spread && count() == window && least <= window;
            int taken = full ? full(values, first, run, means, done) : 0;
            done += taken > 0 ? taken : head(values, first, run, least, means, done);
            if (at == window) {
                seal();
            }
        }
    }

    /// What [#head] does where all values of the window count and go on counting: only the sums
    /// wait for one another. Does nothing, and returns 0, where a value does not count.
    private int full(double[] values, int from, int run, double[] means, int into) {
        double s = sum;
        double size = 0;
        for (int i = 0; i < run; i++) {
            means[into + i] = s;
            double value = values[from + i];
            size += Math.abs(value);
            s += value - centre;
        }
        if (!(size < LARGEST)) {
            return 0;
        }
        for (int i = 0; i < run; i++) {
            means[into + i] = centre + (means[into + i] + tailSums[at + i]) * whole;
        }
        System.arraycopy(values, from, ring, at, run);
        keep(at + run, s, squares, count + run);
        return run;
    }

    /// What [#roll] does within a block, the sums in registers. Returns how many values it took:
    /// fewer where the window ran empty.
    private int head(double[] values, int from, int run, int least, double[] means, int into) {
        double s = sum;
        double q = squares;
        int n = count;
        int start = at;
        int known = window;
        double inverse = whole;
        int i = 0;
        for (; i < run; i++) {
            int all = n + tailCounts[start + i];
            if (all == 0) {
                break;
            }
            if (all != known) {
                known = all;
                inverse = 1.0 / all;
            }
            double mean = centre + (s + tailSums[start + i]) * inverse;
            means[into + i] = all >= least ? mean : Double.NaN;
            double value = values[from + i];
            ring[start + i] = value;
            if (Math.abs(value) < LARGEST) {
                double distance = value - centre;
                s += distance;
                q += distance * distance;
                n++;
            }
        }
        keep(start + i, s, q, n);
        if (i < run) {
            means[into + i] = Double.NaN;
            push(values[from + i]);
            i++;
        }
        return i;
    }

    /// The same with variances for deviations, and fewer also where the sums must be taken anew.
    private int head(
            double[] values,
            int from,
            int run,
            int least,
            double[] means,
            double[] variances,
            int into) {
        double s = sum;
        double q = squares;
        int n = count;
        int start = at;
        int known = window;
        double inverse = whole;
        int i = 0;
        for (; i < run; i++) {
            int all = n + tailCounts[start + i];
            double total = s + tailSums[start + i];
            if (all != known) {
                known = all;
                inverse = 1.0 / all;
            }
            double offset = total * inverse;
            double variance = (q + tailSquares[start + i] - total * offset) * inverse;
            if (all == 0 || (all >= least && offset * offset > FAR * variance)) {
                break;
            }
            means[into + i] = all >= least ? centre + offset : Double.NaN;
            variances[into + i] = all >= least ? variance : Double.NaN;
            double value = values[from + i];
            ring[start + i] = value;
            if (Math.abs(value) < LARGEST) {
                double distance = value - centre;
                s += distance;
                q += distance * distance;
                n++;
            }
        }
        keep(start + i, s, q, n);
        if (i < run) {
            if (count() > 0) {
                gather(mean());
            }
            means[into + i] = mean();
            variances[into + i] = variance();
            push(values[from + i]);
            i++;
        }
        return i;
    }

    private void keep(int place, double s, double q, int n) {
        at = place;
        sum = s;
        squares = q;
        count = n;
    }

    private double inverse() {
        int n = count + tailCounts[at];
        return n == window ? whole : n == 0 ? Double.NaN : 1.0 / n;
    }

    /// Puts a block behind us: its tails are what later windows need of it.
    private void seal() {
        int last = window - 1;
        while (last > 0 && !(Math.abs(ring[last]) < LARGEST)) {
            last--;
        }
        boolean all = count == window && tailCounts[0] == window;
        at = 0;
        if (all) {
            gatherAll(ring[last]);
        } else {
            gather(Math.abs(ring[last]) < LARGEST ? ring[last] : 0);
        }
    }

    /// [#gather] of a complete block after a complete block, whose counts stay as they are: both
    /// halves side by side.
    private void gatherAll(double about) {
        centre = about;
        int half = window / 2;
        int i = window - 1;
        double s = 0;
        double q = 0;
        if (window - half > half) {
            s = ring[i] - about;
            q = s * s;
            tailSums[i] = s;
            tailSquares[i] = q;
            i--;
        }
        double lowerSum = 0;
        double lowerSquares = 0;
        for (int j = half - 1; j >= 0; j--, i--) {
            double upper = ring[i] - about;
            double lower = ring[j] - about;
            s += upper;
            lowerSum += lower;
            tailSums[i] = s;
            tailSums[j] = lowerSum;
            if (spread) {
                q += upper * upper;
                lowerSquares += lower * lower;
                tailSquares[i] = q;
                tailSquares[j] = lowerSquares;
            }
        }
        for (int j = 0; j < half; j++) {
            tailSums[j] += s;
        }
        for (int j = 0; j < half && spread; j++) {
            tailSquares[j] += q;
        }
        keep(0, 0, 0, 0);
    }

    /// Takes all sums anew about a centre: those of the lower half of the ring by themselves, then
    /// with those of the upper.
    private void gather(double about) {
        centre = about;
        double s = 0;
        double q = 0;
        int n = 0;
        double upperSum = 0;
        double upperSquares = 0;
        for (int i = window - 1; i >= at; i--) {
            if (i == window / 2 - 1) {
                upperSum = s;
                upperSquares = q;
                s = 0;
                q = 0;
            }
            if (Math.abs(ring[i]) < LARGEST) {
                double distance = ring[i] - about;
                s += distance;
                q += distance * distance;
                n++;
            }
            tailSums[i] = s + upperSum;
            tailSquares[i] = q + upperSquares;
            tailCounts[i] = n;
        }
        s = 0;
        q = 0;
        n = 0;
        for (int i = 0; i < at; i++) {
            if (Math.abs(ring[i]) < LARGEST) {
                double distance = ring[i] - about;
                s += distance;
                q += distance * distance;
                n++;
            }
        }
        keep(at, s, q, n);
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
