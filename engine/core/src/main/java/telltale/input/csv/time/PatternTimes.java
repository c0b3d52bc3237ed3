package telltale.input.csv.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/// Reads times written in a pattern of [DateTimeFormatter], such as `dd.MM.yyyy HH:mm`. A pattern
/// without a time of day gives midnight.
public final class PatternTimes implements TimeReader {
    private static final int LONGEST = 100;

    private final DateTimeFormatter formatter;
    private long nanos;
    private boolean zoned;

    /// @throws IllegalArgumentException where the pattern is none
    public PatternTimes(String pattern) {
        formatter =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH);
    }

    @Override
    public boolean read(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        try {
            var parsed = formatter.parse(new String(text, from, to - from).strip());
            LocalDate date = parsed.query(TemporalQueries.localDate());
            if (date == null) {
                return false;
            }
            LocalTime time = parsed.query(TemporalQueries.localTime());
            var written = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
            var zone = parsed.query(TemporalQueries.zone());
            zoned = zone != null;
            Instant instant = written.atZone(zone == null ? ZoneOffset.UTC : zone).toInstant();
            long second = Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L);
            nanos = Math.addExact(second, instant.getNano());
            return true;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean zoned() {
        return zoned;
    }
}
