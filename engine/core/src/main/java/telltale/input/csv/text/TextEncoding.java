package telltale.input.csv.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Character encoding, and whether a byte order mark says so.
///
/// @param charset the encoding
/// @param marked whether the file begins with a byte order mark
/// @param fixed whether it is certain; else the first byte that is no UTF-8 makes a file that had
///   only ASCII before it one in Windows-1252
public record TextEncoding(Charset charset, boolean marked, boolean fixed) {
    /// What Western files without a mark are written in that are no UTF-8. It holds all of Latin-1
    /// that is printable.
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private record Mark(Charset charset, String hex) {}

    /// The longer ones first: UTF-32LE begins as UTF-16LE does.
    private static final List<Mark> MARKS =
            List.of(
                    new Mark(StandardCharsets.UTF_8, "EFBBBF"),
                    new Mark(UTF_32LE, "FFFE0000"),
                    new Mark(UTF_32BE, "0000FEFF"),
                    new Mark(StandardCharsets.UTF_16LE, "FFFE"),
                    new Mark(StandardCharsets.UTF_16BE, "FEFF"));

    /// The encoding somebody asked for.
    public static TextEncoding given(Charset charset) {
        return new TextEncoding(charset, false, true);
    }

    static TextEncoding of(byte[] head) {
        for (var mark : MARKS) {
            if (TextFile.begins(head, mark.hex())) {
                return new TextEncoding(mark.charset(), true, true);
            }
        }
        var wide = wide(head);
        return wide == null
                ? new TextEncoding(StandardCharsets.UTF_8, false, false)
                : new TextEncoding(wide, false, true);
    }

    /// The length of the byte order mark at the start of these bytes: one in the way of another
    /// encoding is data.
    int markIn(byte[] head) {
        for (var mark : MARKS) {
            if (mark.charset().equals(charset) && TextFile.begins(head, mark.hex())) {
                return mark.hex().length() / 2;
            }
        }
        return 0;
    }

    /// ASCII in two or four bytes a character has its zeros at regular places.
    private static @Nullable Charset wide(byte[] head) {
        int whole = head.length / 4 * 4;
        if (whole < 8) {
            return null;
        }
        int[] zeros = new int[4];
        for (int i = 0; i < whole; i++) {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        int most = whole / 4;
        boolean[] empty = new boolean[4];
        boolean[] full = new boolean[4];
        for (int i = 0; i < 4; i++) {
            empty[i] = zeros[i] > most * 0.9;
            full[i] = zeros[i] < most * 0.1;
        }
        if (full[0] && empty[1] && empty[2] && empty[3]) {
            return UTF_32LE;
        }
        if (full[3] && empty[0] && empty[1] && empty[2]) {
            return UTF_32BE;
        }
        if (full[0] && empty[1] && full[2] && empty[3]) {
            return StandardCharsets.UTF_16LE;
        }
        if (empty[0] && full[1] && empty[2] && full[3]) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }
}
