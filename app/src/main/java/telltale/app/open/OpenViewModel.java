package telltale.app.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.settings.Preferences;
import telltale.app.settings.PreferencesFile;
import telltale.app.task.TasksViewModel;

/// Opens files, several at a time, and remembers which. For the window's thread only.
public final class OpenViewModel {
    private final DataFileReader reader;
    private final TasksViewModel tasks;
    private final NoticesViewModel notices;
    private final PreferencesFile kept;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ObservableList<OpenedFile> files = FXCollections.observableArrayList();
    private BiConsumer<OpenedFile, Boolean> opened = (_, _) -> {};

    public OpenViewModel(
            DataFileReader reader,
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

    /// Whom to tell of each file once it has been read; the first one that could be read of those
    /// opened together comes as the one to look at.
    public void whenOpened(BiConsumer<OpenedFile, Boolean> listener) {
        opened = listener;
    }

    /// Reads the files in the background, one after the other.
    public void open(List<Path> paths) {
        Deque<Path> waiting = new ArrayDeque<>();
        paths.forEach(path -> waiting.add(path.toAbsolutePath().normalize()));
        next(waiting, true);
    }

    private void next(Deque<Path> waiting, boolean first) {
        Path path = waiting.poll();
        if (path == null) {
            return;
        }
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        tasks.start(
                Texts.of("open.opening", name),
                progress -> reader.read(path, progress),
                new TasksViewModel.Ending<>(
                        file -> {
                            add(file, first);
                            next(waiting, false);
                        },
                        error -> {
                            remember(preferences.get().without(path));
                            notices.show(
                                    Notice.of(Texts.of("open.could-not-be-opened", name), error));
                            next(waiting, first);
                        },
                        () -> {}));
    }

    private void add(OpenedFile file, boolean first) {
        files.removeIf(other -> other.path().equals(file.path()));
        files.add(file);
        remember(preferences.get().opened(file.path()));
        if (!file.data().warnings().isEmpty()) {
            notices.show(warnings(file));
        }
        opened.accept(file, first);
    }

    static Notice warnings(OpenedFile file) {
        var warnings = file.data().warnings();
        return new Notice(
                Notice.Kind.WARNING,
                Texts.of(
                        "open.read-with-remarks",
                        file.name(),
                        DisplayNumbers.count(
                                warnings.size(),
                                Texts.of("count.remark"),
                                Texts.of("count.remarks"))),
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
                            Texts.of(
                                    "open.preferences-could-not-be-saved",
                                    String.valueOf(e.getMessage())),
                            List.of()));
        }
    }

    public void close(OpenedFile file) {
        files.remove(file);
    }
}
