package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import telltale.app.ExampleSeries;
import telltale.app.chart.SeriesChart;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.label.LabelsViewModel;

/// That a window is left, and a gesture ends, as one expects: with a question where work would be
/// lost, innermost first, and in the view it began in.
final class LeavingTest extends WindowCase {
    private static final String QUESTION = "Save your work?";

    private SeriesChart chart() {
        return robot.lookup(".series-chart").query();
    }

    private LabelsViewModel labels() {
        return workbench.model().parts().labels();
    }

    private TimeWindow time() {
        return ask(() -> chart().viewProperty().get().time());
    }

    private boolean isAsked() {
        return robot.lookup(QUESTION).match(Node::isVisible).tryQuery().isPresent()
                && ask(() -> workbench.model().parts().workspace().unsaved().asked().get())
                        .isPresent();
    }

    private Window window() {
        return workbench.scene().getWindow();
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
    }

    @Test
    void quittingWithUnsavedLabelsAsksAndStaysOnEscape() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.interact(() -> labels().add(100, 120));
        press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(isAsked()).isTrue();
        assertThat(robot.lookup("Not saved yet: 1 label on noise.csv.").tryQuery()).isPresent();
        press(KeyCode.Y);
        assertThat(ask(() -> labels().book().get().events())).as("the question waits").hasSize(1);
        press(KeyCode.ESCAPE);
        assertThat(isAsked()).isFalse();
        assertThat(ask(() -> window().isShowing())).isTrue();
        robot.interact(() ->
                Event.fireEvent(
                        window(), new WindowEvent(window(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(isAsked()).as("the window's own button asks as well").isTrue();
        robot.clickOn("Do not save");
        assertThat(ask(() -> window().isShowing())).isFalse();
    }

    @Test
    void quittingWithNothingToSaveAsksNothing() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(ask(() -> window().isShowing())).isFalse();
    }

    @Test
    void escapeLeavesLabelModeThenThePinnedCursorAndEndsNoWork() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.interact(() -> {
            chart().model().pin(700);
            labels().mode().set(true);
        });
        press(KeyCode.ESCAPE);
        assertThat(ask(() -> labels().mode().get())).isFalse();
        assertThat(ask(() -> chart().model().pinnedProperty().get())).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(ask(() -> chart().model().pinnedProperty().get())).isFalse();
    }

    private void dragALabel(double fromShare, double toShare) {
        Point2D from = at(fromShare);
        Point2D to = at(toShare);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to);
    }

    private Point2D at(double share) {
        return ask(() ->
                chart().localToScreen(
                                chart().getWidth() * (0.15 + 0.7 * share),
                                chart().getHeight() / 4));
    }

    @Test
    void labelIsDrawnWhereItIsDraggedWithTheChosenAnomalyOutOfSight() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.interact(() ->
                chart().model()
                        .viewport()
                        .showTime(chart().model().bounds().part(0.4, 0.5), "test"));
        TimeWindow before = time();
        robot.interact(() -> labels().mode().set(true));
        dragALabel(0.3, 0.6);
        until(workbench.model()::settled);
        assertThat(time()).as("during the drag").isEqualTo(before);
        robot.release(MouseButton.PRIMARY);
        until(workbench.model()::settled);
        assertThat(time()).isEqualTo(before);
        var label = ask(() -> labels().book().get().events().getFirst());
        assertThat(label.from()).isBetween(800, 1_000);
        assertThat(label.to()).isBetween(label.from() + 20, 1_000);
    }

    @Test
    void newScoresMoveNoView() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.interact(() ->
                chart().model()
                        .viewport()
                        .showTime(chart().model().bounds().part(0.4, 0.5), "test"));
        TimeWindow before = time();
        robot.interact(workbench.model()::detect);
        until(workbench.model()::settled);
        assertThat(time()).isEqualTo(before);
    }

    @Test
    void labelThatIsGivenUpWithEscapeIsNone() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.interact(() -> labels().mode().set(true));
        dragALabel(0.3, 0.6);
        press(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        assertThat(ask(() -> labels().book().get().events())).isEmpty();
        assertThat(ask(() -> labels().mode().get())).as("only the drag was left").isTrue();
    }

    @Test
    void theOnlyAnomalyIsBroughtIntoSightAgainAndZoomedTo() throws Exception {
        open(ExampleSeries.noise(2_000, 500));
        long peak = ask(() -> chart().contentProperty().get().timeline().at(500));
        press(KeyCode.N);
        assertThat(time().contains(peak)).isTrue();
        assertThat(time().span())
                .as("one row of 2,000 is hard to see")
                .isLessThan(ask(() -> chart().model().bounds().span()) / 10);
        for (KeyCode key : new KeyCode[] {KeyCode.N, KeyCode.P}) {
            robot.interact(() ->
                    chart().model()
                            .viewport()
                            .showTime(chart().model().bounds().part(0.8, 0.9), "test"));
            assertThat(time().contains(peak)).isFalse();
            press(key);
            assertThat(time().contains(peak)).as(key.toString()).isTrue();
        }
        robot.interact(() ->
                chart().model()
                        .viewport()
                        .showTime(chart().model().bounds().part(0.8, 0.9), "test"));
        robot.clickOn(named("Next anomaly (N)"));
        assertThat(time().contains(peak)).isTrue();
    }
}
