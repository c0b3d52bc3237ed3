package telltale.evaluation.comparison;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import telltale.input.UnusableData;

/// Trials kept in a file as they come, one line each, so that a comparison that was broken off goes
/// on where it stood. Each line is forced to the disk; one that was torn by a crash is cut off when
/// the file is opened again. Failed trials are not kept: they are tried again. For several threads.
public final class TrialLog implements AutoCloseable {
    private static final String HEADER = "{\"telltale\":\"evaluation\",\"version\":2}";
    private static final long MOST_BYTES = 1L << 30;

    private final Map<String, Trial> known = new HashMap<>();
    private final FileChannel file;

    private TrialLog(FileChannel file) {
        this.file = file;
    }

    /// Opens the file, or begins it where there is none.
    ///
    /// @throws UnusableData where the file holds something else
    /// @throws IOException where it cannot be written, or another comparison writes it
    public static TrialLog open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            lock(file, path);
            TrialLog log = new TrialLog(file);
            log.read(path);
            return log;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void lock(FileChannel file, Path path) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // Refused below: held by this process or by another makes no difference.
        }
        throw new IOException("'%s': another evaluation writes it".formatted(path));
    }

    private void read(Path path) throws IOException {
        long size = file.size();
        if (size > MOST_BYTES) {
            throw new UnusableData(
                    "'%s': expected at most 1 GiB of trials, found %,d bytes"
                            .formatted(path, size));
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // On until all is read.
        }
        byte[] all = bytes.array();
        int line = 0;
        int from = 0;
        for (int at = 0; at < all.length; at++) {
            if (all[at] == '\n') {
                String text = new String(all, from, at - from, StandardCharsets.UTF_8);
                line++;
                take(text, path, line);
                from = at + 1;
            }
        }
        if (line == 0) {
            beginning(new String(all, StandardCharsets.UTF_8), path);
        } else {
            file.truncate(from);
            file.position(from);
        }
    }

    private void beginning(String torn, Path path) throws IOException {
        if (!HEADER.startsWith(torn)) {
            throw foreign(path);
        }
        file.truncate(0);
        append(HEADER);
    }

    private void take(String text, Path path, int line) throws IOException {
        if (line > 1) {
            Trial trial = TrialJson.read(text, "'%s' line %d".formatted(path.getFileName(), line));
            known.put(trial.key(), trial);
        } else if (!text.equals(HEADER)) {
            throw foreign(path);
        }
    }

    private static UnusableData foreign(Path path) {
        return new UnusableData(
                "'%s': expected trials kept by an evaluation, found something else"
                        .formatted(path));
    }

    /// Whether a file is such a log, whatever it is called.
    static boolean isLog(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(HEADER.length());
            return new String(start, StandardCharsets.UTF_8).equals(HEADER);
        }
    }

    /// How many trials are known.
    public synchronized int size() {
        return known.size();
    }

    /// The trial with this key, where it has been made.
    synchronized Optional<Trial> find(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /// Keeps a trial; a failed one is not.
    synchronized void keep(Trial trial) throws IOException {
        if (!trial.failed()) {
            append(TrialJson.line(trial));
            known.put(trial.key(), trial);
        }
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
