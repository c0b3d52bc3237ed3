package telltale.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;

@ExtendWith(ApplicationExtension.class)
class SeriesChartTest {
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
    void aFlatDragZoomsTheTimeAndBackspaceGoesBack(FxRobot robot) {
        ShownChart.drag(robot, at(0.25, 0.5), at(0.5, 0.5), MouseButton.PRIMARY);
        assertThat(time().span() / bounds().span()).isCloseTo(0.25, within(0.01));
        assertThat(chart.viewProperty().get().held()).isEmpty();
        robot.press(KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE);
        assertThat(time()).isEqualTo(bounds());
        robot.press(KeyCode.SHIFT, KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE, KeyCode.SHIFT);
        assertThat(time()).isNotEqualTo(bounds());
    }

    @Test
    void aBoxHoldsTheValuesUntilHome(FxRobot robot) {
        ShownChart.drag(robot, at(0.25, 0.2), at(0.5, 0.5), MouseButton.PRIMARY);
        assertThat(chart.viewProperty().get().held()).containsOnlyKeys(new AxisId("series", 0));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertThat(chart.viewProperty().get().held()).isEmpty();
        assertThat(time()).isEqualTo(bounds());
    }

    @Test
    void theWheelZoomsWhereTheMouseIs(FxRobot robot) {
        var before = time().position(0.25, 1);
        robot.moveTo(at(0.25, 0.5)).scroll(5, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(time().span()).isLessThan(bounds().span());
        assertThat(time().x(before, 1)).isCloseTo(0.25, within(0.01));
    }

    @Test
    void theMiddleButtonPans(FxRobot robot) {
        robot.interact(() -> chart.model().viewport().showTime(bounds().part(0.2, 0.4), "test"));
        ShownChart.drag(robot, at(0.5, 0.5), at(0.25, 0.5), MouseButton.MIDDLE);
        assertThat(bounds().x(time().from(), 1)).isCloseTo(0.25, within(0.005));
    }

    @Test
    void aDoubleClickGoesBack(FxRobot robot) {
        robot.interact(() -> chart.model().viewport().showTime(bounds().part(0.2, 0.4), "test"));
        robot.moveTo(at(0.7, 0.3)).doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(time()).isEqualTo(bounds());
    }

    @Test
    void theCutoffFollowsTheMouseAndTellsSo(FxRobot robot) {
        var told = new ArrayList<Double>();
        robot.interact(() -> chart.model().onCutoff((lane, value) -> told.add(value)));
        var line = robot.lookup(".cutoff-line").query();
        var start = robot.point(line).query();
        ShownChart.drag(robot, start, start.add(0, -20), MouseButton.PRIMARY);
        assertThat(chart.cutoffProperty().get()).isGreaterThan(4.5);
        assertThat(told).isNotEmpty().last().isEqualTo(chart.cutoffProperty().get());
        assertThat(time()).as("not zoomed").isEqualTo(bounds());
    }

    @Test
    void theCutoffMovesByKey(FxRobot robot) {
        Node line = robot.lookup(".cutoff-line").query();
        robot.interact(line::requestFocus);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertThat(chart.cutoffProperty().get()).isBetween(3.5, 3.999);
        assertThat(time()).as("not zoomed").isEqualTo(bounds());
    }

    @Test
    void nAndPSelectTheAnomaliesInTurn(FxRobot robot) {
        robot.press(KeyCode.N).release(KeyCode.N);
        assertThat(chart.selectedProperty().get()).contains(ShownChart.FIRST);
        robot.press(KeyCode.N).release(KeyCode.N);
        assertThat(chart.selectedProperty().get()).contains(ShownChart.SECOND);
        robot.press(KeyCode.P).release(KeyCode.P);
        assertThat(chart.selectedProperty().get()).contains(ShownChart.FIRST);
    }

    @Test
    void aClickOnAnAnomalySelectsItAtFullLength(FxRobot robot) {
        var share = bounds().x(chart.contentProperty().get().timeline().at(1500), 1);
        robot.clickOn(at(share, 0.4));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.selectedProperty().get()).contains(ShownChart.SECOND);
        assertThat(chart.model().cursorProperty().get()).isEqualTo(1500);
    }

