package telltale.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.Ui;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.model.ChartModel;
import telltale.app.open.DataFiles;
import telltale.app.settings.PreferencesFile;
import telltale.app.workspace.HistoryViewModel;
import telltale.app.workspace.WorkspaceViewModel;
import telltale.input.SourceSettings;
import telltale.job.JobRunner;

/// A window without its views: all that it knows, with a chart.
abstract class WorkspaceCase {
    @TempDir Path folder;
    final Ui ui = new Ui();
    private final JobRunner runner = new JobRunner("test", 2);

    @SuppressWarnings("NullAway.Init") // set by begin
    ViewModels parts;

    @SuppressWarnings("NullAway.Init") // set by begin
    WorkbenchViewModel model;

    @SuppressWarnings("NullAway.Init") // set by begin
    ChartModel chart;

    @BeforeEach
    void begin() {
        parts =
                ViewModels.of(
                        runner,
                        ui,
                        new DataFiles(SourceSettings.FOUND),
                        SpikeDetector.catalogue(),
                        "spike",
                        PreferencesFile.at(kept().resolve("window.properties")),
                        Path.of("no such folder"));
        model = new WorkbenchViewModel(parts, ui, Duration.ofMillis(1));
        chart = new ChartModel();
        model.content()
                .addListener((_, _, now) ->
                        chart.contentProperty().set(now.orElseGet(ChartContent::empty)));
        workspace().chart(chart);
    }

    @AfterEach
    void close() {
        model.close();
        runner.close();
    }

    /// Where preferences and safety copies are kept.
    Path kept() {
        return folder.resolve("kept");
    }

    WorkspaceViewModel workspace() {
        return parts.workspace();
    }

    HistoryViewModel history() {
        return workspace().history();
    }

    void settle() {
        ui.until(model::settled);
        history().note();
    }

    /// A file with noise and anomalies, opened and analysed.
    void open() {
        open("noise.csv");
        history().begin();
    }

    void open(String name) {
        Path file = ExampleSeries.csv(folder, name, ExampleSeries.noise(2_000, 500, 1_500));
        workspace().open(List.of(file));
        ui.until(() -> shows(name));
        settle();
    }

    boolean shows(String name) {
        return parts.series().chosen().get().filter(e -> e.file().name().equals(name)).isPresent();
    }

    /// Looks at a file that is open already.
    void choose(String name) {
        var line =
                parts.series().shown().stream()
                        .filter(one -> one.title().equals(name))
                        .findFirst()
                        .orElseThrow();
        parts.series().chosen().set(line.entry());
        settle();
    }

    /// A note at a row.
    void write(int row, String text) {
        var place = new ChartNote.Place(chart.shown().timeline().at(row), 20);
        chart.notes().add(ChartNote.Kind.TEXT, "", place, place, text);
        chart.settle();
    }

    List<String> notes() {
        return chart.notes().allProperty().get().stream().map(ChartNote::text).toList();
    }
}
