package telltale.analysis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import telltale.series.Series;

/// A time as a person writes it: with a zone (`2024-01-31T00:00:00Z`), without one
/// (`2024-01-31T00:00:00`, `2024-01-31`), or as the number of a row (`5000`).
///
/// @param timing which of the three it is
/// @param time the time as a [Series] counts it
public record Timestamp(Series.Timing timing, long time) {
    private static final long NANOS = 1_000_000_000L;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss]", Locale.ROOT);

    /// Reads what [#toString()] writes, and a few forms more.
    ///
    /// @throws IllegalArgumentException where it is none of the three
    public static Timestamp of(String written) {
        String text = written.strip().replace(' ', 'T');
        try {
            if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return new Timestamp(Series.Timing.INDEX, Long.parseLong(text));
            }
            if (text.length() <= "2024-01-31".length()) {
                return local(LocalDate.parse(text).atStartOfDay());
            }
            String clock = text.substring(text.indexOf('T') + 1);
            if (clock.endsWith("Z") || clock.contains("+") || clock.contains("-")) {
                return new Timestamp(
                        Series.Timing.INSTANT, nanos(OffsetDateTime.parse(text).toInstant()));
            }
            return local(
                    clock.contains(".")
                            ? LocalDateTime.parse(text)
                            : LocalDateTime.parse(text, LOCAL));
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            throw new IllegalArgumentException(
                    "expected a time such as 2024-01-31T00:00:00Z, or the number of a row, found '%s'"
                            .formatted(written));
        }
    }

    private static Timestamp local(LocalDateTime time) {
        return new Timestamp(Series.Timing.LOCAL, nanos(time.toInstant(ZoneOffset.UTC)));
    }

    private static long nanos(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
    }

    /// This moment on the clock of a series. A time with a zone and one without are compared as if
    /// both were in UTC.
    ///
    /// @throws IllegalArgumentException where one is a time and the other the number of a row
    long on(Series series) {
        boolean numbered = series.timing() == Series.Timing.INDEX;
        if (numbered != (timing == Series.Timing.INDEX)) {
            throw new IllegalArgumentException(
                    "'%s' counts by %s: expected %s, found '%s'"
                            .formatted(
                                    series.name(),
                                    numbered ? "row" : "time",
                                    numbered
                                            ? "the number of a row"
                                            : "a time such as 2024-01-31T00:00:00Z",
                                    this));
        }
        return time;
    }

    /// ISO-8601, with as many digits of a second as it takes; the number of a row as it is.
    @Override
    public String toString() {
        if (timing == Series.Timing.INDEX) {
            return Long.toString(time);
        }
        var clock =
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(time, NANOS),
                        (int) Math.floorMod(time, NANOS),
                        ZoneOffset.UTC);
        String text = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(clock);
        return timing == Series.Timing.INSTANT ? text + "Z" : text;
    }
}
