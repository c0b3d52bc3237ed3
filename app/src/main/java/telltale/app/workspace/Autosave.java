package telltale.app.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import telltale.app.fx.LatestOnly;
import telltale.detector.Catalogue;

/// Writes the workspace a few seconds after a change to a file of this process, which is taken away
/// when the window closes: one whose process is gone was left by a crash. For the window's thread
/// only.
public final class Autosave implements AutoCloseable {
    private static final String BEGIN = "unsaved-";
    private static final String END = ".yaml";

    private final Optional<Path> folder;
    private final Path file;
    private final Executor later;
    private final LatestOnly writing;
    private boolean waiting;
    private boolean closed;

    /// @param folder where it is kept; none to keep nothing
    /// @param pause how long after a change it is written, at most ten seconds
    public Autosave(Optional<Path> folder, Duration pause, Executor ui) {
        this.folder = folder;
        this.file = folder.orElse(Path.of("")).resolve(BEGIN + ProcessHandle.current().pid() + END);
        this.later =
                pause.isZero()
                        ? ui
                        : CompletableFuture.delayedExecutor(
                                pause.toMillis(), TimeUnit.MILLISECONDS, ui);
        // A full disk must not be told of every few seconds: saving by hand says so.
        this.writing = new LatestOnly("telltale-autosave", ui, _ -> {});
    }

    /// Keeps nothing.
    public static Autosave none(Executor ui) {
        return new Autosave(Optional.empty(), Duration.ZERO, ui);
    }

    /// Writes what there will be then; asked several times meanwhile, once.
    void request(Supplier<Optional<Workspace>> workspace, Catalogue catalogue) {
        if (folder.isEmpty() || waiting || closed) {
            return;
        }
        waiting = true;
        later.execute(() -> {
            waiting = false;
            if (!closed) {
                workspace.get().ifPresent(now -> write(now, catalogue));
            }
        });
    }

    private void write(Workspace workspace, Catalogue catalogue) {
        writing.request(
                () -> {
                    WorkspaceFile.write(workspace, file, catalogue);
                    return file;
                },
                _ -> {
                    if (closed) {
                        forget();
                    }
                });
    }

    /// Takes the file away: it was saved elsewhere.
    void forget() {
        if (folder.isPresent()) {
            drop(file);
        }
    }

    static void drop(Path left) {
        try {
            Files.deleteIfExists(left);
            Files.deleteIfExists(left.resolveSibling(left.getFileName() + ".bak"));
        } catch (IOException _) {
            // It is offered again the next time, no more.
        }
    }

    /// The newest file of a process that is gone.
    Optional<Path> leftBehind() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return Optional.empty();
        }
        @Nullable Path newest = null;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder.get(), BEGIN + "*" + END)) {
            for (Path one : files) {
                boolean newer =
                        newest == null
                                || Files.getLastModifiedTime(one)
                                                .compareTo(Files.getLastModifiedTime(newest))
                                        > 0;
                if (newer && isOrphan(one)) {
                    newest = one;
                }
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.ofNullable(newest);
    }

    private static boolean isOrphan(Path file) {
        String name = String.valueOf(file.getFileName());
        String number = name.substring(BEGIN.length(), name.length() - END.length());
        return number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        writing.close();
        forget();
    }
}
