package telltale.input.csv.time;

/// Reads the date at a cursor: `2024-02-13`, `2024/2/13`, `20240213`, `2024-02`, `13.02.2024`,
/// `02/13/24`, `13 Feb 2024`, `Feb 13, 2024`, `Tue Feb 13` (the year follows behind the time).
///
/// Years of two digits lie in 1970–2069.
final class DateText {
    private static final int NO_YEAR = Integer.MIN_VALUE;

    int year;
    int month;
    int day;

    /// Whether the date leaves open which number is the day, so that an order was needed.
    boolean orderNeeded;

    /// Whether both orders give a date, and a different one.
    boolean orderOpen;

    /// Whether the date is one only in the other order.
    boolean otherOrder;

    private char mark;

    boolean read(TextCursor cursor, DateOrder order) {
        year = NO_YEAR;
        month = 0;
        day = 1;
        orderNeeded = false;
        orderOpen = false;
        otherOrder = false;
        mark = 0;
        boolean read = cursor.atLetter() ? readFromWord(cursor) : readFromDigits(cursor, order);
        return read && (year == NO_YEAR || isDate());
    }

    /// Takes a date that was read elsewhere.
    boolean set(int newYear, int newMonth, int newDay) {
        year = newYear;
        month = newMonth;
        day = newDay;
        return isDate();
    }

    /// Says that the date at hand is one in any order.
    void leaveNothingOpen() {
        orderNeeded = false;
        orderOpen = false;
        otherOrder = false;
        mark = '-';
    }

    boolean hasYear() {
        return year != NO_YEAR;
    }

    /// Takes the year that stands behind the time, as in `Tue Feb 13 12:00:00 2024`.
    boolean readYear(TextCursor cursor) {
        year = cursor.number(4);
        return cursor.digits() == 4 && isDate();
    }

    /// The character between the parts of the date; NUL where there is none.
    char mark() {
        return mark;
    }

    /// Days since 1970-01-01 (after Hinnant, "chrono-compatible low-level date algorithms").
    long epochDay() {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146097 + dayOfEra - 719468;
    }

    private boolean readFromDigits(TextCursor cursor, DateOrder order) {
        int ahead = cursor.digitsAhead();
        if (ahead == 8 || ahead == 12 || ahead == 14) {
            year = cursor.number(4);
            month = cursor.number(2);
            day = cursor.number(2);
            return true;
        }
        if (ahead == 4) {
            year = cursor.number(4);
            return readMark(cursor) && readMonth(cursor) && readDayBehindMonth(cursor);
        }
        return (ahead == 1 || ahead == 2) && readFromSmallNumber(cursor, order);
    }

    private boolean readFromSmallNumber(TextCursor cursor, DateOrder order) {
        int first = cursor.number(2);
        if (!readMark(cursor)) {
            return false;
        }
        if (cursor.atLetter()) {
            day = first;
            return readMonth(cursor) && readMark(cursor) && readAnyYear(cursor);
        }
        int second = cursor.number(2);
        if (second < 0 || !cursor.skipIf(mark) || !readAnyYear(cursor)) {
            return false;
        }
        orderNeeded = true;
        orderOpen = first <= 12 && second <= 12 && first != second;
        otherOrder = (order == DateOrder.DAY_FIRST ? second : first) > 12;
        boolean dayFirst = order == DateOrder.DAY_FIRST;
        day = dayFirst ? first : second;
        month = dayFirst ? second : first;
        if (otherOrder) {
            otherOrder = (dayFirst ? first : second) <= 12;
            return false;
        }
        return true;
    }

    private boolean readFromWord(TextCursor cursor) {
        int place = cursor.place();
        month = MonthNames.monthOf(cursor.word());
        if (month == 0 || cursor.atDigit()) {
            cursor.returnTo(place);
            return false;
        }
        skipMarks(cursor);
        day = cursor.number(2);
        if (day < 0) {
            return false;
        }
        skipMarks(cursor);
        if (cursor.digitsAhead() == 4) {
            year = cursor.number(4);
        }
        return true;
    }

    private boolean readMonth(TextCursor cursor) {
        month = cursor.atLetter() ? MonthNames.monthOf(cursor.word()) : cursor.number(2);
        return month > 0;
    }

    private boolean readDayBehindMonth(TextCursor cursor) {
        if (mark == ' ' || cursor.peek() != mark) {
            return mark == '-' || mark == '/';
        }
        cursor.skip(1);
        day = cursor.number(2);
        return day > 0;
    }

    private boolean readAnyYear(TextCursor cursor) {
        year = cursor.number(4);
        if (cursor.digits() == 2) {
            year += year < 70 ? 2000 : 1900;
            return true;
        }
        return cursor.digits() == 4;
    }

    private boolean readMark(TextCursor cursor) {
        char c = cursor.peek();
        if (c != '-' && c != '/' && c != '.' && c != ' ' && c != ',') {
            return false;
        }
        mark = c;
        cursor.skip(1);
        cursor.skipBlanks();
        return true;
    }

    private static void skipMarks(TextCursor cursor) {
        while (cursor.peek() == ' '
                || cursor.peek() == ','
                || cursor.peek() == '.'
                || cursor.peek() == '-') {
            cursor.skip(1);
        }
    }

    private boolean isDate() {
        return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth();
    }

    private int daysOfMonth() {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
