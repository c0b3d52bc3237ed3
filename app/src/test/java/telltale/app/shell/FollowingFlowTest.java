package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.chart.SeriesChart;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.notice.Notice;
import telltale.app.open.DataFiles;
import telltale.app.open.SampleFiles;
import telltale.app.settings.PreferencesFile;
import telltale.input.SourceSettings;
import telltale.series.Series;

/// A file that grows, followed in the window as a user does it.
final class FollowingFlowTest {
    private static final Series ALL = ExampleSeries.noise(4_000, 500, 1_500, 2_600);

    @TempDir private Path folder;
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // set by show
    private Workbench workbench;

    @BeforeEach
    void show() throws Exception {
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
                                PreferencesFile.at(folder.resolve("window.properties")),
                                folder.resolve("models")),
                        1000,
                        800);
        workbench.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(workbench::close);
        FxToolkit.cleanupStages();
    }

    @Test
    void rowsAndAnomaliesAppearAsTheyAreWrittenAndTheChartGoesAlong() throws Exception {
        follow(2_000);
        assertThat(ask(() -> chart().viewProperty().get().time().span()))
                .as("closer than all of it")
                .isLessThan(ask(() -> chart().model().bounds().span() * 0.6));
        add(2_000, 3_000);
        until(() -> rows() == 3_000);
        until(() -> marks().contains(2_600));
        assertThat(ask(this::atEnd)).isTrue();
        assertThat(words()).isEqualTo("Following");

        robot.interact(() -> chart().requestFocus());
        type(KeyCode.LEFT);
        assertThat(words()).isEqualTo("Looking back");
        var looked = ask(() -> chart().viewProperty().get().time());
        add(3_000, 3_200);
        until(() -> rows() == 3_200);
        assertThat(ask(() -> chart().viewProperty().get().time())).isEqualTo(looked);
        type(KeyCode.END);
        assertThat(ask(this::atEnd)).isTrue();
        assertThat(words()).isEqualTo("Following");
    }

    @Test
    void aPauseHoldsThePictureAndLosesNothing() throws Exception {
        follow(2_000);
        robot.interact(() -> chart().requestFocus());
        type(KeyCode.SPACE);
        add(2_000, 3_500);
        until(() -> words().equals("Paused · 1,500 rows since"));
        assertThat(ask(() -> chart().model().shown().timeline().length())).isEqualTo(2_000);
        type(KeyCode.SPACE);
        assertThat(ask(() -> chart().model().shown().timeline().length())).isEqualTo(3_500);
        assertThat(ask(this::atEnd)).isTrue();
    }

    @Test
    void aFileThatIsCutIsSaidToBeAndStopReadsAllOfItAnew() throws Exception {
        follow(2_000);
        ExampleSeries.csv(folder, "noise.csv", ALL.rows(2_000, 2_050));
        until(() -> rows() == 2_050);
        until(() -> notices().stream().anyMatch(said -> said.contains("was truncated")));
        robot.clickOn(named("Stop following"));
        until(() -> !workbench.model().following().on() && workbench.model().settled());
        until(() -> rows() == 50);
        assertThat(ask(() -> named("Stop following").isVisible() && bar().isVisible())).isFalse();
    }

    private void follow(int rows) throws Exception {
        Path file = ExampleSeries.csv(folder, "noise.csv", ALL.rows(0, rows));
        robot.interact(() -> workbench.open(List.of(file)));
        until(() ->
                !workbench.model().status().title().get().isEmpty() && workbench.model().settled());
        robot.press(KeyCode.CONTROL, KeyCode.SPACE).release(KeyCode.SPACE, KeyCode.CONTROL);
        until(() -> workbench.model().following().on());
    }

    private void add(int from, int to) throws IOException {
        var text = new StringBuilder();
        for (int row = from; row < to; row++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%.4f%n",
                            ALL.timeAt(row) / 1_000_000_000L,
                            ALL.valueAt(0, row)));
        }
        Files.writeString(folder.resolve("noise.csv"), text.toString(), StandardOpenOption.APPEND);
    }

    private int rows() {
        return chart().contentProperty().get().timeline().length();
    }

    private List<Integer> marks() {
        return chart().contentProperty().get().marks().stream().map(AnomalyMark::peak).toList();
    }

    private boolean atEnd() {
        return chart().viewProperty().get().time().to() == chart().model().bounds().to();
    }

    private List<String> notices() {
        return workbench.model().parts().notices().notices().stream()
                .map(Notice::sentence)
                .toList();
    }

    private String words() {
        Labeled words = robot.lookup(".live-words").query();
        return words.getText();
    }

    private Node bar() {
        return robot.lookup(".live-bar").query();
    }

    private SeriesChart chart() {
        return robot.lookup(".series-chart").query();
    }

    private Node named(String name) {
        return robot.lookup(n -> name.equals(n.getAccessibleText())).query();
    }

    private void type(KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> ask(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