    @Test
    void arrowsStepThePinnedCursorAndElsePan(FxRobot robot) {
        robot.interact(() -> chart.model().pin(700));
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(chart.model().cursorProperty().get()).isEqualTo(701);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.interact(() -> chart.model().viewport().showTime(bounds().part(0.2, 0.4), "test"));
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(bounds().x(time().from(), 1)).isCloseTo(0.22, within(0.001));
    }

    @Test
    void hoveringReadsTheRow(FxRobot robot) {
        robot.moveTo(at(0.5, 0.5));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.model().cursorProperty().get()).isBetween(990, 1010);
        assertThat(chart.getAccessibleText())
                .contains("2000 rows", "2 anomalies", "value", "expected", "score");
    }

    @Test
    void theRightButtonNeverZooms(FxRobot robot) {
        ShownChart.drag(robot, at(0.25, 0.2), at(0.5, 0.5), MouseButton.SECONDARY);
        assertThat(time()).isEqualTo(bounds());
    }

    @Test
    void theAxisOfValuesTakesTheWheelForItself(FxRobot robot) {
        var plot = at(0, 0.5);
        robot.moveTo(plot.subtract(20, 0)).scroll(3, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(time()).isEqualTo(bounds());
        assertThat(chart.viewProperty().get().held()).containsOnlyKeys(new AxisId("series", 0));
    }

    @Test
    void theBrushMovesTheWindow(FxRobot robot) {
        robot.interact(() -> chart.model().viewport().showTime(bounds().part(0.2, 0.4), "test"));
        WaitForAsyncUtils.waitForFxEvents();
        var y = chart.getHeight() - 28;
        var from =
                shown.onScreen(
                        new Point2D(at(0.3, 0.5).getX() - shown.onScreen(Point2D.ZERO).getX(), y));
        ShownChart.drag(robot, from, from.add(100, 0), MouseButton.PRIMARY);
        assertThat(time().span() / bounds().span()).isCloseTo(0.2, within(0.001));
        assertThat(time().from()).isGreaterThan(bounds().part(0.2, 0.4).from());
    }

    @Test
    void otherScoresOfTheSameSeriesLeaveTheViewAndTheAnomalyChosen(FxRobot robot) {
        robot.interact(() -> {
            chart.model().viewport().showTime(bounds().part(0.1, 0.5), "test");
            chart.selectedProperty().set(Optional.of(ShownChart.FIRST));
            var wider = new AnomalyMark(395, 412, 405, 0.95);
            var content = chart.contentProperty().get().withMarks(List.of(wider));
            chart.contentProperty().set(content);
        });
        assertThat(time().span()).isLessThan(bounds().span());
        assertThat(chart.selectedProperty().get().orElseThrow().from()).isEqualTo(395);
    }

    @Test
    void anotherSeriesStartsAtItsFullLength(FxRobot robot) {
        robot.interact(() -> {
            chart.model().viewport().showTime(bounds().part(0.1, 0.5), "test");
            chart.contentProperty().set(ShownChart.content());
        });
        assertThat(time()).isEqualTo(bounds());
    }

    @Test
    void whatTakesTheFocusSaysWhatItIs(FxRobot robot) {
        assertThat(chart.isFocusTraversable()).isTrue();
        assertThat(chart.getAccessibleText()).startsWith("chart of pump, 2000 rows");
        Node line = robot.lookup(".cutoff-line").query();
        assertThat(line.isFocusTraversable()).isTrue();
        assertThat(line.getAccessibleText()).isEqualTo("cutoff 4");
    }

    @Test
    void anEmptyChartBearsEveryKey(FxRobot robot) {
        robot.interact(() -> chart.contentProperty().set(ChartContent.empty()));
        for (var key :
                List.of(
                        KeyCode.N,
                        KeyCode.S,
                        KeyCode.HOME,
                        KeyCode.LEFT,
                        KeyCode.UP,
                        KeyCode.ENTER)) {
            robot.press(key).release(key);
        }
        robot.clickOn(chart);
        assertThat(chart.getAccessibleText()).startsWith("chart of nothing, 0 rows");
    }

    private Point2D at(double share, double height) {
        return shown.at(share, height);
    }

    private TimeWindow time() {
        return shown.time();
    }

    private TimeWindow bounds() {
        return shown.bounds();
    }
}
