package telltale.app.chart.axis;

import java.time.ZoneId;
import java.time.ZoneOffset;
import telltale.app.fx.Texts;
import telltale.series.Series.Timing;

/// Names a single place on the time axis in full.
public final class TimeLabel {
    private TimeLabel() {}

    /// `Thu 3 Jul 2014, 14:05` or, for a series without times, `row 1 234`.
    public static String of(long position, Timing timing, ZoneId zone) {
        if (timing == Timing.INDEX) {
            return Texts.of(
                    "chart.row", ValueText.grouped(Math.floorDiv(position, RowTimeline.ROW)));
        }
        var clock = new LocalTimes(timing == Timing.LOCAL ? ZoneOffset.UTC : zone);
        return TimeText.full(clock.at(position));
    }
}
