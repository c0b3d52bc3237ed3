package telltale.app.workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import telltale.analysis.recipe.Recipe;
import telltale.app.SpikeDetector;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.ViewportState;

/// The history of a chart that is shown without a window.
public final class ChartAlone implements HistoryViewModel.Host {
    private static final Workspace.Shown SERIES =
            new Workspace.Shown(Path.of("series.csv"), "series", List.of());

    private final ChartModel model;

    private ChartAlone(ChartModel model) {
        this.model = model;
    }

    /// Gives the chart the window's kind of history.
    public static void history(ChartModel model, Executor ui) {
        var history = new HistoryViewModel(new ChartAlone(model), Duration.ofMillis(500), ui);
        history.begin();
        model.history(history);
    }

    @Override
    public UndoState now() {
        return new UndoState(
                Recipe.standard(new SpikeDetector()),
                Map.of(),
                Map.of(),
                Map.of(SERIES, model.layout()));
    }

    @Override
    public Optional<Workspace.Shown> where() {
        return Optional.of(SERIES);
    }

    @Override
    public String name(UndoState before, UndoState after) {
        return "";
    }

    @Override
    public boolean take(HistoryViewModel.Step step) {
        var charts = now().changed(step.before(), step.after()).charts();
        model.apply(Objects.requireNonNull(charts.get(SERIES)));
        return true;
    }

    @Override
    public void look(ViewportState view) {
        model.viewport().arrive(view);
    }

    @Override
    public void chartChanges() {}
}
