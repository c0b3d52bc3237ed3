package telltale.input.csv.time;

import java.util.Locale;

/// Reads the time of day at a cursor: `9:05`, `09:05:30.25`, `09:05:30,25`, `9:05 pm`, `090530`,
/// `9h05`. A leap second `:60` is the second after it, `24:00` the midnight after it.
final class ClockText {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

    private int hour;
    private int minute;
    private int second;
    private int nano;

    boolean read(TextCursor cursor) {
        minute = 0;
        second = 0;
        nano = 0;
        boolean read = cursor.digitsAhead() >= 4 ? readCompact(cursor) : readMarked(cursor);
        return read && readHalfOfDay(cursor) && isTime();
    }

    void midnight() {
        hour = 0;
        minute = 0;
        second = 0;
        nano = 0;
    }

    long nanoOfDay() {
        return (hour * 3600L + minute * 60L + second) * NANOS_PER_SECOND + nano;
    }

    private boolean readCompact(TextCursor cursor) {
        int ahead = cursor.digitsAhead();
        if (ahead != 4 && ahead != 6) {
            return false;
        }
        hour = cursor.number(2);
        minute = cursor.number(2);
        if (ahead == 6) {
            second = cursor.number(2);
            readFraction(cursor);
        }
        return true;
    }

    private boolean readMarked(TextCursor cursor) {
        hour = cursor.number(2);
        if (hour < 0) {
            return false;
        }
        boolean marked = cursor.skipIf(':') || cursor.skipIf('h');
        if (!marked) {
            // `9 pm` is a time, `9` alone is not.
            return halfOfDay(cursor.peek(cursor.peek() == ' ' ? 1 : 0));
        }
        minute = cursor.number(2);
        if (minute < 0) {
            return false;
        }
        if (cursor.skipIf(':')) {
            second = cursor.number(2);
            readFraction(cursor);
        }
        return second >= 0;
    }

    private void readFraction(TextCursor cursor) {
        char c = cursor.peek();
        if ((c == '.' || c == ',' || c == ':') && Character.isDigit(cursor.peek(1))) {
            cursor.skip(1);
            nano = cursor.fraction();
        }
    }

    private static boolean halfOfDay(char c) {
        return c == 'a' || c == 'A' || c == 'p' || c == 'P';
    }

    /// Takes `AM`, `pm`, `a.m.` where it stands.
    private boolean readHalfOfDay(TextCursor cursor) {
        int place = cursor.place();
        cursor.skipBlanks();
        if (!halfOfDay(cursor.peek())) {
            cursor.returnTo(place);
            return true;
        }
        boolean afternoon = Character.toLowerCase(cursor.peek()) == 'p';
        cursor.skip(1);
        cursor.skipIf('.');
        var letter = cursor.word().toLowerCase(Locale.ROOT);
        cursor.skipIf('.');
        if (!letter.equals("m")) {
            cursor.returnTo(place);
            return true;
        }
        if (hour < 1 || hour > 12) {
            return false;
        }
        hour = hour % 12 + (afternoon ? 12 : 0);
        return true;
    }

    private boolean isTime() {
        if (minute > 59 || second > 60) {
            return false;
        }
        return hour < 24 || nanoOfDay() == NANOS_PER_DAY;
    }
}
