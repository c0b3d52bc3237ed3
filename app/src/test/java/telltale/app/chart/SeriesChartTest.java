package telltale.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.Mark;
import telltale.app.chart.note.Note;
import telltale.app.chart.state.Composer;
import telltale.app.chart.state.Composition;
import telltale.app.chart.view.AxisId;
import telltale.app.chart.view.TimeWindow;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.series.Series;

@ExtendWith(ApplicationExtension.class)
class SeriesChartTest {
    private static final int ROWS = 2_000;
    private static final Mark FIRST = new Mark(400, 410, 405, 0.9);
    private static final Mark SECOND = new Mark(1500, 1501, 1500, 0.4);

    @SuppressWarnings("NullAway.Init") // set by open, before each test
    private SeriesChart chart;

    @Start
    void open(Stage stage) {
        chart = new SeriesChart();
        chart.contentProperty().set(content());
        chart.cutoffProperty().set(4);
        var scene = new Scene(new StackPane(chart), 900, 600);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        // The headless platform gives turns of the wheel the place on the screen, not in the
        // window.
        stage.setX(0);
        stage.setY(0);
        stage.show();
        chart.requestFocus();
    }

    @BeforeEach
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aFlatDragZoomsTheTimeAndBackspaceGoesBack(FxRobot robot) {
        drag(robot, at(0.25, 0.5), at(0.5, 0.5), MouseButton.PRIMARY);
        assertThat(time().span() / bounds().span()).isCloseTo(0.25, within(0.01));
        assertThat(chart.viewProperty().get().held()).isEmpty();
        robot.press(KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE);
        assertThat(time()).isEqualTo(bounds());
        robot.press(KeyCode.SHIFT, KeyCode.BACK_SPACE).release(KeyCode.BACK_SPACE, KeyCode.SHIFT);
        assertThat(time()).isNotEqualTo(bounds());
    }

    @Test
    void aBoxHoldsTheValuesUntilHome(FxRobot robot) {
        drag(robot, at(0.25, 0.2), at(0.5, 0.5), MouseButton.PRIMARY);
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
        robot.interact(() -> chart.model().gaze().showTime(bounds().part(0.2, 0.4), "test"));
        drag(robot, at(0.5, 0.5), at(0.25, 0.5), MouseButton.MIDDLE);
        assertThat(bounds().x(time().from(), 1)).isCloseTo(0.25, within(0.005));
    }

    @Test
    void aDoubleClickGoesBack(FxRobot robot) {
        robot.interact(() -> chart.model().gaze().showTime(bounds().part(0.2, 0.4), "test"));
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
        drag(robot, start, start.add(0, -20), MouseButton.PRIMARY);
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
        assertThat(chart.selectedProperty().get()).contains(FIRST);
        robot.press(KeyCode.N).release(KeyCode.N);
        assertThat(chart.selectedProperty().get()).contains(SECOND);
        robot.press(KeyCode.P).release(KeyCode.P);
        assertThat(chart.selectedProperty().get()).contains(FIRST);
    }

