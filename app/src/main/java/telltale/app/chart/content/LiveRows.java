package telltale.app.chart.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.math.GrowingPyramid;
import telltale.series.Series.Channel;

/// Rows that come in one by one, and what a chart shows of them at any moment. A row costs a few
/// steps and a content costs as little, however many rows there are. Holds at least the last `most`
/// rows and at most twice as many; what is older goes. For one thread; the contents are for any.
public final class LiveRows {
    private final Object origin = new Object();
    private final String name;
    private final List<Channel> channels;
    private final int most;
    private List<GrowingPyramid> columns;
    private long[] times = new long[1024];
    private int length;
    private long dropped;

    /// @param most rows to be held at least
    public LiveRows(String name, List<Channel> channels, int most) {
        if (most < 1 || most > 1 << 29) {
            throw new IllegalArgumentException(
                    "live rows: expected 1 to 2^29 rows to hold, found " + most);
        }
        this.name = name;
        this.channels = List.copyOf(channels);
        this.most = most;
        columns = fresh();
    }

    private List<GrowingPyramid> fresh() {
        return channels.stream().map(channel -> new GrowingPyramid()).toList();
    }

    /// Adds a row, later than the one before; its values are copied.
    public void append(long time, double[] values) {
        if (values.length != channels.size()) {
            throw new IllegalArgumentException(
                    "'%s': expected %d values, found %d"
                            .formatted(name, channels.size(), values.length));
        }
        if (length > 0 && time <= times[length - 1]) {
            throw new IllegalArgumentException(
                    "'%s': expected a time after %d, found %d"
                            .formatted(name, times[length - 1], time));
        }
        if (length == 2L * most) {
            shed();
        }
        if (length == times.length) {
            times = Arrays.copyOf(times, length * 2);
        }
        times[length++] = time;
        for (var channel = 0; channel < values.length; channel++) {
            columns.get(channel).append(values[channel]);
        }
    }

    /// Begins anew with the last rows: contents given away go on reading the old ones.
    private void shed() {
        var kept = fresh();
        for (var channel = 0; channel < kept.size(); channel++) {
            var old = columns.get(channel).snapshot();
            for (var row = length - most; row < length; row++) {
                kept.get(channel).append(old.valueAt(row));
            }
        }
        columns = kept;
        times = Arrays.copyOfRange(times, length - most, length + most);
        dropped += length - most;
        length = most;
    }

    /// What there is so far.
    public ChartContent content() {
        var held = times;
        var traces = new ArrayList<Trace>();
        for (var channel = 0; channel < columns.size(); channel++) {
            var about = channels.get(channel);
            traces.add(new Trace(about.name(), about.unit(), columns.get(channel).snapshot()));
        }
        var timeline = Timeline.live(length, row -> held[row], origin, dropped);
        return ChartContent.of(name, timeline, traces);
    }
}
