package telltale.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import telltale.analysis.recipe.Recipe;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.LatestOnly;
import telltale.app.fx.Texts;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.series.SeriesEntry;
import telltale.detector.Catalogue;

/// Keeps all that people set up: steps back and forth, in a file when asked to, and every few
/// seconds in one that a crash leaves behind. For the window's thread only.
public final class WorkspaceViewModel implements AutoCloseable {
    private final WorkspaceSources room;
    private final NoticesViewModel notices;
    private final HistoryViewModel history;
    private final Autosave autosave;
    private final LatestOnly writing;
    private final StringProperty page = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Workspace.Labelled> pendingLabels = List.of();
    private Optional<Workspace.Shown> pendingShown = Optional.empty();
    private Optional<Workspace.Chart> pendingChart = Optional.empty();
    private @Nullable ChartUndo chart;

    /// @param pause how long nothing must change for a step to be over
    /// @param autosave where a crash leaves things behind
    public WorkspaceViewModel(
            WorkspaceSources room,
            NoticesViewModel notices,
            Autosave autosave,
            Duration pause,
            Executor ui) {
        this.room = room;
        this.notices = notices;
        this.autosave = autosave;
        this.history = new HistoryViewModel(this::desk, this::restore, pause, ui);
        this.writing =
                new LatestOnly(
                        "telltale-workspace",
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("workspace.workspace-could-not-be-saved"),
                                                error)));
        room.labels().whenChanged(history::touched);
        room.comparison().plan().addListener(_ -> history.touched());
        history.whenChanged(this::keep);
    }

    public HistoryViewModel history() {
        return history;
    }

    /// The page below the chart.
    public StringProperty page() {
        return page;
    }

    /// The file that this was opened from or saved to.
    public ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /// Method, training, threshold or grouping may have changed.
    public void touched() {
        history.touched();
    }

    /// From now on the chart's part is kept too.
    public void chart(ChartModel model) {
        ChartUndo desk = new ChartUndo(model);
        desk.whenChanged(history::touched);
        model.contentProperty().addListener(_ -> drawn());
        chart = desk;
        history.begin();
    }

    private Optional<UndoState> desk() {
        ChartUndo known = chart;
        return room.setup()
                .map(setup ->
                        new UndoState(
                                setup,
                                room.comparison().plan().get(),
                                room.labels().edits(),
                                known == null ? UndoState.Drawn.NOTHING : known.drawn()));
    }

    private void restore(UndoState desk) {
        room.setUp(desk.setup());
        room.labels().show(desk.labels());
        room.comparison().plan().set(desk.plan());
        if (chart != null) {
            chart.draw(desk.drawn());
        }
    }

    // Files

    /// All that a file keeps; none while a setting is wrong.
    private Optional<Workspace> workspace() {
        Optional<SeriesEntry> entry = room.series().chosen().get();
        ChartUndo known = chart;
        return room.setup()
                .map(setup ->
                        new Workspace(
                                room.open().files().stream().map(f -> f.path()).toList(),
                                entry.map(WorkspaceViewModel::shown),
                                setup,
                                room.comparison().plan().get(),
                                labelled(),
                                entry.isEmpty() || known == null
                                        ? Optional.empty()
                                        : Optional.of(known.written()),
                                page.get()));
    }

    private List<Workspace.Labelled> labelled() {
        List<Workspace.Labelled> all = new ArrayList<>(room.labelled());
        all.addAll(pendingLabels);
        return all;
    }

    private static Workspace.Shown shown(SeriesEntry entry) {
        return new Workspace.Shown(entry.file().path(), entry.series().name(), entry.channels());
    }

    /// Saves to a file, in the background; the one before is kept beside it.
    public void save(Path to) {
        Catalogue catalogue = room.methods().catalogue();
        Optional<Workspace> now = workspace();
        if (now.isEmpty()) {
            notices.show(new Notice(Notice.Kind.ERROR, Texts.of("workspace.not-saved"), List.of()));
            return;
        }
        writing.request(
                () -> {
                    WorkspaceFile.write(now.get(), to, catalogue);
                    return to;
                },
                saved -> {
                    file.set(Optional.of(saved));
                    room.open().remember(room.open().preferences().get().opened(saved));
                    autosave.forget();
                });
    }

    /// Opens data, a recipe or a workspace, whichever it is.
    public void open(List<Path> paths) {
        List<Path> data = new ArrayList<>();
        for (Path path : paths) {
            if (WorkspaceFile.isOne(path)) {
                openWorkspace(path);
            } else if (WorkspaceFile.isYaml(path)) {
                follow(path).ifPresent(data::add);
            } else {
                data.add(path);
            }
        }
        if (!data.isEmpty()) {
            room.open().open(data);
        }
    }

    private Optional<Path> follow(Path path) {
        try {
            Recipe recipe = Recipe.read(path, room.methods().catalogue());
            room.setUp(recipe);
            return recipe.file().filter(Files::isRegularFile);
        } catch (IOException | IllegalArgumentException e) {
            notices.show(Notice.of(Texts.of("workspace.is-no-recipe", path.getFileName()), e));
            return Optional.empty();
        }
    }

    /// Opens what a workspace file says, in place of all there is.
    public void openWorkspace(Path path) {
        try {
            show(WorkspaceFile.read(path, room.methods().catalogue()));
            file.set(Optional.of(path));
            room.open().remember(room.open().preferences().get().opened(path));
        } catch (IOException | IllegalArgumentException e) {
            notices.show(
                    Notice.of(Texts.of("workspace.could-not-be-opened", path.getFileName()), e));
        }
    }

    private void show(Workspace workspace) {
        for (var open : List.copyOf(room.open().files())) {
            room.open().close(open);
            room.series().remove(open);
        }
        room.setUp(workspace.setup());
        room.comparison().plan().set(workspace.plan());
        room.labels().show(java.util.Map.of());
        pendingLabels = workspace.labels();
        pendingShown = workspace.shown();
        pendingChart = workspace.chart();
        page.set(workspace.page());
        List<Path> first = new ArrayList<>(workspace.files());
        workspace
                .shown()
                .map(Workspace.Shown::file)
                .ifPresent(wanted -> {
                    if (first.remove(wanted)) {
                        first.addFirst(wanted);
                    }
                });
        room.open().open(first);
        history.begin();
    }

    /// A series was chosen: takes what a workspace says of it.
    public void chosen(Optional<SeriesEntry> entry) {
        if (entry.isEmpty()) {
            return;
        }
        pendingLabels = room.label(pendingLabels);
        Optional<Workspace.Shown> wanted =
                pendingShown.filter(shown -> shown.file().equals(entry.get().file().path()));
        if (wanted.isPresent()) {
            pendingShown = Optional.empty();
            find(entry.get(), wanted.get())
                    .filter(other -> !other.equals(entry.get()))
                    .ifPresent(other -> room.series().chosen().set(Optional.of(other)));
            room.comparison().run();
        }
        keep();
    }

    private static Optional<SeriesEntry> find(SeriesEntry entry, Workspace.Shown wanted) {
        return entry.file().data().series().stream()
                .filter(series -> series.name().equals(wanted.series()))
                .findFirst()
                .map(series -> new SeriesEntry(entry.file(), series, wanted.channels()));
    }

    /// The chart shows something: takes what a workspace says of it.
    private void drawn() {
        ChartUndo known = chart;
        boolean ready = pendingShown.isEmpty() && room.series().chosen().get().isPresent();
        if (known != null && ready && pendingChart.isPresent()) {
            Workspace.Chart now = pendingChart.get();
            pendingChart = Optional.empty();
            try {
                known.read(now);
                history.begin();
            } catch (IllegalArgumentException e) {
                notices.show(Notice.of(Texts.of("workspace.chart-is-not-set-up"), e));
            }
        }
    }

    // What a crash leaves behind

    private void keep() {
        if (room.series().chosen().get().isPresent()) {
            autosave.request(this::workspace, room.methods().catalogue());
        }
    }

    /// What the last session left behind when it ended badly.
    public Optional<Path> leftBehind() {
        return autosave.leftBehind();
    }

    /// Opens what was left behind, once.
    public void restoreLeftBehind(Path path) {
        openWorkspace(path);
        file.set(Optional.empty());
        room.open().remember(room.open().preferences().get().without(path));
        Autosave.drop(path);
    }

    @Override
    public void close() {
        writing.close();
        autosave.close();
    }
}
