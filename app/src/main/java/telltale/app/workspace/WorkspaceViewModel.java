package telltale.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import telltale.app.open.OpenedFile;
import telltale.app.series.SeriesEntry;

/// Workspace of the window: all that people set up, with its undo history, its file and its safety
/// copy. For the window's thread only.
public final class WorkspaceViewModel implements AutoCloseable {
    private final WorkspaceSources sources;
    private final NoticesViewModel notices;
    private final UndoTarget undo;
    private final HistoryViewModel history;
    private final UnsavedViewModel unsaved;
    private final Autosave autosave;
    private final LatestOnly writing;
    private final StringProperty page = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    // What a workspace file says of data that have not been read yet, or cannot be.
    private List<Path> pendingFiles = List.of();
    private List<Workspace.Labelled> pendingLabels = List.of();
    private Optional<Workspace.Shown> pendingShown = Optional.empty();

    private @Nullable ChartSetups charts;

    /// How things stood when they were saved; none where what is shown was never saved.
    private Optional<UndoState> saved;

    /// @param pause how long nothing must change for a step to be over
    /// @param autosave keeps the safety copy
    public WorkspaceViewModel(
            WorkspaceSources sources,
            NoticesViewModel notices,
            Autosave autosave,
            Duration pause,
            Executor ui) {
        this.sources = sources;
        this.notices = notices;
        this.autosave = autosave;
        this.undo = new UndoTarget(sources, page::set);
        this.history = new HistoryViewModel(undo, pause, ui);
        this.unsaved = new UnsavedViewModel(this::whatIsUnsaved, autosave::forget);
        this.saved = Optional.of(undo.now());
        this.writing =
                new LatestOnly(
                        "telltale-workspace",
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("workspace.workspace-could-not-be-saved"),
                                                error)));
        sources.labels().whenChanging(history::note);
        sources.labels().whenChanged(this::labelled);
        history.whenTouched(this::keep);
        history.whenChanged(this::keep);
        history.begin();
    }

    /// Every change of the labels is a step of its own.
    private void labelled() {
        history.touched();
        history.note();
    }

    public HistoryViewModel history() {
        return history;
    }

    /// The question what becomes of unsaved work before it is left.
    public UnsavedViewModel unsaved() {
        return unsaved;
    }

    /// The id of the page below the chart.
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

    /// What is set up now is where work begins: it need not be saved, nor undone.
    public void begin() {
        history.begin();
        saved = Optional.of(undo.now());
    }

    /// From now on what panels have to be kept is kept too.
    ///
    /// @param memories by the id of the panel
    public void panels(Map<String, PanelMemory<?>> memories) {
        undo.panels(memories);
        memories.values().forEach(memory -> memory.whenChanged(history::touched));
        begin();
    }

    /// From now on the chart's part is kept too.
    public void chart(ChartModel model) {
        ChartSetups setups = new ChartSetups(model);
        charts = setups;
        undo.charts(setups);
        model.history(history);
        model.contentProperty().addListener(_ -> drawn());
        begin();
    }

    // Files

    private Optional<String> whatIsUnsaved() {
        boolean same = saved.isPresent() && saved.get().work().equals(undo.now().work());
        return same ? Optional.empty() : Optional.of(WorkSummary.of(workspace()));
    }

    /// All that a file keeps.
    private Workspace workspace() {
        List<Path> files =
                new ArrayList<>(sources.open().files().stream().map(f -> f.path()).toList());
        pendingFiles.stream().filter(path -> !files.contains(path)).forEach(files::add);
        Optional<Workspace.Shown> shown =
                pendingShown.or(() -> sources.series().chosen().get().map(UndoTarget::shown));
        List<Workspace.Labelled> labels = new ArrayList<>(sources.labelled());
        labels.addAll(pendingLabels);
        return new Workspace(
                files,
                shown,
                undo.setup(),
                undo.format().now(),
                labels,
                charts == null ? Map.of() : charts.written(),
                page.get());
    }

    /// Saves to a file, in the background; the one before is kept beside it.
    public void save(Path to) {
        save(to, () -> {});
    }

    /// Saves to a file and does something once it is saved.
    public void save(Path to, Runnable then) {
        if (sources.setup().isEmpty()) {
            notices.show(new Notice(Notice.Kind.ERROR, Texts.of("workspace.not-saved"), List.of()));
            return;
        }
        Workspace workspace = workspace();
        UndoState now = undo.now();
        writing.request(
                () -> {
                    WorkspaceFile.write(workspace, to, undo.format());
                    return to;
                },
                written -> {
                    file.set(Optional.of(written));
                    sources.open().remember(sources.open().preferences().get().opened(written));
                    saved = Optional.of(now);
                    if (whatIsUnsaved().isEmpty()) {
                        autosave.forget();
                    }
                    then.run();
                });
    }

    /// Opens data, a recipe or a workspace, whichever it is.
    public void open(List<Path> paths) {
        List<Path> data = new ArrayList<>();
        List<Path> workspaces = new ArrayList<>();
        for (Path path : paths) {
            if (WorkspaceFile.isOne(path)) {
                workspaces.add(path);
            } else if (WorkspaceFile.isYaml(path)) {
                follow(path).ifPresent(data::add);
            } else {
                data.add(path);
            }
        }
        Runnable openData =
                () -> {
                    if (!data.isEmpty()) {
                        sources.open().open(data);
                    }
                };
        if (workspaces.isEmpty()) {
            openData.run();
        } else {
            openWorkspace(workspaces.getLast(), openData);
        }
    }

    private Optional<Path> follow(Path path) {
        try {
            Recipe recipe = Recipe.read(path, sources.methods().catalogue());
            sources.setUp(recipe);
            return recipe.file().filter(Files::isRegularFile);
        } catch (IOException | IllegalArgumentException e) {
            notices.show(Notice.of(Texts.of("workspace.is-no-recipe", path.getFileName()), e));
            return Optional.empty();
        }
    }

    /// Opens what a workspace file says in place of all there is; asks first where some of that is
    /// not saved.
    private void openWorkspace(Path path, Runnable then) {
        try {
            Workspace workspace = WorkspaceFile.read(path, undo.format());
            unsaved.leave(() -> {
                show(workspace);
                file.set(Optional.of(path));
                sources.open().remember(sources.open().preferences().get().opened(path));
                then.run();
            });
        } catch (IOException | IllegalArgumentException e) {
            notices.show(
                    Notice.of(Texts.of("workspace.could-not-be-opened", path.getFileName()), e));
        }
    }

    private void show(Workspace workspace) {
        for (OpenedFile open : List.copyOf(sources.open().files())) {
            sources.open().close(open);
            sources.series().remove(open);
        }
        sources.setUp(workspace.setup());
        undo.format().show(workspace.panels());
        sources.labels().show(Map.of());
        pendingLabels = workspace.labels();
        pendingShown = workspace.shown();
        pendingFiles = workspace.files();
        if (charts != null) {
            charts.begin(workspace.charts());
        }
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
        sources.open().open(first);
        begin();
    }

    /// A file is about to be closed: what was labelled in it stays in the workspace.
    public void closing(OpenedFile closed) {
        List<Workspace.Labelled> labels = new ArrayList<>(pendingLabels);
        sources.labelled().stream()
                .filter(one -> one.file().equals(closed.path()))
                .forEach(labels::add);
        pendingLabels = List.copyOf(labels);
        pendingFiles = pendingFiles.stream().filter(path -> !path.equals(closed.path())).toList();
    }

    /// Another series is about to be shown: how this one's chart is set up is kept.
    public void leaving() {
        history.note();
        if (charts != null) {
            charts.leave();
        }
    }

    /// A series was chosen: takes what a workspace says of it.
    public void chosen(SeriesEntry entry) {
        given(() -> pendingLabels = sources.label(pendingLabels));
        Optional<Workspace.Shown> wanted =
                pendingShown.filter(shown -> shown.file().equals(entry.file().path()));
        if (wanted.isPresent()) {
            pendingShown = Optional.empty();
            find(entry, wanted.get())
                    .filter(other -> !other.equals(entry))
                    .ifPresent(other -> sources.series().chosen().set(Optional.of(other)));
            undo.format().panels().values().forEach(PanelMemory::opened);
        }
        keep();
    }

    private static Optional<SeriesEntry> find(SeriesEntry entry, Workspace.Shown wanted) {
        return entry.file().data().series().stream()
                .filter(series -> series.name().equals(wanted.series()))
                .findFirst()
                .map(series -> new SeriesEntry(entry.file(), series, wanted.channels()));
    }

    /// Does what a file says and nobody did just now: no step, and saved already.
    private void given(Runnable change) {
        UndoState before = undo.now();
        change.run();
        UndoState after = undo.now();
        history.accept(before, after);
        saved = saved.map(state -> state.changed(before, after));
    }

    /// The chart shows something: sets it up as it was for that series.
    private void drawn() {
        ChartSetups setups = charts;
        Optional<SeriesEntry> entry = sources.series().chosen().get();
        if (setups == null || pendingShown.isPresent() || entry.isEmpty()) {
            return;
        }
        try {
            given(() -> setups.show(UndoTarget.shown(entry.get())));
        } catch (IllegalArgumentException e) {
            notices.show(Notice.of(Texts.of("workspace.chart-is-not-set-up"), e));
        }
        undo.bringIntoSight();
    }

    // What a crash leaves behind

    private void keep() {
        autosave.request(() -> whatIsUnsaved().map(_ -> workspace()), undo.format());
    }

    /// What the last session left behind when it ended badly.
    public Optional<LeftBehind> leftBehind() {
        return autosave.leftBehind().flatMap(left -> LeftBehind.of(left, undo.format()));
    }

    /// Opens what was left behind, once; it stays unsaved work.
    public void restore(LeftBehind left) {
        unsaved.leave(() -> {
            autosave.adopt(left.file());
            show(left.workspace());
            file.set(Optional.empty());
            saved = Optional.empty();
        });
    }

    @Override
    public void close() {
        writing.close();
        autosave.close();
    }
}
