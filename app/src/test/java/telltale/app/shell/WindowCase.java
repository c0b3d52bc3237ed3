package telltale.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.open.DataFiles;
import telltale.app.open.SampleFiles;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.input.SourceSettings;
import telltale.series.Series;

/// A whole window with one method, [SpikeDetector], and a robot that uses it.
abstract class WindowCase {
    @TempDir Path folder;
    final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // set by show
    Workbench workbench;

    @SuppressWarnings("NullAway.Init") // set by show
    Path preferences;

    @BeforeEach
    void show() throws Exception {
        preferences = folder.resolve("window.properties");
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::build);
    }

    private void build(Stage stage) {
        workbench =
                new Workbench(
                        new Workbench.Setup(
                                new DataFiles(SourceSettings.FOUND),
                                SpikeDetector.catalogue(),
                                "spike",
                                new SampleFiles(List.of()),
                                PreferencesFile.at(preferences),
                                folder.resolve("models")),
                        1000,
                        800);
        workbench.wear(Look.LIGHT);
        workbench.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(workbench::close);
        FxToolkit.cleanupStages();
    }

    <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> ask(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void open(Series series) throws Exception {
        Path file = ExampleSeries.csv(folder, "noise.csv", series);
        robot.interact(() -> workbench.open(List.of(file)));
        until(() ->
                !workbench.model().status().title().get().isEmpty() && workbench.model().settled());
    }

    Node named(String name) {
        return robot.lookup(n -> name.equals(n.getAccessibleText())).query();
    }
}
