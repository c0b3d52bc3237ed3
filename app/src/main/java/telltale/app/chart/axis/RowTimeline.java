package telltale.app.chart.axis;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import telltale.series.Series;
import telltale.series.Series.Timing;

/// Where each row lies on the time axis. A *position* is the row's time in ns or, for series
/// without times, its number in units of [#ROW], so that one can zoom between two rows.
public final class RowTimeline {

    /// Positions from one row to the next where the rows have no times.
    public static final long ROW = 1L << 20;

    /// Steps looked at to find the usual one; more would not change what is drawn.
    private static final int STEPS_SEEN = 4_096;

    private final Timing timing;
    private final int length;
    private final IntToLongFunction positions;
    private final Object origin;
    private final long dropped;
    private final long usualStep;
    private final long widestStep;

    private RowTimeline(Timing timing, int length, IntToLongFunction positions, From from) {
        this.timing = timing;
        this.length = length;
        this.positions = positions;
        origin = from.origin;
        dropped = from.dropped;
        var steps = steps();
        usualStep = steps.length == 0 ? ROW : steps[steps.length / 2];
        var wide = steps.length == 0 ? ROW : steps[(int) ((steps.length - 1) * 0.98)];
        widestStep = Math.max(saturated(usualStep, 4), saturated(wide, 3));
    }

    /// Where rows come from.
    ///
    /// @param origin equal for all timelines of one stream
    /// @param dropped rows of the stream before the first one
    public record From(Object origin, long dropped) {}

    public static RowTimeline of(Series series) {
        var from = new From(new Object(), 0);
        return series.timing() == Timing.INDEX
                ? new RowTimeline(
                        Timing.INDEX, series.length(), row -> series.timeAt(row) * ROW, from)
                : new RowTimeline(series.timing(), series.length(), series::timeAt, from);
    }

    /// What a stream has brought so far.
    public static RowTimeline live(Timing timing, int length, IntToLongFunction times, From from) {
        return timing == Timing.INDEX
                ? new RowTimeline(timing, length, row -> times.applyAsLong(row) * ROW, from)
                : new RowTimeline(timing, length, times, from);
    }

    /// Where the rows come from: with it, a stream goes on where this one ends.
    public From from() {
        return new From(origin, dropped);
    }

    /// Whether this is the same line or the one that a stream has made of it.
    public boolean continues(RowTimeline earlier) {
        return origin.equals(earlier.origin);
    }

    /// How many rows have gone at the beginning since an earlier state of the stream.
    public long goneSince(RowTimeline earlier) {
        return dropped - earlier.dropped;
    }

    public Timing timing() {
        return timing;
    }

    public int length() {
        return length;
    }

    public long at(int row) {
        return positions.applyAsLong(row);
    }

    /// The usual distance between two rows.
    public long usualStep() {
        return usualStep;
    }

    /// Whether so much time lies between the row and the one before that no line may join them.
    public boolean gapBefore(int row) {
        return at(row) - at(row - 1) > widestStep;
    }

    /// The first row at or after the position, [#length()] where there is none; `O(log n)`.
    public int rowAtOrAfter(long position) {
        return rowAtOrAfter(position, 0, length);
    }

    /// The same where the answer is known to lie in `low` to `high`, both inclusive.
    public int rowAtOrAfter(long position, int low, int high) {
        var from = low;
        var to = high;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (at(middle) < position) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// The row nearest to the position; -1 where there is no row.
    public int nearest(long position) {
        var after = rowAtOrAfter(position);
        if (after == 0 || after == length) {
            return after == 0 && length > 0 ? 0 : length - 1;
        }
        return position - at(after - 1) <= at(after) - position ? after - 1 : after;
    }

    private long[] steps() {
        var seen = Math.min(STEPS_SEEN, length - 1);
        var steps = new long[Math.max(0, seen)];
        for (var i = 0; i < seen; i++) {
            var row = 1 + (int) ((long) i * (length - 1) / seen);
            steps[i] = at(row) - at(row - 1);
        }
        Arrays.sort(steps);
        return steps;
    }

    private static long saturated(long step, int times) {
        return step > Long.MAX_VALUE / times ? Long.MAX_VALUE : step * times;
    }
}
