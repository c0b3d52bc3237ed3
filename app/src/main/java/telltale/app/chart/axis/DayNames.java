package telltale.app.chart.axis;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import telltale.app.fx.Texts;
import telltale.series.Series.Timing;

/// Days and weeks as a calendar on the wall counts them, so that noon is noon through a change to
/// summer time too. A series without times has none.
public record DayNames(Timing timing, ZoneId zone) {

    public boolean exist() {
        return timing != Timing.INDEX;
    }

    private LocalTimes clock() {
        return new LocalTimes(timing == Timing.LOCAL ? ZoneOffset.UTC : zone);
    }

    /// The position at the same time of the day, some days before.
    public long before(long position, int days) {
        return clock().nanos(clock().at(position).minusDays(days));
    }

    /// The window as it was some days before, as long as the window.
    public TimeWindow before(TimeWindow window, int days) {
        var middle = window.position(0.5, 1);
        var back = (double) middle - before(middle, days);
        return new TimeWindow(
                window.position(-back, window.span()),
                window.position(window.span() - back, window.span()));
    }

    /// The days, or the weeks from Monday on, that a window touches: the last `most` of them.
    public List<TimeWindow> within(TimeWindow window, int days, int most) {
        var found = new ArrayList<TimeWindow>();
        var start = start(clock().at(window.to() - 1), days);
        while (found.size() < most) {
            var from = clock().nanos(start);
            var to = clock().nanos(start.plusDays(days));
            if (to <= window.from() || from >= to) {
                break;
            }
            found.addFirst(new TimeWindow(from, to));
            start = start.minusDays(days);
        }
        return found;
    }

    private static LocalDateTime start(LocalDateTime time, int days) {
        var day = time.toLocalDate();
        var first = days == 7 ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
        return first.atStartOfDay();
    }

    /// How far apart two positions are: `1 d 02:03:04`, `−12.5 ms` or `17 rows`.
    public String apart(long from, long to) {
        if (!exist()) {
            var rows = Math.floorDiv(to, RowTimeline.ROW) - Math.floorDiv(from, RowTimeline.ROW);
            return ValueText.grouped(rows)
                    + " "
                    + (Math.abs(rows) == 1 ? Texts.of("count.row") : Texts.of("count.rows"));
        }
        var nanos = to - from;
        var size = Math.abs(nanos);
        var sign = nanos < 0 ? "−" : "";
        if (size < 60_000_000_000L) {
            return sign + ValueText.plain(size / 1e9, "s");
        }
        var seconds = size / 1_000_000_000L;
        var clock =
                String.format(
                        "%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        return sign + (seconds >= 86_400 ? seconds / 86_400 + " d " + clock : clock);
    }

    /// Ticks within a day or a week that begins at a window.
    public TimeTicks ticks(TimeWindow window, int days, int most) {
        var ticks = new ArrayList<AxisTick>();
        var start = clock().at(window.from());
        if (days == 7) {
            for (var day = 0; day < 7; day++) {
                var name = start.plusDays(day).getDayOfWeek().name();
                ticks.add(
                        new AxisTick(
                                clock().nanos(start.plusDays(day)),
                                name.charAt(0)
                                        + name.substring(1, 3).toLowerCase(java.util.Locale.ROOT)));
            }
        } else {
            var step = most >= 12 ? 2 : most >= 8 ? 3 : most >= 4 ? 6 : 12;
            for (var hour = 0; hour < 24; hour += step) {
                ticks.add(
                        new AxisTick(
                                clock().nanos(start.plusHours(hour)),
                                (hour < 10 ? "0" : "") + hour + ":00"));
            }
        }
        return new TimeTicks(ticks, List.of());
    }
}
