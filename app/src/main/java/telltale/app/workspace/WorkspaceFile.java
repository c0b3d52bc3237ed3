package telltale.app.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import telltale.analysis.recipe.YamlText;
import telltale.file.AtomicFile;

/// A workspace on disk: one readable file, old or new, never torn; the one before is kept as
/// `.bak`.
public final class WorkspaceFile {
    private WorkspaceFile() {}

    /// Whether a file is a workspace, by its beginning.
    public static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            return isYaml(name) && WorkspaceReader.isOne(YamlText.read(file));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether a file is a workspace or a recipe, by its name.
    public static boolean isYaml(Path file) {
        return Files.isRegularFile(file)
                && isYaml(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /// @throws IOException where it cannot be read
    /// @throws IllegalArgumentException naming the line, where it is not a workspace
    static Workspace read(Path file, WorkspaceFormat format) throws IOException {
        return new WorkspaceReader(folder(file), format)
                .read(String.valueOf(file.getFileName()), YamlText.read(file));
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    static void write(Workspace workspace, Path file, WorkspaceFormat format) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = folder(file);
        String text = new WorkspaceWriter(folder, format).write(workspace);
        Files.createDirectories(folder);
        AtomicFile.writeKeeping(absolute, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
