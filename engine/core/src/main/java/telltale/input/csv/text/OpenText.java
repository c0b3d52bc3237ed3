package telltale.input.csv.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import telltale.input.UnusableData;

/// A text file that is being read.
public final class OpenText implements Closeable {
    private final TextFile file;
    private final BasicFileAttributes attributes;
    private final CountedStream packed;
    private final InputStream plain;
    private final byte[] head;

    OpenText(
            TextFile file,
            BasicFileAttributes attributes,
            CountedStream packed,
            InputStream plain,
            byte[] head) {
        this.file = file;
        this.attributes = attributes;
        this.packed = packed;
        this.plain = plain;
        this.head = head;
    }

    /// The encoding that the first bytes show.
    public TextEncoding encoding() {
        return TextEncoding.of(head);
    }

    /// The characters from the start, read once.
    public TextReader characters(TextEncoding encoding) throws IOException {
        plain.skipNBytes(encoding.markIn(head));
        return new TextReader(plain, encoding);
    }

    /// How many bytes of the file have been read.
    public long done() {
        return packed.count();
    }

    /// How many bytes the file had when it was opened.
    public long total() {
        return attributes.size();
    }

    /// Whether bytes were added while the file was read.
    ///
    /// @throws UnusableData where the file was cut, replaced or removed while it was read
    public boolean hasGrown() throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(file.path(), BasicFileAttributes.class);
        } catch (IOException e) {
            throw new UnusableData("'%s': was removed while it was read".formatted(file.name()), e);
        }
        if (now.size() < attributes.size()
                || !Objects.equals(now.fileKey(), attributes.fileKey())) {
            throw new UnusableData(
                    "'%s': was replaced or cut while it was read".formatted(file.name()));
        }
        return now.size() > attributes.size();
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
