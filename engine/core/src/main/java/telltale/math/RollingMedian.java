package telltale.math;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Rolling median and MAD: the exact median of the last `window` values pushed, and the exact
/// median of the distances from it. A value that is not finite takes its place in the window but
/// does not count.
///
/// The window is kept sorted: a value enters and another leaves by two searches and one move of
/// what lies between. The values nearest to the median are one stretch of it, which shifts by a
/// place or so with each value. `O(log w)` comparisons and one `O(w)` move of memory a value. Every
/// result depends on the values in the window alone. Not safe for use by several threads.
public final class RollingMedian {
    private final double[] ring;
    private final double[] sorted;
    private int at;
    private int size;
    private int nearest;

    public RollingMedian(int window) {
        if (window < 1) {
            throw new IllegalArgumentException("expected a window of 1 or more, found " + window);
        }
        ring = new double[window];
        sorted = new double[window];
        Arrays.fill(ring, Double.NaN);
    }

    /// Takes in the next value; the oldest leaves.
    public void push(double value) {
        double in = value + 0.0;
        double out = ring[at];
        boolean enters = Double.isFinite(in);
        ring[at] = enters ? in : Double.NaN;
        at = at + 1 == ring.length ? 0 : at + 1;
        boolean leaves = !Double.isNaN(out);
        if (leaves && enters) {
            exchange(out, in);
        } else if (leaves) {
            int place = place(out);
            System.arraycopy(sorted, place + 1, sorted, place, size - place - 1);
            size--;
        } else if (enters) {
            int place = place(in);
            System.arraycopy(sorted, place, sorted, place + 1, size - place);
            sorted[place] = in;
            size++;
        }
    }

    private void exchange(double out, double in) {
        int from = place(out);
        int to = place(in);
        if (to > from) {
            System.arraycopy(sorted, from + 1, sorted, from, to - 1 - from);
            sorted[to - 1] = in;
        } else {
            System.arraycopy(sorted, to, sorted, to + 1, from - to);
            sorted[to] = in;
        }
    }

    /// The number of values below the given one; without branches to mispredict.
    private int place(double value) {
        int base = 0;
        int length = size;
        while (length > 1) {
            int half = length >>> 1;
            base = sorted[base + half - 1] < value ? base + half : base;
            length -= half;
        }
        return length == 1 && sorted[base] < value ? base + 1 : base;
    }

    /// How many values of the window count.
    public int count() {
        return size;
    }

    /// The median of the values that count; NaN where there are none.
    public double median() {
        if (size == 0) {
            return Double.NaN;
        }
        int middle = size >>> 1;
        return (size & 1) == 1
                ? sorted[middle]
                : OrderStatistics.midpoint(sorted[middle - 1], sorted[middle]);
    }

    /// The median distance from the median (MAD); NaN where there are no values.
    public double medianDeviation() {
        if (size == 0) {
            return Double.NaN;
        }
        double median = median();
        int half = (size + 1) >>> 1;
        int from = Math.min(nearest, size - half);
        while (from > 0 && median - sorted[from - 1] < sorted[from + half - 1] - median) {
            from--;
        }
        while (from + half < size && sorted[from + half] - median < median - sorted[from]) {
            from++;
        }
        nearest = from;
        double reach = Math.max(median - sorted[from], sorted[from + half - 1] - median);
        if ((size & 1) == 1) {
            return reach;
        }
        double before = from > 0 ? median - sorted[from - 1] : Double.POSITIVE_INFINITY;
        double behind = from + half < size ? sorted[from + half] - median : before;
        return OrderStatistics.midpoint(reach, Math.min(before, behind));
    }

    /// The mean distance from the median; NaN where there are no values. `O(w)`.
    public double meanDeviation() {
        double median = median();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.abs(sorted[i] - median);
        }
        return sum / size;
    }

    /// How many bytes [#save] writes.
    public int stateBytes() {
        return Integer.BYTES + ring.length * Double.BYTES;
    }

    /// Writes all it takes to go on later.
    public void save(ByteBuffer out) {
        out.putInt(at);
        for (double value : ring) {
            out.putDouble(value);
        }
    }

    /// Takes on what [#save] wrote of one with the same window.
    ///
    /// @throws IllegalArgumentException where it cannot be such
    public void restore(ByteBuffer in) {
        int place = in.getInt();
        if (place < 0 || place >= ring.length) {
            throw new IllegalArgumentException(
                    "expected a place below %d in the window, found %d"
                            .formatted(ring.length, place));
        }
        size = 0;
        for (int i = 0; i < ring.length; i++) {
            ring[i] = in.getDouble();
            if (Double.isFinite(ring[i])) {
                sorted[size++] = ring[i];
            }
        }
        Arrays.sort(sorted, 0, size);
        at = place;
        nearest = 0;
    }
}
