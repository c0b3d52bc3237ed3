package telltale.app.open;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import telltale.app.fx.Texts;
import telltale.input.SourceFormats;

/// Asks with the dialogs of the system, which begin in the folder that was chosen last.
public final class SystemChooser implements FileChooserPrompt {
    private final Supplier<Window> over;
    private Optional<File> folder = Optional.empty();

    /// @param over the window that waits meanwhile
    public SystemChooser(Supplier<Window> over) {
        this.over = over;
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static List<String> patterns() {
        Stream<String> data =
                SourceFormats.load().all().stream().flatMap(f -> f.endings().stream());
        return Stream.concat(data, Stream.of(".gz", ".yaml", ".yml"))
                .map(ending -> "*" + ending)
                .toList();
    }

    @Override
    public List<Path> open() {
        FileChooser chooser = chooser(Texts.of("open.open-data-recipes-or-workspaces"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                Texts.of("open.data-recipes-and-workspaces"), patterns()),
                        new FileChooser.ExtensionFilter(Texts.of("open.all-files"), "*"));
        List<File> files = chooser.showOpenMultipleDialog(over.get());
        if (files == null) {
            return List.of();
        }
        folder = files.stream().findFirst().map(File::getParentFile);
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(over.get());
        if (file == null) {
            return Optional.empty();
        }
        folder = Optional.ofNullable(file.getParentFile());
        return Optional.of(file.toPath());
    }
}
