package telltale.app.workspace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import telltale.analysis.recipe.Recipe;
import telltale.app.chart.content.Layer;
import telltale.app.chart.note.Note;
import telltale.app.compare.lineup.Plan;
import telltale.app.label.Book;
import telltale.app.label.LabelsViewModel;
import telltale.app.text.Texts;

/// All that can be undone, as it stands at one moment. Immutable.
///
/// @param setup method, training, threshold and grouping; names no data
/// @param plan the methods compared
/// @param labels those that somebody changed, by series
/// @param drawn what is written on the chart, which belongs to one series only
public record Desk(Recipe setup, Plan plan, Map<LabelsViewModel.Key, Book> labels, Drawn drawn) {

    /// What is written on the chart and put away in it.
    ///
    /// @param on the name of the series it belongs to
    public record Drawn(String on, List<Note> notes, Set<Integer> hidden, Set<Layer> away) {
        public static final Drawn NOTHING = new Drawn("", List.of(), Set.of(), Set.of());

        public Drawn {
            notes = List.copyOf(notes);
            hidden = Set.copyOf(hidden);
            away = Set.copyOf(away);
        }
    }

    public Desk {
        labels = Map.copyOf(labels);
    }

    /// What was done from an earlier moment to this one, in a few words.
    String stepFrom(Desk before) {
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
    Desk with(Drawn other) {
        return new Desk(setup, plan, labels, other);
    }
}
