package telltale.input.csv.record;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Turns quotes escaped by a backslash into doubled quotes: `\"` becomes `""`, `\\` becomes `\`.
final class BackslashReader extends FilterReader {
    private final char quote;
    private final char[] buffer = new char[8192];
    private int at;
    private int limit;
    private boolean escaped;

    /// The second of two doubled quotes, for which there was no room.
    private boolean pending;

    BackslashReader(Reader in, char quote) {
        super(in);
        this.quote = quote;
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
            if (at == limit && !pending && !fill()) {
                return -1;
            }
            while (to < end && (pending || at < limit)) {
                to = put(into, to, end);
            }
        }
        return to - offset;
    }

    private int put(char[] into, int to, int end) {
        if (pending) {
            pending = false;
            into[to] = quote;
            return to + 1;
        }
        char c = buffer[at++];
        if (escaped) {
            escaped = false;
            into[to] = c;
            if (c == quote && to + 1 < end) {
                into[to + 1] = quote;
                return to + 2;
            }
            pending = c == quote;
            return to + 1;
        }
        if (c == '\\') {
            escaped = true;
            return to;
        }
        into[to] = c;
        return to + 1;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
