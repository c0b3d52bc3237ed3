package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.app.ExampleSeries;
import telltale.app.chart.content.ChartNote;
import telltale.app.label.LabelledEvent;
import telltale.app.threshold.ThresholdKind;

final class WorkspaceFlowTest extends WorkspaceCase {
    @Test
    void everythingIsUndoneAndDoneAgainStepByStep() {
        open();
        var history = history();
        parts.threshold().kind().set(ThresholdKind.TOP_K);
        settle();
        model.accept();
        settle();
        parts.comparison().add(parts.methods().catalogue().method("spike"));
        settle();
        assertThat(history.undoName().get()).isEqualTo("methods compared");
        assertThat(history.undo()).isTrue();
        assertThat(parts.comparison().plan().get().members()).isEmpty();
        assertThat(history.undoName().get()).isEqualTo("labels");
        history.undo();
        assertThat(parts.labels().book().get().events()).isEmpty();
        assertThat(history.undoName().get()).isEqualTo("threshold");
        history.undo();
        assertThat(parts.threshold().kind().get()).isEqualTo(ThresholdKind.STANDOUT);
        assertThat(history.undo()).isFalse();
        assertThat(history.redo()).isTrue();
        history.redo();
        history.redo();
        assertThat(parts.labels().book().get().events()).hasSize(1);
        assertThat(parts.comparison().plan().get().members()).hasSize(1);
        assertThat(history.redo()).isFalse();
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() {
        open();
        var history = history();
        parts.labels().add(10, 20);
        history.note();
        history.undo();
        parts.labels().add(30, 40);
        history.note();
        assertThat(history.redo()).isFalse();
        assertThat(parts.labels().book().get().events())
                .containsExactly(new LabelledEvent(30, 40, 1, ""));
    }

    @Test
    void notesOnTheChartAreSteps() {
        open();
        var place = new ChartNote.Place(chart.shown().timeline().at(5), 20);
        chart.notes().add(ChartNote.Kind.TEXT, "", place, place, "look");
        settle();
        assertThat(workspace().history().undoName().get()).isEqualTo("notes on the chart");
        workspace().history().undo();
        assertThat(chart.notes().allProperty().get()).isEmpty();
    }

    @Test
    void workspaceComesBackAsItWasSaved() throws IOException {
        open();
        parts.threshold().kind().set(ThresholdKind.TOP_K);
        parts.labels().add(100, 120);
        var event = parts.labels().book().get().events().getFirst();
        parts.labels().replace(event, new LabelledEvent(100, 120, 3, "pump: off"));
        parts.comparison().add(parts.methods().catalogue().method("spike"));
        var place = new ChartNote.Place(chart.shown().timeline().at(5), 20.5);
        chart.notes().add(ChartNote.Kind.TEXT, "", place, place, "look");
        chart.viewport().showRows(new telltale.series.RowRange(100, 200));
        settle();
        var window = chart.time();
        Path file = folder.resolve("work.yaml");
        workspace().save(file);
        ui.until(() -> workspace().file().get().isPresent());
        assertThat(Files.readString(file))
                .contains("telltale_workspace: 1", "noise.csv", "kind: outage", "pump: off");
        model.close();
        begin();
        workspace().open(List.of(file));
        ui.until(() -> parts.series().chosen().get().isPresent());
        ui.until(() -> !chart.notes().allProperty().get().isEmpty());
        settle();
        assertThat(parts.threshold().kind().get()).isEqualTo(ThresholdKind.TOP_K);
        assertThat(parts.labels().book().get().events())
                .containsExactly(new LabelledEvent(100, 120, 3, "pump: off"));
        assertThat(parts.comparison().plan().get().members()).hasSize(1);
        assertThat(chart.time()).isEqualTo(window);
        assertThat(chart.notes().allProperty().get())
                .extracting(ChartNote::text)
                .containsExactly("look");
        ui.until(() -> parts.comparison().lineup().get().judgement().findings().size() == 1);
        assertThat(workspace().history().undo()).isFalse();
    }

    @Test
    void badWorkspaceSaysWhereAndChangesNothing() {
        open();
        Path file =
                ExampleSeries.file(
                        folder, "bad.yaml", "telltale_workspace: 1\nfiles: []\nlables: []\n");
        workspace().open(List.of(file));
        assertThat(parts.notices().notices().getFirst().sentence())
                .contains("bad.yaml", "line 3", "lables", "labels");
        assertThat(parts.series().chosen().get()).isPresent();
        Path later = ExampleSeries.file(folder, "later.yaml", "telltale_workspace: 2\n");
        workspace().open(List.of(later));
        assertThat(parts.notices().notices().getFirst().sentence()).contains("another version");
    }

    @Test
    void droppedRecipeSetsTheWindowUp() {
        open();
        Path recipe =
                ExampleSeries.file(folder, "recipe.yaml", "method: spike\nthreshold: {top: 3}\n");
        workspace().open(List.of(recipe));
        assertThat(parts.threshold().kind().get()).isEqualTo(ThresholdKind.TOP_K);
        ui.until(() -> parts.anomalies().rows().size() == 3);
    }
}
