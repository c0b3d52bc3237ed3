package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import telltale.analysis.recipe.Recipe;
import telltale.app.ExampleSeries;
import telltale.app.open.DataFiles;
import telltale.app.open.FileChooserPrompt;
import telltale.app.open.SampleFiles;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.detector.Catalogue;
import telltale.input.SourceSettings;

/// What somebody does who sees the window for the first time, counted: every click, drag, key and
/// answer to a dialog is one interaction.
final class NewcomerTest {
    private static final int MOST = 11;

    @TempDir private Path folder;
    private final FxRobot robot = new FxRobot();
    private int interactions;

    @SuppressWarnings("NullAway.Init") // set by show
    private Workbench workbench;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::build);
    }

    private void build(Stage stage) {
        Catalogue catalogue = Catalogue.load();
        Recipe standard = Recipe.standard(Recipe.standardMethod(catalogue).detector());
        workbench =
                new Workbench(
                        new Workbench.Setup(
                                new DataFiles(SourceSettings.FOUND),
                                catalogue,
                                catalogue.methodOf(standard.detector()).id(),
                                new SampleFiles(List.of()),
                                PreferencesFile.none(),
                                folder.resolve("models")),
                        1000,
                        900);
        workbench.wear(Look.LIGHT);
        workbench.model().follow(standard);
        workbench.chooser(new Answers());
        workbench.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(workbench::close);
        FxToolkit.cleanupStages();
    }

    /// Somebody who answers each dialog as it suggests.
    private final class Answers implements FileChooserPrompt {
        @Override
        public List<Path> open() {
            interactions++;
            return List.of(folder.resolve("mine.csv"));
        }

        @Override
        public Optional<Path> save(String title, String name) {
            interactions++;
            return Optional.of(folder.resolve(name));
        }
    }

    private void click(Node node) {
        interactions++;
        robot.clickOn(node);
    }

    private void press(KeyCode... keys) {
        interactions++;
        robot.push(keys);
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                120, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node named(String name) {
        return robot.lookup(n -> name.equals(n.getAccessibleText())).query();
    }

    private ViewModels parts() {
        return workbench.model().parts();
    }

    @Test
    void aNewcomerGetsFromAFileToResultsInElevenSteps() throws Exception {
        ExampleSeries.csv(folder, "mine.csv", ExampleSeries.noise(2_000, 300, 700, 1_100, 1_500));

        click(robot.lookup("Open a CSV…").query());
        until(() -> parts().series().chosen().get().isPresent() && workbench.model().settled());
        int found = parts().anomalies().rows().size();
        assertThat(found).isGreaterThanOrEqualTo(3);

        click(named("Comparison"));
        click(robot.lookup("Compare five methods").query());
        until(() ->
                parts().comparison().lineup().get().judgement().findings().size() == 5
                        && workbench.model().settled());

        double cutoff = workbench.model().cutoff().get();
        click(named("Threshold"));
        until(() -> workbench.model().cutoff().get() < cutoff && workbench.model().settled());
        assertThat(parts().anomalies().rows().size()).isGreaterThanOrEqualTo(found);

        press(KeyCode.N);
        until(() -> parts().anomalies().why().get().isPresent());
        var why = parts().anomalies().why().get().orElseThrow();
        assertThat(robot.lookup(why.sentence()).tryQuery()).isPresent();
        assertThat(why.facts()).extracting(f -> f.name()).contains("Actual", "Methods that agree");
        assertThat(why.likeness()).isPresent();

        for (int label = 1; label <= 3; label++) {
            int labels = label;
            press(KeyCode.Y);
            until(() ->
                    parts().labels().book().get().events().size() == labels
                            && workbench.model().settled());
        }

        press(KeyCode.CONTROL, KeyCode.E);
        Path table = folder.resolve("mine-anomalies.csv");
        Path picture = folder.resolve("mine-anomalies.png");
        until(() -> parts().tasks().tasks().isEmpty() && Files.exists(picture));
        assertThat(Files.readAllLines(table)).hasSize(parts().anomalies().rows().size() + 1);
        assertThat(Files.size(picture)).isGreaterThan(1_000);
        assertThat(robot.lookup("Saved mine-anomalies.csv and mine-anomalies.png").tryQuery())
                .isPresent();
        assertThat(interactions).isLessThanOrEqualTo(MOST);
    }
}
