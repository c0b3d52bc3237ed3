package telltale.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.PaneContent;

@ExtendWith(ApplicationExtension.class)
class ChartCommandsTest {
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
        assertThat(note.kind()).isEqualTo(ChartNote.Kind.STRETCH);
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
        ShownChart.type(robot, KeyCode.C);
        ShownChart.type(robot, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chart.reading()).contains("Δt 00:01:00", "(Δ ");
        ShownChart.type(robot, KeyCode.K);
        var notes = chart.model().notes().allProperty().get();
        assertThat(notes).extracting(ChartNote::kind).containsExactly(ChartNote.Kind.READING);
        assertThat(chart.model().pinnedProperty().get()).isFalse();
    }

    @Test
    void theLineBetweenPanesIsDragged(FxRobot robot) {
        var before = shown.plot().panes().getFirst().plot();
        var from = shown.onScreen(new Point2D(400, before.bottom() + 2));
        ShownChart.drag(robot, from, from.add(0, -80), MouseButton.PRIMARY);
        assertThat(shown.plot().panes().getFirst().plot().height())
                .isCloseTo(before.height() - 80, within(4));
        assertThat(time()).as("not zoomed").isEqualTo(bounds());
    }

    @Test
    void spacePausesAndEndFollowsAStream(FxRobot robot) {
        ShownChart.type(robot, KeyCode.SPACE);
        assertThat(chart.model().pausedProperty().get()).as("nothing comes in").isFalse();
        robot.interact(() -> chart.model().viewport().liveProperty().set(true));
        ShownChart.type(robot, KeyCode.END);
        assertThat(chart.model().viewport().followingProperty().get()).isTrue();
        ShownChart.type(robot, KeyCode.SPACE);
        assertThat(chart.model().pausedProperty().get()).isTrue();
        ShownChart.type(robot, KeyCode.SPACE);
        assertThat(chart.model().pausedProperty().get()).isFalse();
    }

    @Test
    void spaceWithADragPansAndPausesNothing(FxRobot robot) {
        robot.interact(() -> chart.model().viewport().showTime(bounds().part(0.2, 0.4), "test"));
        robot.press(KeyCode.SPACE);
        ShownChart.drag(robot, at(0.5, 0.5), at(0.25, 0.5), MouseButton.PRIMARY);
        robot.release(KeyCode.SPACE);
        assertThat(bounds().x(time().from(), 1)).isCloseTo(0.25, within(0.005));
        assertThat(chart.model().pausedProperty().get()).isFalse();
    }

    @Test
    void aClickOnAnAnomalyInTheHeatMapLooksAtItClosely(FxRobot robot) {
        robot.interact(() -> chart.model().panes().add(new PaneContent.HeatMap()));
        WaitForAsyncUtils.waitForFxEvents();
        var heat = shown.plot().panes().getLast().plot();
        var share = bounds().x(chart.contentProperty().get().timeline().at(1500), 1);
        robot.clickOn(
                shown.onScreen(
                        new Point2D(
                                heat.left() + share * heat.width(),
                                heat.top() + heat.height() / 2.0)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(time().span()).isLessThan(bounds().span() / 5);
        assertThat(time().contains(chart.contentProperty().get().timeline().at(1500))).isTrue();
    }

    @Test
    void mMaximisesAPane(FxRobot robot) {
        robot.clickOn(at(0.1, 0.9));
        ShownChart.type(robot, KeyCode.M);
        assertThat(chart.model().visibleStack().panes()).hasSize(1);
        ShownChart.type(robot, KeyCode.M);
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
        ShownChart.type(robot, KeyCode.N);
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
