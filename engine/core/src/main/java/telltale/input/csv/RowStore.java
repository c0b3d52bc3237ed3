package telltale.input.csv;

import java.util.Arrays;
import java.util.BitSet;

/// Rows by column while they are read, in arrays that grow; nothing is kept of a cell but its
/// number.
final class RowStore {
    private static final int LEAST = 1_024;

    long[] times;
    int[] series;
    final double[][] values;
    final BitSet labels = new BitSet();
    int length;

    /// @param expected about how many rows will come
    RowStore(int channels, boolean manySeries, long expected) {
        int capacity = Math.clamp(expected, LEAST, 1 << 24);
        times = new long[capacity];
        series = new int[manySeries ? capacity : 0];
        values = new double[channels][capacity];
    }

    void add(long time, double[] row, boolean label, int seriesOfRow) {
        if (length == times.length) {
            grow();
        }
        times[length] = time;
        for (int channel = 0; channel < values.length; channel++) {
            values[channel][length] = row[channel];
        }
        if (series.length > 0) {
            series[length] = seriesOfRow;
        }
        if (label) {
            labels.set(length);
        }
        length++;
    }

    /// Forgets the rows, to be filled anew.
    void clear() {
        length = 0;
        labels.clear();
    }

    private void grow() {
        int capacity = Math.toIntExact(times.length + (long) times.length / 2);
        times = Arrays.copyOf(times, capacity);
        series = series.length > 0 ? Arrays.copyOf(series, capacity) : series;
        for (int channel = 0; channel < values.length; channel++) {
            values[channel] = Arrays.copyOf(values[channel], capacity);
        }
    }

    /// The times; the store must not be used for them afterwards.
    long[] takeTimes() {
        return times.length == length ? times : Arrays.copyOf(times, length);
    }

    /// The values of a channel; the store must not be used for them afterwards.
    double[] takeValues(int channel) {
        double[] taken = values[channel];
        values[channel] = new double[0];
        return taken.length == length ? taken : Arrays.copyOf(taken, length);
    }
}
