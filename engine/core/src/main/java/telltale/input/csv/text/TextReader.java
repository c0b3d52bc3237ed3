package telltale.input.csv.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Characters from bytes. UTF-8 is read here and not by the JDK, for two reasons: a file that turns
/// out to be no UTF-8 is read on in Windows-1252 from that byte, and bytes that fit neither are
/// counted. A run of NUL characters, as a crash leaves behind, becomes one.
///
/// One thread's.
public final class TextReader extends Reader {
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final @Nullable Reader other;
    private final boolean fixed;
    private final byte[] bytes = new byte[1 << 16];
    private int at;
    private int limit;
    private long passed;
    private boolean wideSeen;
    private boolean windows;
    private boolean afterNul;
    private char pending;
    private long badBytes;
    private long firstBadByte = -1;

    TextReader(InputStream in, TextEncoding encoding) {
        this.in = in;
        fixed = encoding.fixed();
        boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        other = utf8 ? null : new InputStreamReader(in, encoding.charset());
    }

    /// The encoding found in the end: Windows-1252 where a file was begun as UTF-8 and is none.
    public Charset charset(TextEncoding begun) {
        return windows ? TextEncoding.WINDOWS : begun.charset();
    }

    /// How many bytes were no character; each became one replacement character.
    public long badBytes() {
        return badBytes;
    }

    /// Where the first of them stands, counted from 0 behind a byte order mark.
    public long firstBadByte() {
        return firstBadByte;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (other != null) {
            return other.read(into, offset, length);
        }
        if (length == 0) {
            return 0;
        }
        int to = offset;
        int end = offset + length;
        if (pending != 0) {
            into[to++] = pending;
            pending = 0;
        }
        while (to == offset) {
            if (at == limit && !fill()) {
                return -1;
            }
            to = decode(into, to, end);
        }
        return to - offset;
    }

    private boolean fill() throws IOException {
        passed += limit;
        at = 0;
        limit = Math.max(0, in.read(bytes, 0, bytes.length));
        return limit > 0;
    }

    private int decode(char[] into, int from, int end) throws IOException {
        int to = from;
        while (to < end && at < limit) {
            int stop = Math.min(limit, at + end - to);
            int i = at;
            while (i < stop && bytes[i] > 0) {
                into[to++] = (char) bytes[i++];
            }
            afterNul = afterNul && i == at;
            at = i;
            if (at < stop) {
                to = decodeSpecial(into, to, end);
            }
        }
        return to;
    }

    /// Puts the one character at hand: a NUL or one that is no ASCII.
    private int decodeSpecial(char[] into, int to, int end) throws IOException {
        int first = bytes[at] & 0xFF;
        if (first == 0) {
            at++;
            if (afterNul) {
                return to;
            }
            afterNul = true;
            into[to] = 0;
            return to + 1;
        }
        afterNul = false;
        if (windows) {
            at++;
            into[to] = windowsCharacter(first);
            return to + 1;
        }
        int code = wideCharacter(first);
        if (code < 0) {
            return decodeBad(into, to, first);
        }
        wideSeen = true;
        if (code < 0x10000) {
            into[to] = (char) code;
            return to + 1;
        }
        into[to] = Character.highSurrogate(code);
        if (to + 1 < end) {
            into[to + 1] = Character.lowSurrogate(code);
            return to + 2;
        }
        pending = Character.lowSurrogate(code);
        return to + 1;
    }

    private int decodeBad(char[] into, int to, int first) {
        if (!fixed && !wideSeen && badBytes == 0) {
            windows = true;
            at++;
            into[to] = windowsCharacter(first);
            return to + 1;
        }
        noteBad();
        at++;
        into[to] = REPLACEMENT;
        return to + 1;
    }

    private void noteBad() {
        if (badBytes++ == 0) {
            firstBadByte = passed + at;
        }
    }

    private char windowsCharacter(int code) {
        if (code >= 0xA0) {
            return (char) code;
        }
        char decoded = new String(new byte[] {(byte) code}, TextEncoding.WINDOWS).charAt(0);
        if (decoded == REPLACEMENT) {
            badBytes++;
            firstBadByte = firstBadByte < 0 ? passed + at - 1 : firstBadByte;
        }
        return decoded;
    }

    /// Reads a sequence of two to four bytes; -1 without moving where it is none.
    private int wideCharacter(int first) throws IOException {
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4 || !ensure(more + 1)) {
            return -1;
        }
        int code = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            code = code << 6 | (next & 0x3F);
        }
        boolean longer = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
        if (longer || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
            return -1;
        }
        at += more + 1;
        return code;
    }

    /// Brings so many bytes together in the buffer; false where the file ends before.
    private boolean ensure(int count) throws IOException {
        if (limit - at >= count) {
            return true;
        }
        System.arraycopy(bytes, at, bytes, 0, limit - at);
        passed += at;
        limit -= at;
        at = 0;
        while (limit < count) {
            int read = in.read(bytes, limit, bytes.length - limit);
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
