package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import telltale.analysis.recipe.Recipe;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.anomalies.AnomalyRow;
import telltale.app.chart.SeriesChart;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.app.training.ModelStanding;
import telltale.detector.MethodInfo;

final class WindowTest extends WindowCase {
    private TableView<AnomalyRow> table() {
        return robot.lookup(".anomalies .table-view").query();
    }

    private SeriesChart chart() {
        return robot.lookup(".series-chart").query();
    }

    @Test
    void showsTheAnomaliesOfAFileThatIsOpened() throws Exception {
        assertThat(robot.lookup("Open a CSV…").tryQuery()).isPresent();
        open(ExampleSeries.noise(2_000, 500, 1_500));
        assertThat(ask(() -> table().getItems().size())).isEqualTo(2);
        assertThat(ask(() -> chart().contentProperty().get().marks())).hasSize(2);
        assertThat(robot.lookup("Anomaly 2 of 2 · 2023-11-15 23:14").tryQuery()).isPresent();
        assertThat(robot.lookup("2 anomalies · 2 rows").tryQuery()).isPresent();
    }

    @Test
    void showsWhatAnotherMethodFindsOnceItIsChosen() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        @SuppressWarnings("unchecked")
        ComboBox<MethodInfo> chooser = (ComboBox<MethodInfo>) named("Method");
        robot.interact(
                () -> chooser.setValue(workbench.model().parts().methods().methods().get(1)));
        until(() -> workbench.model().parts().detection().running().get());
        assertThat(robot.lookup("Cancel").tryQuery()).isPresent();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(ask(() -> workbench.model().parts().tasks().tasks()))
                .as("Esc ends no work")
                .noneMatch(task -> task.cancelling().get());
        robot.interact(() -> workbench.model().parts().tasks().cancelAll());
        until(() -> workbench.model().parts().tasks().tasks().isEmpty());
        robot.interact(
                () -> chooser.setValue(workbench.model().parts().methods().methods().get(0)));
        until(workbench.model()::settled);
        assertThat(ask(() -> table().getItems().size())).isEqualTo(2);
    }

    @Test
    void listsMoreAnomaliesAsTheSliderMovesLeft() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        Slider slider = (Slider) named("Threshold");
        robot.interact(() -> slider.setValue(0.01));
        until(() -> table().getItems().size() > 2);
        assertThat(ask(() -> chart().contentProperty().get().marks().size()))
                .isEqualTo(ask(() -> table().getItems().size()));
    }

    @Test
    void followsTheCutoffThatIsDraggedInTheChart() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.interact(() -> chart().cutoffProperty().set(1.5));
        until(() -> table().getItems().size() > 20);
        TextField value = (TextField) named("Threshold value");
        assertThat(value.getText()).isEqualTo("1.5");
    }

    @Test
    void looksAtTheAnomalyWhoseLineIsClicked() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        double before = ask(() -> chart().viewProperty().get().time().span());
        Node cell = robot.from(table()).lookup(".table-cell").lookup("2023-11-15 06:34").query();
        robot.clickOn(cell);
        until(() -> chart().viewProperty().get().time().span() < before / 4);
        assertThat(ask(() -> chart().selectedProperty().get().map(m -> m.peak()))).contains(500);
        robot.press(KeyCode.N).release(KeyCode.N);
        until(() -> chart().selectedProperty().get().map(m -> m.peak()).orElse(0) == 1_500);
    }

    @Test
    void saysInABarThatAFileCannotBeOpened() throws Exception {
        Path bad = ExampleSeries.file(folder, "bad.csv", "");
        robot.interact(() -> workbench.open(List.of(bad)));
        until(() -> workbench.model().failure().isPresent());
        assertThat(
                        robot.lookup(
                                        "bad.csv could not be opened: expected rows, found an empty"
                                                + " file")
                                .tryQuery())
                .isPresent();
        robot.clickOn(named("Dismiss"));
        assertThat(robot.lookup(".notice").tryQuery()).isEmpty();
    }

    @Test
    void changesTheThemeAndRemembersIt() throws Exception {
        robot.clickOn(named("Dark theme"));
        assertThat(ask(() -> workbench.scene().getRoot().getPseudoClassStates().toString()))
                .contains("dark");
        assertThat(PreferencesFile.at(preferences).load().look()).isEqualTo(Look.DARK);
        robot.clickOn(named("Light theme"));
        assertThat(PreferencesFile.at(preferences).load().look()).isEqualTo(Look.LIGHT);
    }

    @Test
    void showsTheKeysAndPutsThemAway() {
        robot.press(KeyCode.F1).release(KeyCode.F1);
        assertThat(robot.lookup("Keys and gestures").match(Node::isVisible).tryQuery()).isPresent();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(ask(() -> robot.lookup(".veil").query().isVisible())).isFalse();
    }

    @Test
    void trainsAModelAndScoresWithIt() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.clickOn(named("Training"));
        TextField name = (TextField) named("Name of the model");
        assertThat(name.getText()).isEqualTo("noise Spike");
        robot.interact(() -> name.setText("pump"));
        robot.clickOn("Train and keep");
        var trainer = workbench.model().parts().trainer();
        until(() -> trainer.standing().get().state() == ModelStanding.State.KEPT);
        assertThat(robot.lookup("Train and replace").tryQuery()).isPresent();
        assertThat(robot.lookup("No loss to draw: this method plots none.").tryQuery()).isPresent();
        assertThat(folder.resolve("models/pump.model")).isRegularFile();

        robot.clickOn(named("Models"));
        until(() -> workbench.model().parts().models().models().size() == 1);
        Node line = robot.lookup(".models .table-cell").lookup("pump").query();
        robot.clickOn(line);
        robot.clickOn("Use");
        until(() -> workbench.model().status().message().get().contains("model pump"));
        until(workbench.model()::settled);
        assertThat(workbench.model().status().message().get())
                .isEqualTo("noise.csv · model pump · 2 anomalies · 2 rows");
        assertThat(ask(() -> chart().contentProperty().get().training())).isEmpty();
        robot.interact(workbench.model()::detect);
        until(() -> workbench.model().status().message().get().contains("Spike"));

        robot.clickOn("Delete");
        robot.clickOn("Keep it");
        assertThat(folder.resolve("models/pump.model")).exists();
        robot.clickOn("Delete");
        robot.clickOn("Delete pump for good");
        until(() -> workbench.model().parts().models().models().isEmpty());
        assertThat(folder.resolve("models/pump.model")).doesNotExist();
    }

    @Test
    void drawsTheLossWhileItLearnsAndPauses() throws Exception {
        open(ExampleSeries.noise(300, 100));
        var slow = Recipe.standard(new SpikeDetector.Epochs(2_000, true));
        robot.interact(() -> workbench.model().follow(slow));
        robot.clickOn(named("Training"));
        robot.clickOn("Train and keep");
        until(() -> robot.lookup(".loss-line").queryAll().size() == 2);
        Node pause = robot.from(robot.lookup(".trainer").queryAll()).lookup("Pause").query();
        robot.clickOn(pause);
        until(() -> robot.lookup("Resume").tryQuery().isPresent());
        var trainer = workbench.model().parts().trainer();
        until(() -> trainer.standing().get().state() == ModelStanding.State.PAUSED);
        robot.clickOn("Resume");
        until(() -> trainer.standing().get().state() == ModelStanding.State.RUNNING);
        robot.clickOn(named("Cancel the training"));
        until(() -> trainer.standing().get().state() == ModelStanding.State.CANCELLED);
        assertThat(robot.lookup("Cancelled; nothing is kept").tryQuery()).isPresent();
        assertThat(folder.resolve("models")).doesNotExist();
    }
}
