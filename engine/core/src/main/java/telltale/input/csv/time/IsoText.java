package telltale.input.csv.time;

/// Reads the times that most files have, `2024-02-13T12:30:15`, with `T` or a blank, with or
/// without seconds, with or without `Z`, and nothing else, several times faster than [DateText] and
/// [ClockText] do.
final class IsoText {
    private static final int TO_MINUTES = 16;
    private static final int TO_SECONDS = 19;

    private final DateText date;
    private long lastDate = -1;
    private long lastEpochDay;
    private long second;
    private boolean zoned;

    IsoText(DateText date) {
        this.date = date;
    }

    boolean read(char[] text, int from, int to) {
        int length = to - from;
        zoned = length > TO_MINUTES && text[to - 1] == 'Z';
        length -= zoned ? 1 : 0;
        if ((length != TO_SECONDS && length != TO_MINUTES) || !isMarked(text, from, length)) {
            return false;
        }
        int century = pair(text, from);
        int ofCentury = pair(text, from + 2);
        int month = pair(text, from + 5);
        int day = pair(text, from + 8);
        int hour = pair(text, from + 11);
        int minute = pair(text, from + 14);
        int seconds = length == TO_SECONDS ? pair(text, from + 17) : 0;
        boolean digits = (century | ofCentury | month | day | hour | minute | seconds) >= 0;
        if (!digits || hour > 23 || minute > 59 || seconds > 59) {
            return false;
        }
        int year = century * 100 + ofCentury;
        long written = year * 10_000L + month * 100L + day;
        if (written != lastDate) {
            if (!date.set(year, month, day)) {
                return false;
            }
            lastDate = written;
            lastEpochDay = date.epochDay();
        }
        date.leaveNothingOpen();
        second = lastEpochDay * 86_400 + hour * 3_600L + minute * 60L + seconds;
        return true;
    }

    /// The second last read, since 1970-01-01T00:00.
    long second() {
        return second;
    }

    boolean zoned() {
        return zoned;
    }

    private static boolean isMarked(char[] text, int from, int length) {
        char joint = text[from + 10];
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && (joint == 'T' || joint == ' ')
                && text[from + 13] == ':'
                && (length == TO_MINUTES || text[from + 16] == ':');
    }

    /// Two digits as a number; -1 where they are none.
    private static int pair(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        return digits ? tens * 10 + ones : -1;
    }
}
