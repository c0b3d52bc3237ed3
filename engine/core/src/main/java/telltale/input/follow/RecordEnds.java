package telltale.input.follow;

import telltale.input.csv.record.CsvDialect;

/// Finder of record ends in bytes that come in pieces: at a line feed that stands in no quoted
/// cell. For encodings that write ASCII as ASCII. One thread's.
final class RecordEnds {
    private final CsvDialect dialect;
    private boolean quoted;
    private boolean closed;
    private boolean escaped;
    private boolean comment;
    private boolean cellBegun;
    private boolean lineBegun;
    private long lines;
    private long linesBehind;

    RecordEnds(CsvDialect dialect) {
        this.dialect = dialect;
    }

    /// How many lines ended up to the place last found.
    long lines() {
        return linesBehind;
    }

    /// Counts lines anew, at the start of a record.
    void restart() {
        lines = 0;
        linesBehind = 0;
        begin();
    }

    /// Goes on at the start of a record, whatever came before.
    void begin() {
        quoted = false;
        escaped = false;
        endLine();
    }

    /// Looks at the next bytes.
    ///
    /// @return the place behind the last record that ends in them; -1 where none does
    int last(byte[] bytes, int from, int to) {
        int last = -1;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                lines++;
                if (!quoted) {
                    last = i + 1;
                    linesBehind = lines;
                    endLine();
                }
            } else {
                take((char) (b & 0xff));
            }
        }
        return last;
    }

    private void endLine() {
        comment = false;
        closed = false;
        cellBegun = false;
        lineBegun = false;
    }

    private void take(char c) {
        if (comment || escaped) {
            escaped = false;
            return;
        }
        if (!lineBegun && !quoted && c == dialect.comment()) {
            comment = true;
            return;
        }
        lineBegun = true;
        if (quoted) {
            escaped = dialect.backslash() && c == '\\';
            closed = c == dialect.quote();
            quoted = !closed;
            return;
        }
        boolean opens = c == dialect.quote() && (!cellBegun || closed);
        closed = false;
        quoted = opens;
        boolean blank = dialect.blanksAroundQuotes() && c == ' ' && !cellBegun;
        cellBegun = opens || !(blank || isDelimiter(c));
    }

    private boolean isDelimiter(char c) {
        return c == dialect.delimiter() || (dialect.blankRuns() && (c == ' ' || c == '\t'));
    }
}