    @Test
    void aClickOnAnAnomalySelectsItAtFullLength(FxRobot robot) {
        var share = bounds().x(chart.contentProperty().get().timeline().at(1500), 1);
        robot.clickOn(at(share, 0.4));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.selectedProperty().get()).contains(SECOND);
        assertThat(chart.model().cursorProperty().get()).isEqualTo(1500);
    }

    @Test
    void arrowsStepThePinnedCursorAndElsePan(FxRobot robot) {
        robot.interact(() -> chart.model().pin(700));
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(chart.model().cursorProperty().get()).isEqualTo(701);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.interact(() -> chart.model().gaze().showTime(bounds().part(0.2, 0.4), "test"));
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
        drag(robot, at(0.25, 0.2), at(0.5, 0.5), MouseButton.SECONDARY);
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
        robot.interact(() -> chart.model().gaze().showTime(bounds().part(0.2, 0.4), "test"));
        WaitForAsyncUtils.waitForFxEvents();
        var y = chart.getHeight() - 28;
        var from = onScreen(new Point2D(at(0.3, 0.5).getX() - origin().getX(), y));
        drag(robot, from, from.add(100, 0), MouseButton.PRIMARY);
        assertThat(time().span() / bounds().span()).isCloseTo(0.2, within(0.001));
        assertThat(time().from()).isGreaterThan(bounds().part(0.2, 0.4).from());
    }

    @Test
    void otherScoresOfTheSameSeriesLeaveTheViewAndTheAnomalyChosen(FxRobot robot) {
        robot.interact(() -> {
            chart.model().gaze().showTime(bounds().part(0.1, 0.5), "test");
            chart.selectedProperty().set(Optional.of(FIRST));
            var wider = new Mark(395, 412, 405, 0.95);
            var content = chart.contentProperty().get().withMarks(List.of(wider));
            chart.contentProperty().set(content);
        });
        assertThat(time().span()).isLessThan(bounds().span());
        assertThat(chart.selectedProperty().get().orElseThrow().from()).isEqualTo(395);
    }

    @Test
    void anotherSeriesStartsAtItsFullLength(FxRobot robot) {
        robot.interact(() -> {
            chart.model().gaze().showTime(bounds().part(0.1, 0.5), "test");
            chart.contentProperty().set(content());
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

    @Test
    void ctrlWithADragMarksAStretchWhoseTextIsWrittenThen(FxRobot robot) {
        // The headless robot's mouse knows no modifiers.
        robot.interact(() -> {
            var from = chart.screenToLocal(at(0.25, 0.5));
            var to = chart.screenToLocal(at(0.4, 0.5));
            withControl(MouseEvent.MOUSE_PRESSED, from, true);
            withControl(MouseEvent.MOUSE_DRAGGED, to, false);
            withControl(MouseEvent.MOUSE_RELEASED, to, false);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("works").press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        var note = chart.model().notes().allProperty().get().getFirst();
        assertThat(note.kind()).isEqualTo(Note.Kind.STRETCH);
        assertThat(note.text()).isEqualTo("works");
        assertThat(bounds().x(note.from().at(), 1)).isCloseTo(0.25, within(0.01));
        assertThat(time()).as("not zoomed").isEqualTo(bounds());
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.model().notes().allProperty().get()).isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.model().notes().allProperty().get()).hasSize(1);
    }

    @Test
    void cComparesAndKKeepsTheReading(FxRobot robot) {
        robot.interact(() -> chart.model().pin(700));
        type(robot, KeyCode.C);
        type(robot, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.reading()).contains("Δt 00:01:00", "(Δ ");
        type(robot, KeyCode.K);
        var notes = chart.model().notes().allProperty().get();
        assertThat(notes).extracting(Note::kind).containsExactly(Note.Kind.READING);
        assertThat(chart.model().pinnedProperty().get()).isFalse();
    }

    @Test
    void theLineBetweenPanesIsDragged(FxRobot robot) {
        var before = plot().panes().getFirst().plot();
        var from = onScreen(new Point2D(400, before.bottom() + 2));
        drag(robot, from, from.add(0, -80), MouseButton.PRIMARY);
        assertThat(plot().panes().getFirst().plot().height())
                .isCloseTo(before.height() - 80, within(4));
        assertThat(time()).as("not zoomed").isEqualTo(bounds());
    }

    @Test
    void spacePausesAndEndFollowsAStream(FxRobot robot) {
        type(robot, KeyCode.SPACE);
        assertThat(chart.model().pausedProperty().get()).as("nothing comes in").isFalse();
        type(robot, KeyCode.END);
        assertThat(chart.model().gaze().followingProperty().get()).isTrue();
        type(robot, KeyCode.SPACE);
        assertThat(chart.model().pausedProperty().get()).isTrue();
        type(robot, KeyCode.SPACE);
        assertThat(chart.model().pausedProperty().get()).isFalse();
    }

    @Test
    void spaceWithADragPansAndPausesNothing(FxRobot robot) {
        robot.interact(() -> chart.model().gaze().showTime(bounds().part(0.2, 0.4), "test"));
        robot.press(KeyCode.SPACE);
        drag(robot, at(0.5, 0.5), at(0.25, 0.5), MouseButton.PRIMARY);
        robot.release(KeyCode.SPACE);
        assertThat(bounds().x(time().from(), 1)).isCloseTo(0.25, within(0.005));
        assertThat(chart.model().pausedProperty().get()).isFalse();
    }

    @Test
    void mMaximisesAPane(FxRobot robot) {
        robot.clickOn(at(0.1, 0.9));
        type(robot, KeyCode.M);
        assertThat(chart.model().visibleStack().panes()).hasSize(1);
        type(robot, KeyCode.M);
        assertThat(chart.model().visibleStack().panes()).hasSize(2);
    }

    @Test
    void everythingThatTakesTheFocusHasAName(FxRobot robot) {
        var without =
                robot
                        .lookup(node -> node.isFocusTraversable() && node.isVisible())
                        .queryAll()
                        .stream()
                        .filter(node -> node.getAccessibleText() == null)
                        .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void theSelectedAnomalyIsDescribed(FxRobot robot) {
        type(robot, KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.getAccessibleText())
                .contains("anomaly 1 of 2 at", "10 rows, confidence 0.90", "was expected");
    }

    @Test
    void pictureSvgAndPdfAreMadeOfOnePaneAndOfAll(FxRobot robot) throws Exception {
        for (var pane : List.of("", "series")) {
            var bytes = new ArrayList<byte[]>();
            robot.interact(() -> {
                try {
                    for (var name : List.of("a.png", "a.svg", "a.PDF")) {
                        bytes.add(chart.saving().bytes(name, pane));
                    }
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(bytes.get(0)).startsWith((byte) 0x89, 'P', 'N', 'G');
            assertThat(new String(bytes.get(1), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<svg", "value (bar)");
            assertThat(bytes.get(2)).startsWith('%', 'P', 'D', 'F');
        }
    }

    private void withControl(EventType<MouseEvent> type, Point2D at, boolean still) {
        chart.fireEvent(
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        still,
                        null));
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void drag(FxRobot robot, Point2D from, Point2D to, MouseButton button) {
        robot.moveTo(from).press(button).moveTo(from.midpoint(to)).moveTo(to).release(button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// On the screen: a share of the plot's width from the left and of the chart's height from
    /// above.
    private Point2D at(double share, double height) {
        var plot = plot();
        return onScreen(
                new Point2D(
                        plot.places().marks().left() + share * plot.places().plotWidth(),
                        height * plot.panes().getFirst().plot().bottom()));
    }

    private Point2D origin() {
        return onScreen(Point2D.ZERO);
    }

    private Point2D onScreen(Point2D point) {
        return chart.localToScreen(point);
    }

    private Composition plot() {
        return new Composer(
                        chart.model(),
                        chart.viewProperty().get(),
                        chart.model().visibleStack(),
                        text -> 7.0 * text.length())
                .compose(900, 600);
    }

    private TimeWindow time() {
        return chart.viewProperty().get().time();
    }

    private TimeWindow bounds() {
        return chart.model().bounds();
    }

    private static ChartContent content() {
        var times = new long[ROWS];
        var values = new double[ROWS];
        var expected = new double[ROWS];
        var scales = new double[ROWS];
        var scores = new double[ROWS];
        for (var row = 0; row < ROWS; row++) {
            times[row] = row * 60_000_000_000L;
            expected[row] = Math.sin(row * 0.02);
            scales[row] = 0.1;
            var off = FIRST.rows().contains(row) || SECOND.rows().contains(row);
            values[row] = expected[row] + (off ? 0.8 : 0.1 * Math.sin(row * 7.0));
            scores[row] = Math.abs(values[row] - expected[row]) / scales[row];
        }
        var series =
                Series.of(
                        "pump",
                        Series.Timing.LOCAL,
                        List.of(new Series.Channel("value", "bar")),
                        times,
                        new double[][] {values});
        var expectation = Expectation.of(new double[][] {expected}, new double[][] {scales});
        return ChartContent.of(series)
                .withScores("z_score", Scores.of(scores, expectation))
                .withMarks(List.of(FIRST, SECOND));
    }
}
