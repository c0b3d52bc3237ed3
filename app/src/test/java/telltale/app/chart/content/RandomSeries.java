package telltale.app.chart.content;

import java.util.List;
import java.util.Random;
import telltale.app.chart.axis.RowTimeline;
import telltale.app.chart.axis.TimeWindow;
import telltale.series.Series;

/// Series with missing values, gaps and uneven times, and windows on them.
public final class RandomSeries {
    private RandomSeries() {}

    public static Series of(int length, Random random) {
        var times = new long[length];
        var values = new double[length];
        var time = 1_600_000_000_000_000_000L + random.nextInt();
        var uneven = random.nextBoolean();
        var timing = random.nextInt(4) == 0 ? Series.Timing.INDEX : Series.Timing.INSTANT;
        for (var row = 0; row < length; row++) {
            time += uneven ? 1 + random.nextLong(120_000_000_000L) : 60_000_000_000L;
            time += random.nextInt(200) == 0 ? random.nextLong(1L << 45) : 0;
            times[row] = timing == Series.Timing.INDEX ? row : time;
            values[row] =
                    random.nextInt(9) == 0
                            ? Double.NaN
                            : random.nextGaussian() * (random.nextInt(50) == 0 ? 20 : 1);
        }
        return Series.of(
                "random",
                timing,
                List.of(new Series.Channel("value")),
                times,
                new double[][] {values});
    }

    /// From all rows to a few.
    public static TimeWindow window(RowTimeline timeline, Random random) {
        if (timeline.length() == 0) {
            return new TimeWindow(0, 1_000);
        }
        var first = timeline.at(0) - 1_000;
        var whole = new TimeWindow(first, timeline.at(timeline.length() - 1) + 1_000);
        var share = random.nextDouble();
        var half = Math.pow(10, -3.5 * random.nextDouble());
        return whole.part(share - half, share + half);
    }
}
