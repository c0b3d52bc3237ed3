package telltale.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.PaneContent;

/// The chart without a mouse and without seeing it.
@ExtendWith(ApplicationExtension.class)
class ChartByKeyTest {
    @SuppressWarnings("NullAway.Init") // set by open, before each test
    private ShownChart shown;

    @SuppressWarnings("NullAway.Init") // set by open, before each test
    private SeriesChart chart;

    @Start
    void open(Stage stage) {
        shown = new ShownChart();
        chart = shown.chart;
        shown.open(stage);
    }

    @BeforeEach
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyControlOfAFullChartHasAName(FxRobot robot) {
        fill(robot);
        assertThat(focusable(robot)).hasSizeGreaterThan(10);
        assertThat(focusable(robot))
                .allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
    }

    @Test
    void tabGoesThroughEveryControlAndBackToTheChart(FxRobot robot) {
        fill(robot);
        robot.interact(() -> chart.requestFocus());
        Set<Node> reached = new LinkedHashSet<>();
        for (var step = 0; step < 60; step++) {
            ShownChart.type(robot, KeyCode.TAB);
            reached.add(chart.getScene().getFocusOwner());
        }
        assertThat(reached).containsAll(focusable(robot));
    }

    @Test
    void cursorAndSelectionAreReachedByKeyAndToldInWords(FxRobot robot) {
        ShownChart.type(robot, KeyCode.N);
        assertThat(said()).contains("anomaly 1 of 2", "confidence 0.90", "was expected");
        ShownChart.type(robot, KeyCode.ENTER);
        assertThat(chart.model().cursorProperty().get()).isEqualTo(ShownChart.FIRST.peak());
        assertThat(chart.reading()).contains("value", "expected", "score");
        assertThat(said()).contains(chart.reading());
        var before = chart.reading();
        ShownChart.type(robot, KeyCode.RIGHT);
        assertThat(chart.reading()).isNotEqualTo(before);
        ShownChart.type(robot, KeyCode.C);
        ShownChart.type(robot, KeyCode.RIGHT);
        assertThat(said()).contains("Δt 00:01:00");
        ShownChart.type(robot, KeyCode.K);
        assertThat(notes()).containsExactly(ChartNote.Kind.READING);
        ShownChart.type(robot, KeyCode.N);
        assertThat(said()).contains("anomaly 2 of 2");
        ShownChart.type(robot, KeyCode.ESCAPE);
        assertThat(chart.model().notes().chosen()).as("the card that was kept last").isEmpty();
        ShownChart.type(robot, KeyCode.ESCAPE);
        assertThat(chart.model().referenceProperty().get()).isEqualTo(-1);
        assertThat(said()).contains("anomaly 2 of 2");
        ShownChart.type(robot, KeyCode.ESCAPE);
        assertThat(said()).isEqualTo("chart of pump, 2000 rows, 2 anomalies");
    }

    @Test
    void aNoteIsWrittenAndRemovedByKey(FxRobot robot) {
        ShownChart.type(robot, KeyCode.A);
        robot.write("pump was exchanged");
        ShownChart.type(robot, KeyCode.ENTER);
        assertThat(chart.model().notes().allProperty().get())
                .extracting(ChartNote::text)
                .containsExactly("pump was exchanged");
        var note = chart.model().notes().allProperty().get().getFirst();
        robot.interact(() -> {
            chart.requestFocus();
            chart.model().notes().chosenProperty().set(note.id());
        });
        ShownChart.type(robot, KeyCode.DELETE);
        assertThat(notes()).isEmpty();
    }

    @Test
    void theMenuOpensByKey(FxRobot robot) {
        robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Window.getWindows()).anyMatch(PopupWindow.class::isInstance);
        ShownChart.type(robot, KeyCode.ESCAPE);
    }

    private List<ChartNote.Kind> notes() {
        return chart.model().notes().allProperty().get().stream().map(ChartNote::kind).toList();
    }

    private String said() {
        WaitForAsyncUtils.waitForFxEvents();
        return chart.getAccessibleText();
    }

    /// Several panes, a note, a kept reading.
    private void fill(FxRobot robot) {
        robot.interact(() -> {
            chart.model().panes().add(new PaneContent.Consensus());
            chart.model().panes().add(new PaneContent.HeatMap());
            chart.model().pin(700);
            chart.model().keepReading();
            var at = new ChartNote.Place(chart.model().shown().timeline().at(300), 0.5);
            chart.model().notes().add(ChartNote.Kind.ARROW, "series", at, at, "look here");
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Node> focusable(FxRobot robot) {
        return new ArrayList<>(
                robot.lookup(node ->
                                node.isFocusTraversable()
                                        && node.isVisible()
                                        && !node.isDisabled()
                                        && node.getParent() != null
                                        && node.getParent().isVisible())
                        .queryAll());
    }
}
