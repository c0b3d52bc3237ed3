package telltale.app.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import telltale.analysis.recipe.Recipe;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.model.ChartSettings;
import telltale.app.fx.Texts;
import telltale.app.label.LabelSet;
import telltale.app.label.LabelsViewModel;

/// All that can be undone, as it stands at one moment. Immutable.
///
/// @param setup method, training, threshold and grouping; names no data
/// @param panels what panels keep, by their id
/// @param labels those that somebody changed, by series
/// @param charts how the chart of each series is set up
record UndoState(
        Recipe setup,
        Map<String, Object> panels,
        Map<LabelsViewModel.Key, LabelSet> labels,
        Map<Workspace.Shown, ChartSettings> charts) {

    /// What of it is work that must not get lost: all but what is looked at.
    record Work(
            Recipe setup,
            Map<String, Object> panels,
            Map<LabelsViewModel.Key, LabelSet> labels,
            Map<Workspace.Shown, List<ChartNote>> notes) {}

    UndoState {
        panels = Map.copyOf(panels);
        labels = Map.copyOf(labels);
        charts = Map.copyOf(charts);
    }

    Work work() {
        return new Work(
                setup,
                panels,
                labels,
                charts.entrySet().stream()
                        .filter(one -> !one.getValue().notes().isEmpty())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, one -> one.getValue().notes())));
    }

    /// What was done from an earlier moment to this one, in a few words.
    String stepFrom(UndoState before, WorkspaceFormat format) {
        if (!labels.equals(before.labels)) {
            return Texts.of("workspace.labels");
        }
        Optional<String> panel = format.step(before.panels, panels);
        if (panel.isPresent()) {
            return panel.get();
        }
        if (!setup.detector().equals(before.setup.detector())) {
            return Texts.of("workspace.method-settings");
        }
        if (!setup.training().equals(before.setup.training())) {
            return Texts.of("workspace.training-rows");
        }
        if (!setup.threshold().equals(before.setup.threshold())) {
            return Texts.of("workspace.threshold");
        }
        if (!setup.grouping().equals(before.setup.grouping())) {
            return Texts.of("workspace.grouping");
        }
        return chartStep(before);
    }

    private String chartStep(UndoState before) {
        for (Workspace.Shown series : chartsChanged(before)) {
            ChartSettings was = before.charts.get(series);
            ChartSettings is = charts.get(series);
            if (was != null && is != null) {
                if (!was.notes().equals(is.notes())) {
                    return Texts.of("workspace.notes-on-the-chart");
                }
                if (!was.stack().equals(is.stack())) {
                    return Texts.of("workspace.panes");
                }
                if (!was.hidden().equals(is.hidden()) || !was.away().equals(is.away())) {
                    return Texts.of("workspace.what-is-shown");
                }
            }
        }
        return Texts.of("workspace.zoom");
    }

    private List<Workspace.Shown> chartsChanged(UndoState before) {
        return charts.keySet().stream()
                .filter(series -> !Objects.equals(charts.get(series), before.charts.get(series)))
                .toList();
    }

    /// The same with other charts.
    UndoState with(Map<Workspace.Shown, ChartSettings> others) {
        return new UndoState(setup, panels, labels, others);
    }

    /// This, with what changed between two moments, and nothing else, changed here too.
    UndoState changed(UndoState from, UndoState to) {
        return new UndoState(
                setup(from.setup, to.setup),
                merged(panels, from.panels, to.panels),
                merged(labels, from.labels, to.labels),
                merged(charts, from.charts, to.charts));
    }

    private Recipe setup(Recipe from, Recipe to) {
        return new Recipe(
                setup.file(),
                setup.source(),
                setup.channels(),
                from.detector().equals(to.detector()) ? setup.detector() : to.detector(),
                from.training().equals(to.training()) ? setup.training() : to.training(),
                from.threshold().equals(to.threshold()) ? setup.threshold() : to.threshold(),
                from.grouping().equals(to.grouping()) ? setup.grouping() : to.grouping());
    }

    private static <K, V> Map<K, V> merged(Map<K, V> now, Map<K, V> from, Map<K, V> to) {
        Map<K, V> merged = new HashMap<>(now);
        Stream.concat(from.keySet().stream(), to.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(from.get(key), to.get(key)))
                .forEach(key ->
                        Optional.ofNullable(to.get(key))
                                .ifPresentOrElse(
                                        value -> merged.put(key, value), () -> merged.remove(key)));
        return merged;
    }
}
