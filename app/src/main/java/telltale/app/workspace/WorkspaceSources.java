package telltale.app.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import telltale.analysis.recipe.Recipe;
import telltale.app.label.LabelSet;
import telltale.app.label.LabelsViewModel;
import telltale.app.methods.MethodsViewModel;
import telltale.app.methods.TrainingViewModel;
import telltale.app.open.OpenViewModel;
import telltale.app.series.SeriesViewModel;
import telltale.app.threshold.GroupingViewModel;
import telltale.app.threshold.ThresholdViewModel;
import telltale.input.SourceSettings;

/// The parts of the window that hold what people set up.
public record WorkspaceSources(
        OpenViewModel open,
        SeriesViewModel series,
        MethodsViewModel methods,
        TrainingViewModel training,
        ThresholdViewModel threshold,
        GroupingViewModel grouping,
        LabelsViewModel labels) {

    /// Method, training, threshold and grouping of now; none while a setting is wrong.
    Optional<Recipe> setup() {
        var detector = methods.detector();
        var rows = training.training();
        var by = threshold.threshold();
        var grouped = grouping.grouping();
        if (detector.isEmpty() || rows.isEmpty() || by.isEmpty() || grouped.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Recipe(
                        Optional.empty(),
                        SourceSettings.FOUND,
                        List.of(),
                        detector.get(),
                        rows.get(),
                        by.get(),
                        grouped.get()));
    }

    /// Puts method, training, threshold and grouping back, those that differ.
    void setUp(Recipe recipe) {
        if (!Optional.of(recipe.detector()).equals(methods.detector())) {
            methods.show(recipe.detector());
        }
        if (!Optional.of(recipe.training()).equals(training.training())) {
            training.show(recipe.training());
        }
        if (!Optional.of(recipe.threshold()).equals(threshold.threshold())) {
            threshold.show(recipe.threshold());
        }
        if (!Optional.of(recipe.grouping()).equals(grouping.grouping())) {
            grouping.show(recipe.grouping());
        }
    }

    /// The labels that somebody changed, as files have them; those of files that are closed are
    /// left out.
    List<Workspace.Labelled> labelled() {
        Map<LabelsViewModel.Key, LabelSet> edits = labels.edits();
        return open.files().stream()
                .flatMap(file ->
                        file.data().series().stream()
                                .map(one -> {
                                    var key = new LabelsViewModel.Key(file.path(), one.name());
                                    LabelSet book = edits.get(key);
                                    return book == null
                                            ? Optional.<Workspace.Labelled>empty()
                                            : Optional.of(
                                                    new Workspace.Labelled(
                                                            key.file(),
                                                            key.series(),
                                                            WorkspaceTimes.events(book, one)));
                                })
                                .flatMap(Optional::stream))
                .toList();
    }

    /// Takes labels that were read; gives those whose files are not open yet.
    List<Workspace.Labelled> label(List<Workspace.Labelled> read) {
        Map<LabelsViewModel.Key, LabelSet> edits = new HashMap<>(labels.edits());
        List<Workspace.Labelled> left = read.stream().filter(one -> !taken(one, edits)).toList();
        if (left.size() < read.size()) {
            labels.show(edits);
        }
        return left;
    }

    private boolean taken(Workspace.Labelled one, Map<LabelsViewModel.Key, LabelSet> edits) {
        return open.files().stream()
                .filter(file -> file.path().equals(one.file()))
                .flatMap(file -> file.data().series().stream())
                .filter(series -> series.name().equals(one.series()))
                .findFirst()
                .map(series -> {
                    edits.put(
                            new LabelsViewModel.Key(one.file(), one.series()),
                            WorkspaceTimes.book(one.events(), series));
                    return true;
                })
                .orElse(false);
    }
}
