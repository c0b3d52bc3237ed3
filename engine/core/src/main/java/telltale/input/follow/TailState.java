package telltale.input.follow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import telltale.input.UnusableData;

/// State of a followed file after the last look: the lines before the first record, how many lines
/// there are, and what stands behind the last whole record.
final class TailState {
    private static final int MOST_HEAD = 1 << 16;
    private static final int PIECE = 1 << 16;

    final RecordEnds ends;
    byte[] head = new byte[0];
    byte[] rest = new byte[0];

    private TailState(RecordEnds ends) {
        this.ends = ends;
    }

    /// Looks at the first bytes of a file.
    ///
    /// @param name what messages call it
    /// @param length how many bytes
    static TailState of(Path path, String name, RecordFormat written, long length)
            throws IOException {
        var known = new TailState(new RecordEnds(written.dialect()));
        try (var in = Files.newInputStream(path)) {
            known.look(in, written.headLines(), length, start -> refuse(start, name, written));
        }
        return known;
    }

    private interface Check {
        void of(byte[] start) throws IOException;
    }

    private void look(InputStream in, long headLines, long length, Check check) throws IOException {
        var buffer = new byte[PIECE];
        long headLeft = headLines;
        for (long at = 0; at < length; ) {
            int got = in.read(buffer, 0, (int) Math.min(buffer.length, length - at));
            if (got < 0) {
                return;
            }
            if (at == 0) {
                check.of(Arrays.copyOf(buffer, Math.min(got, 4)));
            }
            at += got;
            int from = 0;
            while (headLeft > 0 && from < got) {
                headLeft -= buffer[from++] == '\n' ? 1 : 0;
            }
            head = appended(head, buffer, new Part(0, from), MOST_HEAD);
            int end = ends.last(buffer, from, got);
            rest =
                    end < 0
                            ? appended(
                                    rest, buffer, new Part(from, got), AppendedRecords.MOST_RECORD)
                            : Arrays.copyOfRange(buffer, end, got);
        }
    }

    private static void refuse(byte[] start, String name, RecordFormat written)
            throws UnusableData {
        if (start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            throw new UnusableData(
                    "'%s': expected plain text to follow, found a file packed with gzip"
                            .formatted(name));
        }
        var charset = written.charset();
        if (!new String("a,\n".getBytes(charset), StandardCharsets.US_ASCII).equals("a,\n")) {
            throw new UnusableData(
                    "'%s': expected UTF-8 or one byte a character to follow, found %s"
                            .formatted(name, charset.name()));
        }
    }

    private record Part(int from, int to) {}

    private static byte[] appended(byte[] before, byte[] more, Part part, int most) {
        int added = Math.min(part.to - part.from, most - before.length);
        if (added <= 0) {
            return before;
        }
        var all = Arrays.copyOf(before, before.length + added);
        System.arraycopy(more, part.from, all, before.length, added);
        return all;
    }
}
