package telltale.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Atomic file write: the file is the old one or the new one, never torn: to a temporary file in
/// the same folder, forced to the disk, moved over the old one in one step, the folder forced too.
/// After a crash at any moment the file is the old one or the new one.
///
/// What is not a regular file (a pipe, a device) is written to as it is.
public final class AtomicFile {

    /// Writes the contents; the stream is buffered by whoever needs it.
    @FunctionalInterface
    public interface Contents {
        void to(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /// Replaces the file.
    ///
    /// @throws IOException where it cannot be written; then the old file is as it was
    public static void write(Path file, Contents contents) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                contents.to(out);
            }
            return;
        }
        replace(target(file), contents);
    }

    /// The same, and keeps the old file beside the new one, with `.bak` after its name.
    public static void writeKeeping(Path file, Contents contents) throws IOException {
        Path target = target(file);
        if (Files.isRegularFile(target)) {
            Path backup = target.resolveSibling(target.getFileName() + ".bak");
            replace(backup, out -> Files.copy(target, out));
        }
        write(file, contents);
    }

    /// The file itself where the path is a link to it.
    private static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file)
                ? file.toRealPath()
                : file.toAbsolutePath();
    }

    private static void replace(Path file, Contents contents) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString(), null, "its folder does not exist");
        }
        Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
        temporary.toFile().deleteOnExit();
        try {
            try (var out = new FileOutputStream(temporary.toFile())) {
                contents.to(out);
                out.flush();
                out.getFD().sync();
            }
            permit(file, temporary);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
        force(folder);
    }

    /// Temporary files are for their owner alone; the new file is for whom the old one was, or a
    /// usual new file would be.
    private static void permit(Path file, Path temporary) throws IOException {
        if (!Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            return;
        }
        Path like = file;
        boolean fresh = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (fresh) {
            like = temporary.resolveSibling(temporary.getFileName() + ".new");
            Files.createFile(like);
        }
        try {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(like));
        } finally {
            if (fresh) {
                Files.delete(like);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
