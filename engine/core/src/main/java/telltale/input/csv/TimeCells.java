package telltale.input.csv;

import java.util.Arrays;

/// The cells of a row that tell its time: none, one, or a date and a time of day, which are then
/// read as one. One thread's.
final class TimeCells {
    private static final int LONGEST = 100;

    private final TimeColumn time;
    private final boolean present;
    private final boolean inTwo;
    private final char[] text = new char[2 * LONGEST + 1];
    private char[] clock = new char[0];
    private int length;
    private boolean read;

    TimeCells(TimeColumn time, boolean present, boolean inTwo) {
        this.time = time;
        this.present = present;
        this.inTwo = inTwo;
    }

    void begin() {
        length = 0;
        clock = new char[0];
        read = !present;
    }

    void date(char[] cell, int from, int to) {
        read = !inTwo && time.read(cell, from, to);
        if (!read) {
            length = Math.min(to - from, LONGEST);
            System.arraycopy(cell, from, text, 0, length);
        }
    }

    void clock(char[] cell, int from, int to) {
        clock = Arrays.copyOfRange(cell, from, Math.min(to, from + LONGEST));
    }

    /// Whether the cells since [#begin] are a time.
    boolean read() {
        if (inTwo && length > 0 && clock.length > 0) {
            text[length] = ' ';
            System.arraycopy(clock, 0, text, length + 1, clock.length);
            length += clock.length + 1;
            return time.read(text, 0, length);
        }
        return read;
    }

    /// What stood there, where it was no time.
    String text() {
        return new String(text, 0, length);
    }
}
