package telltale.input.csv.time;

import telltale.input.csv.cell.NumberText;

/// Cursor in a cell's characters, moved forward by the parts of a time that are read there.
final class TextCursor {
    private char[] text = new char[0];
    private int at;
    private int end;

    /// How many digits the last [#number] had.
    private int digits;

    void start(char[] newText, int from, int to) {
        text = newText;
        at = from;
        end = to;
        while (end > at && NumberText.isBlank(text[end - 1])) {
            end--;
        }
        skipBlanks();
    }

    boolean atEnd() {
        return at >= end;
    }

    /// The next character, or NUL behind the last one.
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < end ? text[at + ahead] : 0;
    }

    boolean atDigit() {
        return isDigit(peek());
    }

    boolean atLetter() {
        return Character.isLetter(peek());
    }

    void skip(int characters) {
        at += characters;
    }

    boolean skipIf(char c) {
        boolean there = peek() == c && at < end;
        if (there) {
            at++;
        }
        return there;
    }

    void skipBlanks() {
        while (at < end && NumberText.isBlank(text[at])) {
            at++;
        }
    }

    int place() {
        return at;
    }

    void returnTo(int place) {
        at = place;
    }

    /// Reads at most `most` digits; -1 where there is none.
    int number(int most) {
        int from = at;
        int value = 0;
        while (at < end && at - from < most && isDigit(text[at])) {
            value = value * 10 + (text[at++] - '0');
        }
        digits = at - from;
        return digits == 0 ? -1 : value;
    }

    int digits() {
        return digits;
    }

    /// How many digits stand here.
    int digitsAhead() {
        int i = at;
        while (i < end && isDigit(text[i])) {
            i++;
        }
        return i - at;
    }

    /// Reads a fraction of a second, of any length, in nanoseconds cut off after the ninth digit.
    int fraction() {
        int nanos = 0;
        int read = 0;
        for (; atDigit(); at++, read++) {
            if (read < 9) {
                nanos = nanos * 10 + (text[at] - '0');
            }
        }
        for (; read < 9; read++) {
            nanos *= 10;
        }
        return nanos;
    }

    /// Reads letters, at most ten.
    String word() {
        int from = at;
        while (at < end && at - from < 10 && Character.isLetter(text[at])) {
            at++;
        }
        return new String(text, from, at - from);
    }

    /// What is left, at most 40 characters of it.
    String rest() {
        return new String(text, at, Math.min(40, end - at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
