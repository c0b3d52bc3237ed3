package telltale.cli.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import telltale.analysis.Timestamp;
import telltale.series.Series;

/// Numbers and times as text that reads back as what it was.
///
/// @param zone the zone to show instants in; UTC where none
public record ResultText(Optional<ZoneId> zone) {
    private static final long NANOS = 1_000_000_000L;

    /// The shortest digits that read back as the same number; empty for NaN.
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String shortest = Double.toString(value);
        if (shortest.endsWith(".0")) {
            return shortest.substring(0, shortest.length() - 2);
        }
        boolean small = Math.abs(value) < 1e-6;
        boolean large = Math.abs(value) >= 1e15;
        return small || large || shortest.indexOf('E') < 0
                ? shortest
                : new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    }

    /// The time of a row, as the data have it: with a zone, without one, or a row's number.
    String time(Series series, int row) {
        return time(series.timing(), series.timeAt(row));
    }

    String time(Series.Timing timing, long time) {
        if (timing == Series.Timing.INSTANT && zone.isPresent()) {
            var instant =
                    Instant.ofEpochSecond(Math.floorDiv(time, NANOS), Math.floorMod(time, NANOS));
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone.get()));
        }
        return new Timestamp(timing, time).toString();
    }
}
