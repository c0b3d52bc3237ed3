package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.Ui;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.note.ChartNote;
import telltale.app.chart.state.ChartModel;
import telltale.app.label.LabelledEvent;
import telltale.app.open.DataFiles;
import telltale.app.settings.PreferencesFile;
import telltale.app.threshold.ThresholdKind;
import telltale.input.SourceSettings;
import telltale.job.JobRunner;

final class WorkspaceFlowTest {
    @TempDir private Path folder;
    private final Ui ui = new Ui();
    private final JobRunner runner = new JobRunner("test", 2);

    @SuppressWarnings("NullAway.Init") // set by begin
    private ViewModels parts;

    @SuppressWarnings("NullAway.Init") // set by begin
    private WorkbenchViewModel model;

    @SuppressWarnings("NullAway.Init") // set by begin
    private ChartModel chart;

    @BeforeEach
    void begin() {
        parts =
                ViewModels.of(
                        runner,
                        ui,
                        new DataFiles(SourceSettings.FOUND),
                        SpikeDetector.catalogue(),
                        "spike",
                        PreferencesFile.at(folder.resolve("kept").resolve("window.properties")),
                        Path.of("no such folder"));
        model = new WorkbenchViewModel(parts, ui, Duration.ofMillis(1));
        chart = new ChartModel();
        model.content()
                .addListener((_, _, now) ->
                        chart.contentProperty().set(now.orElseGet(ChartContent::empty)));
        parts.workspace().chart(chart);
    }

    @AfterEach
    void close() {
        model.close();
        runner.close();
    }

    private void settle() {
        ui.until(model::settled);
        parts.workspace().history().note();
    }

    private void open() {
        Path file = ExampleSeries.csv(folder, "noise.csv", ExampleSeries.noise(2_000, 500, 1_500));
        parts.workspace().open(List.of(file));
        ui.until(() -> parts.series().chosen().get().isPresent());
        settle();
        parts.workspace().history().begin();
    }

    @Test
    void everythingIsUndoneAndDoneAgainStepByStep() {
        open();
        var history = parts.workspace().history();
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
        assertThat(parts.threshold().kind().get()).isEqualTo(ThresholdKind.CONFIDENCE);
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
        var history = parts.workspace().history();
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
        assertThat(parts.workspace().history().undoName().get()).isEqualTo("notes on the chart");
        parts.workspace().history().undo();
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
        chart.gaze().showRows(new telltale.series.RowRange(100, 200));
        settle();
        var window = chart.time();
        Path file = folder.resolve("work.yaml");
        parts.workspace().save(file);
        ui.until(() -> parts.workspace().file().get().isPresent());
        assertThat(Files.readString(file))
                .contains("telltale_workspace: 1", "noise.csv", "kind: outage", "pump: off");
        model.close();
        begin();
        parts.workspace().open(List.of(file));
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
        assertThat(parts.workspace().history().undo()).isFalse();
    }

    @Test
    void badWorkspaceSaysWhereAndChangesNothing() {
        open();
        Path file =
                ExampleSeries.file(
                        folder, "bad.yaml", "telltale_workspace: 1\nfiles: []\nlables: []\n");
        parts.workspace().open(List.of(file));
        assertThat(parts.notices().notices().getFirst().sentence())
                .contains("bad.yaml", "line 3", "lables", "labels");
        assertThat(parts.series().chosen().get()).isPresent();
        Path later = ExampleSeries.file(folder, "later.yaml", "telltale_workspace: 2\n");
        parts.workspace().open(List.of(later));
        assertThat(parts.notices().notices().getFirst().sentence()).contains("another version");
    }

    @Test
    void whatACrashLeftBehindIsOffered() throws IOException {
        open();
        Path saved = folder.resolve("work.yaml");
        parts.workspace().save(saved);
        ui.until(() -> parts.workspace().file().get().isPresent());
        assertThat(parts.workspace().leftBehind()).isEmpty();
        // No process has this number.
        Path left = folder.resolve("kept").resolve("unsaved-999999999999.yaml");
        Files.copy(saved, left);
        assertThat(parts.workspace().leftBehind()).contains(left);
        parts.workspace().restoreLeftBehind(left);
        assertThat(left).doesNotExist();
        assertThat(parts.workspace().leftBehind()).isEmpty();
        assertThat(parts.workspace().file().get()).isEmpty();
    }

    @Test
    void droppedRecipeSetsTheWindowUp() {
        open();
        Path recipe =
                ExampleSeries.file(folder, "recipe.yaml", "method: spike\nthreshold: {top: 3}\n");
        parts.workspace().open(List.of(recipe));
        assertThat(parts.threshold().kind().get()).isEqualTo(ThresholdKind.TOP_K);
        ui.until(() -> parts.anomalies().rows().size() == 3);
    }
}
