package telltale.input.csv.record;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Drops blanks outside of quotes: those at the start of a cell, so that a quote may follow them,
/// or, where runs of blanks are the delimiter, all but one of a run and those at the ends of a
/// line.
final class BlankReader extends FilterReader {
    private final char delimiter;
    private final char quote;
    private final boolean runs;
    private final char[] buffer = new char[8192];
    private int at;
    private int limit;
    private boolean quoted;
    private boolean cellBegun;
    private boolean lineBegun;
    private boolean blankDue;
    private boolean justClosed;

    BlankReader(Reader in, char delimiter, char quote, boolean runs) {
        super(in);
        this.delimiter = delimiter;
        this.quote = quote;
        this.runs = runs;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int to = offset;
        int end = offset + length;
        while (to == offset && length > 0) {
            if (at == limit && !fill()) {
                return -1;
            }
            while (to < end && at < limit) {
                to = put(into, to);
            }
        }
        return to - offset;
    }

    private int put(char[] into, int to) {
        char c = buffer[at];
        boolean blank = !quoted && (c == ' ' || c == '\t') && (runs || c != delimiter);
        if (blank && (runs || !cellBegun)) {
            blankDue = runs && lineBegun;
            at++;
            return to;
        }
        boolean lineEnd = !quoted && (c == '\n' || c == '\r');
        if (blankDue && !lineEnd) {
            blankDue = false;
            cellBegun = false;
            into[to] = ' ';
            return to + 1;
        }
        blankDue = false;
        take(c, lineEnd);
        into[to] = c;
        at++;
        return to + 1;
    }

    /// A quote opens at the start of a cell, or again right behind one that closed.
    private void take(char c, boolean lineEnd) {
        boolean opens = c == quote && !quoted && (!cellBegun || justClosed);
        justClosed = c == quote && quoted;
        quoted = opens || (quoted && c != quote);
        lineBegun = !lineEnd;
        cellBegun = !lineEnd && (quoted || justClosed || c != delimiter);
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
