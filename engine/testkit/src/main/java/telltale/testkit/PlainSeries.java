package telltale.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import telltale.series.Series;

/// Series with one row a minute, made from values.
public final class PlainSeries {
    /// The time of the first row: 2024-01-01T00:00Z.
    public static final long START = 1_704_067_200_000_000_000L;

    /// A minute in ns.
    public static final long MINUTE = 60_000_000_000L;

    private PlainSeries() {}

    /// Takes ownership of `channels[channel][row]`.
    public static Series series(double[]... channels) {
        long[] times = new long[channels[0].length];
        Arrays.setAll(times, row -> START + row * MINUTE);
        List<Series.Channel> names =
                IntStream.range(0, channels.length)
                        .mapToObj(i -> new Series.Channel("channel " + (i + 1), "V"))
                        .toList();
        return Series.of("plain", Series.Timing.INSTANT, names, times, channels);
    }
}
