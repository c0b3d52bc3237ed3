package telltale.series;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Collects rows one at a time into a [Series]. Not for several threads.
public final class SeriesBuilder {
    private final String name;
    private final Series.Timing timing;
    private final List<Series.Channel> channels;
    private final double[][] values;
    private final BitSet labels = new BitSet();
    private long[] times = new long[64];
    private boolean labelled;
    private int length;

    public SeriesBuilder(String name, Series.Timing timing, List<Series.Channel> channels) {
        this.name = name;
        this.timing = timing;
        this.channels = List.copyOf(channels);
        this.values = new double[channels.size()][64];
    }

    /// Adds a row; its time must lie after the row before, which [#build()] checks.
    ///
    /// @throws IllegalArgumentException where the number of values is not that of the channels
    public SeriesBuilder add(long time, double... row) {
        if (row.length != values.length) {
            throw new IllegalArgumentException(
                    "'%s' row %d: expected %d values, found %d"
                            .formatted(name, length, values.length, row.length));
        }
        if (length == times.length) {
            grow();
        }
        times[length] = time;
        for (int channel = 0; channel < values.length; channel++) {
            values[channel][length] = row[channel];
        }
        length++;
        return this;
    }

    /// Labels the row added last; calling it once makes the whole series a labelled one.
    public SeriesBuilder label(boolean anomalous) {
        labels.set(length - 1, anomalous);
        labelled = true;
        return this;
    }

    private void grow() {
        int capacity = Math.toIntExact(times.length + (long) Math.max(64, times.length / 2));
        times = Arrays.copyOf(times, capacity);
        for (int channel = 0; channel < values.length; channel++) {
            values[channel] = Arrays.copyOf(values[channel], capacity);
        }
    }

    /// The rows so far; the builder may go on afterwards.
    public Series build() {
        long[] allTimes = Arrays.copyOf(times, length);
        double[][] all = new double[values.length][];
        Arrays.setAll(all, channel -> Arrays.copyOf(values[channel], length));
        return labelled
                ? Series.labelled(name, timing, channels, allTimes, all, (BitSet) labels.clone())
                : Series.of(name, timing, channels, allTimes, all);
    }
}
