package telltale.series;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Timestamped rows of one or more numeric channels, stored by column. Immutable, shared freely
/// between threads.
///
/// Times are nanoseconds since the epoch (see [Timing]), strictly increasing. A missing value is
/// NaN and nothing else; infinities are not allowed in. Rows may carry labels (see [#labelled()]).
public final class Series {

    /// One numeric column: its name, and its unit or the empty string.
    public record Channel(String name, String unit) {
        public Channel {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(unit, "unit");
        }

        public Channel(String name) {
            this(name, "");
        }
    }

    /// What the times mean.
    public enum Timing {
        /// Points on the world's time line: nanoseconds since 1970-01-01T00:00Z.
        INSTANT,
        /// Wall-clock times of which no zone is known, counted as if they were UTC.
        LOCAL,
        /// No times at all: the time of a row is its number, 0, 1, 2, …
        INDEX
    }

    private final String name;
    private final Timing timing;
    private final List<Channel> channels;
    private final long[] times;
    private final double[][] values;
    private final @Nullable BitSet labels;
    private final int offset;
    private final int length;

    private Series(
            String name,
            Timing timing,
            List<Channel> channels,
            long[] times,
            double[][] values,
            @Nullable BitSet labels,
            int offset,
            int length) {
        this.name = name;
        this.timing = timing;
        this.channels = channels;
        this.times = times;
        this.values = values;
        this.labels = labels;
        this.offset = offset;
        this.length = length;
    }

    /// A series over the given columns, `values[channel][row]`; takes ownership of the arrays.
    ///
    /// @throws IllegalArgumentException where sizes differ, times do not increase, a value is
    ///   infinite or there is no channel
    public static Series of(
            String name, Timing timing, List<Channel> channels, long[] times, double[][] values) {
        return checked(name, timing, channels, times, values, null);
    }

    /// The same with one label a row: a set bit says that the row is anomalous. Takes ownership.
    public static Series labelled(
            String name,
            Timing timing,
            List<Channel> channels,
            long[] times,
            double[][] values,
            BitSet labels) {
        return checked(name, timing, channels, times, values, Objects.requireNonNull(labels));
    }

    /// One channel called `value`, without times; takes ownership of the array.
    public static Series ofValues(double... values) {
        long[] times = new long[values.length];
        Arrays.setAll(times, row -> row);
        var channels = List.of(new Channel("value"));
        return checked("values", Timing.INDEX, channels, times, new double[][] {values}, null);
    }

    private static Series checked(
            String name,
            Timing timing,
            List<Channel> channels,
            long[] times,
            double[][] values,
            @Nullable BitSet labels) {
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "': expected a channel, found none");
        }
        if (values.length != channels.size()) {
            throw new IllegalArgumentException(
                    "'%s': expected %d columns of values, found %d"
                            .formatted(name, channels.size(), values.length));
        }
        for (int row = 1; row < times.length; row++) {
            if (times[row] <= times[row - 1]) {
                throw new IllegalArgumentException(
                        "'%s' row %d: expected a time after %d, found %d"
                                .formatted(name, row, times[row - 1], times[row]));
            }
        }
        for (int channel = 0; channel < values.length; channel++) {
            checkColumn(name, channels.get(channel), values[channel], times.length);
        }
        return new Series(
                name, timing, List.copyOf(channels), times, values, labels, 0, times.length);
    }

    private static void checkColumn(String name, Channel channel, double[] column, int length) {
        if (column.length != length) {
            throw new IllegalArgumentException(
                    "'%s' channel '%s': expected %d values, found %d"
                            .formatted(name, channel.name(), length, column.length));
        }
        for (int row = 0; row < length; row++) {
            if (Double.isInfinite(column[row])) {
                throw new IllegalArgumentException(
                        "'%s' channel '%s' row %d: expected a finite value or NaN, found %s"
                                .formatted(name, channel.name(), row, column[row]));
            }
        }
    }

    public String name() {
        return name;
    }

    public Timing timing() {
        return timing;
    }

    public List<Channel> channels() {
        return channels;
    }

    /// The number of rows.
    public int length() {
        return length;
    }

    /// The number of channels.
    public int width() {
        return values.length;
    }

    public long timeAt(int row) {
        return times[offset + Objects.checkIndex(row, length)];
    }

    /// The value, NaN where it is missing.
    public double valueAt(int channel, int row) {
        return values[channel][offset + Objects.checkIndex(row, length)];
    }

    /// Copies one row over all channels into the first [#width()] places of `into`.
    public void copyRow(int row, double[] into) {
        int at = offset + Objects.checkIndex(row, length);
        for (int channel = 0; channel < values.length; channel++) {
            into[channel] = values[channel][at];
        }
    }

    /// Copies rows `from` (inclusive) to `to` (exclusive) of a channel to `into`, from place `at`.
    public void copyChannel(int channel, int from, int to, double[] into, int at) {
        Objects.checkFromToIndex(from, to, length);
        System.arraycopy(values[channel], offset + from, into, at, to - from);
    }

    /// A copy of all rows of a channel.
    public double[] channelValues(int channel) {
        return Arrays.copyOfRange(values[channel], offset, offset + length);
    }

    /// A copy of all times.
    public long[] times() {
        return Arrays.copyOfRange(times, offset, offset + length);
    }

    /// The first row at or after the time; [#length()] where there is none. `O(log n)`.
    public int rowAt(long time) {
        int found = Arrays.binarySearch(times, offset, offset + length, time);
        return (found >= 0 ? found : -found - 1) - offset;
    }

    /// Whether rows carry labels, that is: whether somebody has said which rows are anomalous.
    public boolean labelled() {
        return labels != null;
    }

    /// Whether the row is labelled anomalous; false for a series without labels.
    public boolean labelAt(int row) {
        int at = offset + Objects.checkIndex(row, length);
        return labels != null && labels.get(at);
    }

    /// Rows `from` (inclusive) to `to` (exclusive); shares storage.
    public Series rows(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new Series(name, timing, channels, times, values, labels, offset + from, to - from);
    }

    /// Whether this and another are the same rows and channels of one storage.
    @SuppressWarnings("ReferenceEquality") // the storage itself is meant
    public boolean sameRows(Series other) {
        boolean same = times == other.times && offset == other.offset && length == other.length;
        same = same && values.length == other.values.length;
        for (int channel = 0; same && channel < values.length; channel++) {
            same = values[channel] == other.values[channel];
        }
        return same;
    }

    /// A channel alone; shares storage.
    public Series channel(int channel) {
        return new Series(
                name,
                timing,
                List.of(channels.get(channel)),
                times,
                new double[][] {values[channel]},
                labels,
                offset,
                length);
    }

    /// The named channels in the order given; shares storage.
    ///
    /// @throws IllegalArgumentException naming the channels there are, where one is unknown
    public Series select(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "': expected a channel, found none");
        }
        List<String> known = channels.stream().map(Channel::name).toList();
        int[] picked = new int[names.size()];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = known.indexOf(names.get(i));
            if (picked[i] < 0) {
                throw new IllegalArgumentException(
                        "'%s': no channel '%s'; there are %s".formatted(name, names.get(i), known));
            }
        }
        return new Series(
                name,
                timing,
                Arrays.stream(picked).mapToObj(channels::get).toList(),
                times,
                Arrays.stream(picked).mapToObj(i -> values[i]).toArray(double[][]::new),
                labels,
                offset,
                length);
    }

    @Override
    public String toString() {
        return "%s (%d rows, %d channels)".formatted(name, length, width());
    }
}
