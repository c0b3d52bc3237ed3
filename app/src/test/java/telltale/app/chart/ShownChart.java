package telltale.app.chart;

import atlantafx.base.theme.PrimerDark;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.layout.ChartComposer;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.workspace.ChartAlone;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.series.Series;

/// A chart on a stage, with two anomalies, for tests with mouse and keys.
final class ShownChart {
    static final AnomalyMark FIRST = new AnomalyMark(400, 410, 405, 0.9);
    static final AnomalyMark SECOND = new AnomalyMark(1500, 1501, 1500, 0.4);

    private static final int ROWS = 2_000;

    final SeriesChart chart = new SeriesChart();

    void open(Stage stage) {
        chart.contentProperty().set(content());
        chart.cutoffProperty().set(4);
        ChartAlone.history(chart.model(), Platform::runLater);
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

    static void drag(FxRobot robot, Point2D from, Point2D to, MouseButton button) {
        robot.moveTo(from).press(button).moveTo(from.midpoint(to)).moveTo(to).release(button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// On the screen: a share of the plot's width from the left and of the first pane's bottom from
    /// above.
    Point2D at(double share, double height) {
        var plot = plot();
        return onScreen(
                new Point2D(
                        plot.places().marks().left() + share * plot.places().plotWidth(),
                        height * plot.panes().getFirst().plot().bottom()));
    }

    Point2D onScreen(Point2D point) {
        return chart.localToScreen(point);
    }

    ChartComposition plot() {
        return new ChartComposer(
                        chart.model(),
                        chart.viewProperty().get(),
                        chart.model().visibleStack(),
                        text -> 7.0 * text.length())
                .compose(900, 600);
    }

    TimeWindow time() {
        return chart.viewProperty().get().time();
    }

    TimeWindow bounds() {
        return chart.model().bounds();
    }

    static ChartContent content() {
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
