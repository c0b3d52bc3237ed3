package telltale.input.follow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tail of a file that others write to: gives the bytes that have been added since it was asked
/// last.
///
/// A file of the same name that takes its place (rotation by renaming) is read from its start, once
/// the one before has been read to its end. A file that is cut (rotation by copying) is read from
/// its start as well: that it was cut shows in its length or, where it has grown past the place
/// since, in the bytes before that place. One thread's.
public final class TailedFile implements Closeable {
    /// The most bytes given at once.
    static final int MOST = 1 << 20;

    private static final int REMEMBERED = 64;

    /// Takes what is read.
    public interface Taker {
        /// Bytes that follow those before. The array is only theirs during the call.
        void bytes(byte[] buffer, int from, int to) throws IOException;

        /// What follows is the start of the file again.
        void begins(Beginning how) throws IOException;
    }

    /// Why a file is read from its start.
    public enum Beginning {
        /// It was cut or written anew: what stood there unread is lost.
        CUT,
        /// Another file has taken its place; the one before was read to its end.
        REPLACED
    }

    private final Path path;
    private final ByteBuffer buffer = ByteBuffer.allocate(REMEMBERED + MOST);
    private byte[] before = new byte[0];
    private FileChannel channel;
    private @Nullable Object key;
    private long position;
    private boolean gone;

    /// @param from where to begin; what stands before it has been read already
    public TailedFile(Path path, long from) throws IOException {
        this.path = path;
        position = from;
        channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            remember();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Whether there is no file of that name at the moment.
    public boolean gone() {
        return gone;
    }

    /// Gives what has been added, at most a megabyte.
    ///
    /// @return whether there may be more at once
    public boolean poll(Taker taker) throws IOException {
        if (channel.size() != position) {
            return read(taker);
        }
        return change(taker);
    }

    private boolean read(Taker taker) throws IOException {
        buffer.clear();
        var from = position - before.length;
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
            // One read may give less than there is.
        }
        if (!isAsBefore()) {
            begin(taker, Beginning.CUT);
            return true;
        }
        var end = buffer.position();
        taker.bytes(buffer.array(), before.length, end);
        position = from + end;
        var kept = Math.min(REMEMBERED, end);
        before = new byte[kept];
        System.arraycopy(buffer.array(), end - kept, before, 0, kept);
        return channel.size() != position;
    }

    private boolean isAsBefore() {
        if (buffer.position() < before.length) {
            return false;
        }
        for (int i = 0; i < before.length; i++) {
            if (before[i] != buffer.get(i)) {
                return false;
            }
        }
        return true;
    }

    /// Goes over to the file that has taken the place of this one, if one has.
    private boolean change(Taker taker) throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            gone = true;
            return false;
        }
        gone = false;
        // An empty one waits: its writer may still be busy with the old one.
        if (now.size() == 0 || !isOther(now) || channel.size() != position) {
            return false;
        }
        var next = FileChannel.open(path, StandardOpenOption.READ);
        channel.close();
        channel = next;
        key = now.fileKey();
        begin(taker, Beginning.REPLACED);
        return true;
    }

    /// Where files have no key, a shorter one is another one.
    private boolean isOther(BasicFileAttributes now) {
        return (key == null && now.fileKey() == null)
                ? now.size() < position
                : !Objects.equals(key, now.fileKey());
    }

    private void begin(Taker taker, Beginning how) throws IOException {
        position = 0;
        before = new byte[0];
        taker.begins(how);
    }

    private void remember() throws IOException {
        var kept = (int) Math.min(REMEMBERED, position);
        var bytes = ByteBuffer.allocate(kept);
        while (bytes.hasRemaining()
                && channel.read(bytes, position - kept + bytes.position()) > 0) {
            // One read may give less than there is.
        }
        before = bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
