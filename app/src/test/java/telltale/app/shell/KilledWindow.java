package telltale.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.Ui;
import telltale.app.open.DataFiles;
import telltale.app.settings.PreferencesFile;
import telltale.input.SourceSettings;
import telltale.job.JobRunner;

/// A window without views that labels some rows and waits to be killed: `main FOLDER`.
public final class KilledWindow {
    /// What it says once the rows are labelled.
    static final String LABELLED = "labelled";

    private KilledWindow() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Ui ui = new Ui();
        ViewModels parts =
                ViewModels.of(
                        new JobRunner("test", 2),
                        ui,
                        new DataFiles(SourceSettings.FOUND),
                        SpikeDetector.catalogue(),
                        "spike",
                        PreferencesFile.at(folder.resolve("kept").resolve("window.properties")),
                        folder.resolve("models"));
        WorkbenchViewModel model = new WorkbenchViewModel(parts, ui, Duration.ofMillis(1));
        Path file = ExampleSeries.csv(folder, "noise.csv", ExampleSeries.noise(2_000, 500, 1_500));
        parts.workspace().open(List.of(file));
        ui.until(() -> parts.series().chosen().get().isPresent());
        ui.until(model::settled);
        parts.labels().add(100, 120);
        System.out.println(LABELLED);
        ui.until(() -> false);
    }
}
