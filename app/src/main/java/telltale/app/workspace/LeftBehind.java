package telltale.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Safety copy that a session left behind which ended badly, and what is in it.
///
/// @param file the copy of that session
/// @param workspace what it says; of a copy that cannot be read, what the one before says
/// @param written when it was written
public record LeftBehind(Path file, Workspace workspace, Instant written) {

    /// None where neither the copy nor the one before can be read.
    static Optional<LeftBehind> of(Path file, WorkspaceFormat format) {
        return read(file, file, format).or(() -> read(file, Autosave.backup(file), format));
    }

    private static Optional<LeftBehind> read(Path file, Path from, WorkspaceFormat format) {
        try {
            return Optional.of(
                    new LeftBehind(
                            file,
                            WorkspaceFile.read(from, format),
                            Files.getLastModifiedTime(from).toInstant()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
