package telltale.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import telltale.analysis.recipe.Recipe;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.model.ChartSettings;
import telltale.app.chart.model.ViewportState;
import telltale.app.label.LabelSet;
import telltale.app.label.LabelledEvent;
import telltale.app.label.LabelsViewModel;
import telltale.app.series.SeriesEntry;

/// What undo acts on: takes steps and brings into sight what they changed.
final class UndoTarget implements HistoryViewModel.Host {
    private final WorkspaceSources sources;
    private final Consumer<String> turnTo;
    private WorkspaceFormat format;
    private Recipe setup;
    private @Nullable ChartSetups charts;

    /// What is to be brought into sight once the series is on the chart.
    private Optional<HistoryViewModel.Step> unseen = Optional.empty();

    /// @param turnTo shows the page of this id
    UndoTarget(WorkspaceSources sources, Consumer<String> turnTo) {
        this.sources = sources;
        this.turnTo = turnTo;
        this.setup = sources.setup().orElseThrow();
        this.format = new WorkspaceFormat(sources.methods().catalogue(), Map.of());
    }

    void panels(Map<String, PanelMemory<?>> memories) {
        format = new WorkspaceFormat(format.catalogue(), memories);
    }

    WorkspaceFormat format() {
        return format;
    }

    void charts(ChartSetups setups) {
        charts = setups;
    }

    /// Method, training, threshold and grouping; while one of them is wrong, as they were before.
    Recipe setup() {
        setup = sources.setup().orElse(setup);
        return setup;
    }

    @Override
    public UndoState now() {
        return new UndoState(
                setup(),
                format.now(),
                sources.labels().edits(),
                charts == null ? Map.of() : charts.all());
    }

    @Override
    public Optional<Workspace.Shown> where() {
        Optional<Workspace.Shown> drawn = charts == null ? Optional.empty() : charts.on();
        return drawn.or(() -> sources.series().chosen().get().map(UndoTarget::shown));
    }

    static Workspace.Shown shown(SeriesEntry entry) {
        return new Workspace.Shown(entry.file().path(), entry.series().name(), entry.channels());
    }

    @Override
    public boolean take(HistoryViewModel.Step step) {
        if (step.ofSeries() && step.where().isPresent() && !step.where().equals(where())) {
            Optional<SeriesEntry> there = step.where().flatMap(this::open);
            if (there.isEmpty()) {
                return false;
            }
            sources.series().chosen().set(there);
        }
        UndoState now = now();
        UndoState then = now.changed(step.before(), step.after());
        if (!then.setup().equals(now.setup())) {
            sources.setUp(then.setup());
        }
        if (!then.labels().equals(now.labels())) {
            sources.labels().show(then.labels());
        }
        format.show(then.panels());
        WorkspaceFormat.changed(now.panels(), then.panels()).ifPresent(turnTo);
        if (charts != null) {
            charts.set(then.charts());
        }
        unseen = Optional.of(step);
        bringIntoSight();
        return true;
    }

    private Optional<SeriesEntry> open(Workspace.Shown series) {
        return sources.open().files().stream()
                .filter(file -> file.path().equals(series.file()))
                .flatMap(file ->
                        file.data().series().stream()
                                .filter(one -> one.name().equals(series.series()))
                                .map(one -> new SeriesEntry(file, one, series.channels())))
                .findFirst();
    }

    /// Shows the rows or notes that the last step changed, where the chart has come by now.
    void bringIntoSight() {
        if (charts == null || unseen.isEmpty() || charts.on().isEmpty()) {
            return;
        }
        HistoryViewModel.Step step = unseen.get();
        unseen = Optional.empty();
        Workspace.Shown series = charts.on().get();
        var viewport = charts.model().viewport();
        labels(step, new LabelsViewModel.Key(series.file(), series.series()))
                .or(() -> notes(step, series))
                .ifPresent(stretch -> viewport.arrive(viewport.with(stretch)));
    }

    @Override
    public String name(UndoState before, UndoState after) {
        return after.stepFrom(before, format);
    }

    @Override
    public void look(ViewportState view) {
        if (charts != null) {
            charts.model().viewport().arrive(view);
        }
    }

    @Override
    public void chartChanges() {
        if (charts != null) {
            charts.changed();
        }
    }

    private Optional<TimeWindow> labels(HistoryViewModel.Step step, LabelsViewModel.Key key) {
        LabelSet before = step.before().labels().get(key);
        LabelSet after = step.after().labels().get(key);
        if (charts == null || Objects.equals(before, after)) {
            return Optional.empty();
        }
        LabelSet file = sources.labels().given();
        List<LabelledEvent> was = (before == null ? file : before).events();
        List<LabelledEvent> is = (after == null ? file : after).events();
        List<LabelledEvent> changed = new ArrayList<>(was);
        changed.removeAll(is);
        is.stream().filter(event -> !was.contains(event)).forEach(changed::add);
        var timeline = charts.model().shown().timeline();
        return hull(
                changed.stream()
                        .filter(event -> event.to() <= timeline.length())
                        .map(event ->
                                window(timeline.at(event.from()), timeline.at(event.to() - 1)))
                        .toList());
    }

    private static Optional<TimeWindow> notes(HistoryViewModel.Step step, Workspace.Shown series) {
        ChartSettings before = step.before().charts().get(series);
        ChartSettings after = step.after().charts().get(series);
        if (before == null || after == null || before.notes().equals(after.notes())) {
            return Optional.empty();
        }
        List<ChartNote> changed = new ArrayList<>(before.notes());
        changed.removeAll(after.notes());
        after.notes().stream().filter(note -> !before.notes().contains(note)).forEach(changed::add);
        return hull(
                changed.stream().map(note -> window(note.from().at(), note.to().at())).toList());
    }

    private static TimeWindow window(long one, long other) {
        long from = Math.min(one, other);
        return new TimeWindow(from, Math.max(from + 1, Math.max(one, other)));
    }

    private static Optional<TimeWindow> hull(List<TimeWindow> all) {
        return all.stream()
                .reduce((one, other) ->
                        new TimeWindow(
                                Math.min(one.from(), other.from()),
                                Math.max(one.to(), other.to())));
    }
}
