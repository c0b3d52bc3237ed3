package telltale.app.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import telltale.app.fx.LatestOnly;

/// Safety copy of unsaved work: a file of this process, written a moment after each change. It goes
/// only by [#forget], when the work is saved or given up; one whose process is gone was left by a
/// crash. For the window's thread only.
public final class Autosave implements AutoCloseable {
    private static final String BEGIN = "unsaved-";
    private static final String END = ".yaml";

    /// The number of the process and, as numbers are given again, the second it started; earlier
    /// versions wrote the number alone.
    private static final Pattern NAME =
            Pattern.compile(BEGIN + "(\\d{1,18})(?:-(\\d{1,18}))?" + Pattern.quote(END));

    private final Optional<Path> folder;
    private final Path file;
    private final Executor later;
    private final LatestOnly writing;
    private Supplier<Optional<Workspace>> wanted = Optional::empty;
    private @Nullable WorkspaceFormat format;
    private boolean waiting;
    private boolean closed;
    private boolean failing;
    private long newest;

    // Guarded by this: the number of the copy on the disk, or of the last one that was forgotten.
    private long done;

    /// @param folder where it is kept; none to keep nothing
    /// @param pause how long after a change it is written
    /// @param failed is told that it cannot be written, once until it can be again
    public Autosave(
            Optional<Path> folder, Duration pause, Executor ui, Consumer<Throwable> failed) {
        this.folder = folder;
        this.file = folder.orElse(Path.of("")).resolve(name(ProcessHandle.current()));
        this.later =
                pause.isZero()
                        ? ui
                        : CompletableFuture.delayedExecutor(
                                pause.toMillis(), TimeUnit.MILLISECONDS, ui);
        this.writing =
                new LatestOnly(
                        "telltale-autosave",
                        ui,
                        error -> {
                            if (!failing) {
                                failing = true;
                                failed.accept(error);
                            }
                        });
    }

    private static String name(ProcessHandle process) {
        return BEGIN + process.pid() + "-" + started(process) + END;
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    /// Writes what there will be after the pause; asked several times meanwhile, once.
    ///
    /// @param workspace none where there is nothing that a crash could lose
    void request(Supplier<Optional<Workspace>> workspace, WorkspaceFormat known) {
        wanted = workspace;
        format = known;
        if (folder.isEmpty() || waiting || closed) {
            return;
        }
        waiting = true;
        later.execute(() -> {
            if (waiting && !closed) {
                waiting = false;
                write();
            }
        });
    }

    private void write() {
        long mine = ++newest;
        wanted.get()
                .ifPresentOrElse(
                        now ->
                                writing.request(
                                        () -> {
                                            put(mine, now);
                                            return mine;
                                        },
                                        _ -> failing = false),
                        this::forget);
    }

    /// A copy that is older than the one on the disk, or than the last one forgotten, comes too
    /// late.
    private synchronized void put(long number, Workspace workspace) throws IOException {
        if (number > done && format != null) {
            WorkspaceFile.write(workspace, file, format);
            done = number;
        }
    }

    /// Takes the copy away: the work was saved elsewhere or given up.
    void forget() {
        waiting = false;
        synchronized (this) {
            done = newest;
            if (folder.isPresent()) {
                drop(file);
            }
        }
    }

    /// Makes a copy that another process left behind the one of this process.
    void adopt(Path left) {
        try {
            Files.move(left, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // It stays where it is, and is offered again the next time.
        }
    }

    static void drop(Path left) {
        try {
            Files.deleteIfExists(left);
            Files.deleteIfExists(backup(left));
        } catch (IOException _) {
            // It is offered again the next time, no more.
        }
    }

    /// The copy before.
    static Path backup(Path left) {
        return left.resolveSibling(left.getFileName() + ".bak");
    }

    /// The newest copy of a process that is gone.
    Optional<Path> leftBehind() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return Optional.empty();
        }
        @Nullable Path newestFile = null;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder.get(), BEGIN + "*" + END)) {
            for (Path one : files) {
                boolean newer =
                        newestFile == null
                                || Files.getLastModifiedTime(one)
                                                .compareTo(Files.getLastModifiedTime(newestFile))
                                        > 0;
                if (newer && isOrphan(one)) {
                    newestFile = one;
                }
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.ofNullable(newestFile);
    }

    private static boolean isOrphan(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return false;
        }
        String started = name.group(2);
        return ProcessHandle.of(Long.parseLong(name.group(1)))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        started == null || started.equals(String.valueOf(started(process))))
                .isEmpty();
    }

    /// Writes what still waits to be written; the copy stays.
    @Override
    public void close() {
        closed = true;
        writing.close();
        // Waits for a write under way; one that was asked for but not begun is never done by now.
        synchronized (this) {
            if (waiting || done < newest) {
                waiting = false;
                flush();
            }
        }
    }

    private void flush() {
        Optional<Workspace> last = wanted.get();
        try {
            if (last.isPresent()) {
                put(++newest, last.get());
            }
        } catch (IOException _) {
            // The window is gone; the copy before stands.
        }
    }
}
