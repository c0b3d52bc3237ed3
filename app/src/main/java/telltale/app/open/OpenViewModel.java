package telltale.app.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.app.fx.Figures;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.settings.Preferences;
import telltale.app.settings.PreferencesFile;
import telltale.app.task.TasksViewModel;

/// Opens files, several at a time, and remembers which. For the window's thread only.
public final class OpenViewModel {
    private final FileReader reader;
    private final TasksViewModel tasks;
    private final NoticesViewModel notices;
    private final PreferencesFile kept;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ObservableList<OpenedFile> files = FXCollections.observableArrayList();
    private Consumer<OpenedFile> opened = _ -> {};

    public OpenViewModel(
            FileReader reader,
            TasksViewModel tasks,
            NoticesViewModel notices,
            PreferencesFile kept) {
        this.reader = reader;
        this.tasks = tasks;
        this.notices = notices;
        this.kept = kept;
        this.preferences = new ReadOnlyObjectWrapper<>(kept.load());
    }

    /// The files that are open, in the order they were opened.
    public ObservableList<OpenedFile> files() {
        return files;
    }

    public ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    /// Whom to tell of each file once it has been read.
    public void whenOpened(Consumer<OpenedFile> listener) {
        opened = listener;
    }

    /// Reads the files in the background.
    public void open(List<Path> paths) {
        paths.forEach(path -> open(path.toAbsolutePath().normalize()));
    }

    private void open(Path path) {
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        tasks.start(
                "Opening " + name,
                progress -> reader.read(path, progress),
                new TasksViewModel.Ending<>(
                        this::add,
                        error -> {
                            remember(preferences.get().without(path));
                            notices.show(Notice.of(name + " could not be opened", error));
                        },
                        () -> {}));
    }

    private void add(OpenedFile file) {
        files.removeIf(other -> other.path().equals(file.path()));
        files.add(file);
        remember(preferences.get().opened(file.path()));
        if (!file.data().warnings().isEmpty()) {
            notices.show(warnings(file));
        }
        opened.accept(file);
    }

    static Notice warnings(OpenedFile file) {
        var warnings = file.data().warnings();
        long rows = warnings.stream().filter(w -> w.line() > 0).count();
        String found =
                rows > 0
                        ? Figures.count(rows, "line", "lines") + " noticed while reading"
                        : Figures.count(warnings.size(), "thing", "things")
                                + " noticed while reading";
        return new Notice(
                Notice.Kind.WARNING,
                file.name() + ": " + found,
                warnings.stream().map(Object::toString).toList());
    }

    /// Chooses how the window looks and remembers it.
    public void remember(Preferences changed) {
        preferences.set(changed);
        try {
            kept.save(changed);
        } catch (IOException e) {
            notices.show(
                    new Notice(
                            Notice.Kind.NOTE,
                            "the preferences could not be saved: " + e.getMessage(),
                            List.of()));
        }
    }

    public void close(OpenedFile file) {
        files.remove(file);
    }
}
