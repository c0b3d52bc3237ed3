package telltale.input.csv.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Reads dates with or without a time of day and a zone, in every form of [DateText], [ClockText]
/// and [OffsetText], joined by `T`, blanks, `,`, `-`, `_` or `:`.
public final class Timestamps implements TimeReader {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NANOS_PER_DAY = SECONDS_PER_DAY * NANOS_PER_SECOND;

    /// Days whose every nanosecond, in any zone, fits a long: 1677-09-23 to 2262-04-09.
    private static final long MOST_DAYS = Long.MAX_VALUE / NANOS_PER_DAY - 2;

    private final DateOrder order;
    private final TextCursor cursor = new TextCursor();
    private final DateText date = new DateText();
    private final ClockText clock = new ClockText();
    private final OffsetText offset = new OffsetText();
    private final IsoText iso = new IsoText(date);
    private boolean withClock;
    private boolean zoned;
    private long nanos;

    public Timestamps(DateOrder order) {
        this.order = order;
    }

    @Override
    public boolean read(char[] text, int from, int to) {
        if (iso.read(text, from, to) && isInRange(iso.second() / SECONDS_PER_DAY)) {
            withClock = true;
            zoned = iso.zoned();
            nanos = iso.second() * NANOS_PER_SECOND;
            return true;
        }
        zoned = false;
        cursor.start(text, from, to);
        skipWeekday();
        boolean hasOffset = true;
        boolean read = date.read(cursor, order);
        if (read) {
            withClock = readJoint();
            clock.midnight();
            read = !withClock || clock.read(cursor);
        }
        if (read && !date.hasYear()) {
            cursor.skipBlanks();
            read = date.readYear(cursor);
        }
        if (read) {
            hasOffset = offset.read(cursor);
        }
        return read && hasOffset && cursor.atEnd() && combine();
    }

    /// Reads a time of day without a date.
    ///
    /// @return whether it is one; [#nanos] is then the nanosecond of the day
    public boolean readClock(char[] text, int from, int to) {
        cursor.start(text, from, to);
        boolean read = clock.read(cursor);
        cursor.skipBlanks();
        nanos = clock.nanoOfDay();
        return read && cursor.atEnd();
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean zoned() {
        return zoned;
    }

    /// Whether the date last read had a time of day.
    public boolean withClock() {
        return withClock;
    }

    /// Whether the date last read is one in either order, on different days.
    public boolean orderOpen() {
        return date.orderOpen;
    }

    /// Whether the cell is a date by this order and by no other.
    public boolean orderShown() {
        return date.orderNeeded && !date.orderOpen && !date.otherOrder && date.day > 12;
    }

    /// Whether the cell last refused is a date in the other order.
    public boolean otherOrder() {
        return date.otherOrder;
    }

    /// The character between day, month and year of the date last read; NUL for none.
    public char dateMark() {
        return date.mark();
    }

    private void skipWeekday() {
        if (!cursor.atLetter()) {
            return;
        }
        int place = cursor.place();
        var word = cursor.word();
        if (!MonthNames.isWeekday(word)) {
            cursor.returnTo(place);
            return;
        }
        cursor.skipIf('.');
        cursor.skipIf(',');
        cursor.skipBlanks();
    }

    /// Skips what joins date and time; false where no time follows.
    private boolean readJoint() {
        char c = cursor.peek();
        if (c == 'T' || c == 't' || c == '-' || c == '_' || c == ':') {
            cursor.skip(1);
            return true;
        }
        int place = cursor.place();
        cursor.skipIf(',');
        cursor.skipBlanks();
        if (cursor.atDigit() && (date.hasYear() || cursor.digitsAhead() < 4)) {
            return true;
        }
        cursor.returnTo(place);
        return false;
    }

    private boolean combine() {
        zoned = offset.present;
        long day = date.epochDay();
        if (!isInRange(day)) {
            return false;
        }
        long local = day * NANOS_PER_DAY + clock.nanoOfDay();
        int seconds = offset.seconds;
        var region = offset.region;
        if (region != null) {
            seconds = offsetIn(region, local);
        }
        nanos = local - seconds * NANOS_PER_SECOND;
        return true;
    }

    private static boolean isInRange(long day) {
        return day <= MOST_DAYS && day >= -MOST_DAYS;
    }

    private static int offsetIn(ZoneId zone, long local) {
        long second = Math.floorDiv(local, NANOS_PER_SECOND);
        var written = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        Instant instant = written.atZone(zone).toInstant();
        return (int) (second - instant.getEpochSecond());
    }
}
