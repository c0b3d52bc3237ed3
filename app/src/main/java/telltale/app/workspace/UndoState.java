package telltale.app.workspace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import telltale.analysis.recipe.Recipe;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.content.ChartNote;
import telltale.app.compare.lineup.ComparisonPlan;
import telltale.app.fx.Texts;
import telltale.app.label.LabelSet;
import telltale.app.label.LabelsViewModel;

/// All that can be undone, as it stands at one moment. Immutable.
///
/// @param setup method, training, threshold and grouping; names no data
/// @param plan the methods compared
/// @param labels those that somebody changed, by series
/// @param drawn what is written on the chart, which belongs to one series only
public record UndoState(
        Recipe setup, ComparisonPlan plan, Map<LabelsViewModel.Key, LabelSet> labels, Drawn drawn) {

    /// What is written on the chart and put away in it.
    ///
    /// @param on the name of the series it belongs to
    public record Drawn(
            String on, List<ChartNote> notes, Set<Integer> hidden, Set<ChartLayer> away) {
        public static final Drawn NOTHING = new Drawn("", List.of(), Set.of(), Set.of());

        public Drawn {
            notes = List.copyOf(notes);
            hidden = Set.copyOf(hidden);
            away = Set.copyOf(away);
        }
    }

    public UndoState {
        labels = Map.copyOf(labels);
    }

    /// What was done from an earlier moment to this one, in a few words.
    String stepFrom(UndoState before) {
        if (!labels.equals(before.labels)) {
            return Texts.of("workspace.labels");
        }
        if (!plan.equals(before.plan)) {
            return plan.members().size() == before.plan.members().size()
                    ? Texts.of("workspace.change-in-the-comparison")
                    : Texts.of("workspace.methods-compared");
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
        return setup.grouping().equals(before.setup.grouping())
                ? Texts.of("workspace.notes-on-the-chart")
                : "grouping";
    }

    /// The same with what is written on the chart of another series, which is no step.
    UndoState with(Drawn other) {
        return new UndoState(setup, plan, labels, other);
    }
}
