package telltale.input.csv.text;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import telltale.input.UnusableData;

/// A file that may hold text, plain or packed with gzip. Only ordinary files are opened: no folder,
/// pipe or device, and nothing that is plainly of another format.
///
/// @param path where it is
/// @param name what messages call it
public record TextFile(Path path, String name) {
    private static final int HEAD = 1 << 16;
    private static final String GZIP = "1F8B";

    private record Format(String name, String hex) {}

    private static final List<Format> OTHERS =
            List.of(
                    new Format("a ZIP archive or an Excel workbook", "504B0304"),
                    new Format("an old Excel workbook", "D0CF11E0"),
                    new Format("a Parquet file", "50415231"),
                    new Format("an HDF5 file", "89484446"),
                    new Format("an SQLite database", "53514C69746520"),
                    new Format("a PDF file", "255044462D"),
                    new Format("a Zstandard archive", "28B52FFD"),
                    new Format("a bzip2 archive", "425A6839"),
                    new Format("an XZ archive", "FD377A585A"));

    /// Looks whether the file can be read, without reading it.
    ///
    /// @throws UnusableData where it is no ordinary file
    /// @throws IOException where it is missing or may not be read
    public BasicFileAttributes check() throws IOException {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw missing(e);
        } catch (AccessDeniedException e) {
            throw new IOException("'%s': may not be read".formatted(name), e);
        } catch (FileSystemException e) {
            var reason = e.getReason() == null ? "cannot be opened" : e.getReason();
            throw new IOException("'%s': %s".formatted(name, reason), e);
        }
        if (found.isDirectory()) {
            throw new UnusableData("'%s': expected a file, found a folder".formatted(name));
        }
        if (!found.isRegularFile()) {
            throw new UnusableData(
                    "'%s': expected a file, found a pipe or a device".formatted(name));
        }
        if (!Files.isReadable(path)) {
            throw new IOException("'%s': may not be read".formatted(name));
        }
        return found;
    }

    /// Opens the file's bytes, unpacked.
    public OpenText open() throws IOException {
        var attributes = check();
        InputStream raw;
        try {
            raw = Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw missing(e);
        }
        try {
            var counted = new CountedStream(raw);
            var plain = unpacked(counted);
            byte[] head = head(plain);
            refuseOthers(head);
            return new OpenText(this, attributes, counted, plain, head);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private FileNotFoundException missing(NoSuchFileException cause) {
        var missing = new FileNotFoundException("'%s': no such file".formatted(name));
        missing.initCause(cause);
        return missing;
    }

    private InputStream unpacked(CountedStream counted) throws IOException {
        var buffered = new BufferedInputStream(counted, HEAD);
        if (!begins(head(buffered), GZIP)) {
            return buffered;
        }
        var packed = new UnpackedStream(buffered, counted, name);
        var plain = new BufferedInputStream(packed, HEAD);
        if (begins(head(plain), GZIP)) {
            throw new UnusableData(
                    "'%s': expected text in the gzip file, found another gzip file"
                            .formatted(name));
        }
        return plain;
    }

    private static byte[] head(InputStream buffered) throws IOException {
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        return head;
    }

    /// The formats that people take for text by mistake, told by their first bytes.
    private void refuseOthers(byte[] head) throws UnusableData {
        var found = formatOf(head);
        if (!found.isEmpty()) {
            throw new UnusableData("'%s': expected text, found %s".formatted(name, found));
        }
        if (head.length == 0) {
            throw new UnusableData("'%s': expected rows, found an empty file".formatted(name));
        }
    }

    private static String formatOf(byte[] head) {
        for (var format : OTHERS) {
            if (begins(head, format.hex())) {
                return format.name();
            }
        }
        return "";
    }

    static boolean begins(byte[] head, String hex) {
        byte[] signature = HexFormat.of().parseHex(hex);
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }
}
