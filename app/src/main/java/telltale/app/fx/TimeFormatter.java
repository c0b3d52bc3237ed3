package telltale.app.fx;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import telltale.series.Series;

/// Writes the times of a series, all of them alike: as exactly as its rows need, no more.
public final class TimeFormatter {
    private static final long IN_SECOND = 1_000_000_000L;

    private enum Unit {
        DAY(86_400 * TimeFormatter.IN_SECOND, "yyyy-MM-dd"),
        MINUTE(60 * TimeFormatter.IN_SECOND, "yyyy-MM-dd HH:mm"),
        SECOND(TimeFormatter.IN_SECOND, "yyyy-MM-dd HH:mm:ss"),
        MILLI(1_000_000, "yyyy-MM-dd HH:mm:ss.SSS"),
        MICRO(1_000, "yyyy-MM-dd HH:mm:ss.SSSSSS"),
        NANO(1, "yyyy-MM-dd HH:mm:ss.SSSSSSSSS");

        private final long nanos;
        private final DateTimeFormatter format;

        Unit(long nanos, String pattern) {
            this.nanos = nanos;
            this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }
    }

    private static final int SEEN = 1_000;

    /// How times are written.
    ///
    /// @param zone whose clock times they are, where the data says when on the world's time line
    /// @param inRows whether lengths are counted in rows
    public record Style(ZoneId zone, boolean inRows) {
        /// As files have them.
        public static final Style USUAL = new Style(ZoneOffset.UTC, false);
    }

    private final Series.Timing timing;
    private final Unit unit;
    private final Style style;

    private TimeFormatter(Series.Timing timing, Unit unit, Style style) {
        this.timing = timing;
        this.unit = unit;
        this.style = style;
    }

    public static TimeFormatter of(Series series) {
        return of(series, Style.USUAL);
    }

    /// Looks at up to a thousand rows.
    public static TimeFormatter of(Series series, Style style) {
        Deque<Unit> units = new ArrayDeque<>(List.of(Unit.values()));
        int seen = Math.min(SEEN, series.length());
        for (int i = 0; i < seen; i++) {
            long time = series.timeAt((int) ((long) i * series.length() / seen));
            while (time % units.getFirst().nanos != 0) {
                units.removeFirst();
            }
        }
        boolean elsewhere =
                series.timing() == Series.Timing.INSTANT && !style.zone().equals(ZoneOffset.UTC);
        if (elsewhere && units.getFirst() == Unit.DAY) {
            // A day here begins at another time there.
            units.removeFirst();
        }
        return new TimeFormatter(series.timing(), units.getFirst(), style);
    }

    public Series.Timing timing() {
        return timing;
    }

    /// How many characters a time has.
    public int width() {
        return timing == Series.Timing.INDEX ? 9 : text(0).length();
    }

    /// Date and time in the zone, or as the file has them; a row's number for a series without
    /// times.
    public String text(long time) {
        if (timing == Series.Timing.INDEX) {
            return DisplayNumbers.count(time);
        }
        return unit.format.format(
                Instant.ofEpochSecond(
                                Math.floorDiv(time, IN_SECOND), Math.floorMod(time, IN_SECOND))
                        .atZone(timing == Series.Timing.INSTANT ? style.zone() : ZoneOffset.UTC));
    }

    /// A length of time in its one or two largest units; a number of rows for a series without
    /// times.
    public String duration(long nanos) {
        return timing == Series.Timing.INDEX
                ? DisplayNumbers.count(nanos, Texts.of("count.row"), Texts.of("count.rows"))
                : DisplayNumbers.duration(nanos);
    }

    /// How long some rows last, from the first to the last.
    public String length(long rows, long nanos) {
        return rows == 1 || style.inRows()
                ? DisplayNumbers.count(rows, Texts.of("count.row"), Texts.of("count.rows"))
                : duration(nanos);
    }
}
