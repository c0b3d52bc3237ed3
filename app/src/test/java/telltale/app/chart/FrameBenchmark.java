package telltale.app.chart;

import atlantafx.base.theme.PrimerLight;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.Mark;
import telltale.app.chart.content.RowSpan;
import telltale.app.chart.paint.FramePainter;
import telltale.app.chart.paint.pixel.Palette;
import telltale.app.chart.paint.pixel.Raster;
import telltale.app.chart.state.Composer;
import telltale.app.chart.view.TimeWindow;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.series.Series;

/// What a frame of pan and zoom costs at 1 and 10 million rows, 1280×800, beside a frame of an
/// empty scene of that size in the same run. A frame is a whole snapshot: layout, painting, the
/// software pipeline and reading back. `paint` is the chart's own part of it, `cpu` the time of all
/// threads.
///
/// ```
/// mvn -o -Pframes -pl app -am process-test-classes
/// ```
public final class FrameBenchmark {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int WARM_UP = 150;
    private static final int FRAMES = 400;
    private static final int EMPTY = 0;

    private final StringBuilder report = new StringBuilder();

    private FrameBenchmark() {}

    public static void main(String[] arguments) {
        var done = new CompletableFuture<String>();
        Platform.startup(() -> {
            try {
                done.complete(new FrameBenchmark().run());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            System.out.print(done.join());
        } finally {
            Platform.exit();
        }
    }

    private String run() {
        report.append("rows       what   median ms    p99 ms    cpu ms\n");
        measure(EMPTY, "empty", new Region(), frame -> {});
        for (var rows :
                Boolean.getBoolean("short")
                        ? new int[] {1_000_000}
                        : new int[] {1_000_000, 10_000_000}) {
            var content = content(rows);
            var chart = new SeriesChart();
            chart.contentProperty().set(content);
            chart.cutoffProperty().set(4);
            measure(rows, "pan", chart, frame -> pan(chart, frame));
            measure(rows, "zoom", chart, frame -> zoom(chart, frame));
            measure(rows, "all", chart, frame -> shake(chart, frame));
            painting(rows, chart);
            chart.contentProperty().set(content.withMarks(crowd(rows)));
            measure(rows, "crowd", chart, frame -> pan(chart, frame));
            chart.contentProperty().set(content);
            measure(
                    rows,
                    "hover",
                    chart,
                    frame -> chart.model().cursorProperty().set(rows / 2 + frame * 997));
        }
        measure(EMPTY, "empty", new Region(), frame -> {});
        return report.toString();
    }

    /// Of all threads; steadier than the clock on a machine that others use.
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void pan(SeriesChart chart, int frame) {
        var bounds = chart.model().bounds();
        var share = 0.2 + 0.3 * Math.sin(frame * 0.02) * Math.sin(frame * 0.02);
        chart.model().gaze().showTime(bounds.part(share, share + 0.3), "pan");
    }

    private static void zoom(SeriesChart chart, int frame) {
        var bounds = chart.model().bounds();
        var half = Math.pow(10, -1 - 4 * Math.abs(Math.sin(frame * 0.01)));
        chart.model().gaze().showTime(bounds.part(0.43 - half, 0.43 + half), "zoom");
    }

    /// All rows, a hair's breadth apart from frame to frame.
    private static void shake(SeriesChart chart, int frame) {
        TimeWindow bounds = chart.model().bounds();
        chart.model().gaze().showTime(bounds.part(0.001 * (frame % 7), 1), "all");
    }

    private void measure(int rows, String what, Region region, IntConsumer step) {
        var scene = new Scene(new StackPane(region), WIDTH, HEIGHT);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var image = new WritableImage(WIDTH, HEIGHT);
        var times = new long[FRAMES];
        var spent = 0L;
        for (var frame = -WARM_UP; frame < FRAMES; frame++) {
            spent = frame == 0 ? cpu() : spent;
            var started = System.nanoTime();
            step.accept(frame);
            scene.snapshot(image);
            if (frame >= 0) {
                times[frame] = System.nanoTime() - started;
            }
        }
        scene.setRoot(new StackPane());
        line(rows, what, times, cpu() - spent);
    }

    /// The chart's own part: composing and painting, without texts and without the toolkit.
    private void painting(int rows, SeriesChart chart) {
        var painter = new FramePainter();
        var raster = new Raster(WIDTH, HEIGHT);
        var times = new long[FRAMES];
        var spent = 0L;
        for (var frame = -WARM_UP; frame < FRAMES; frame++) {
            spent = frame == 0 ? cpu() : spent;
            pan(chart, frame);
            var started = System.nanoTime();
            var shown =
                    new Composer(
                                    chart.model(),
                                    chart.viewProperty().get(),
                                    chart.model().visibleStack(),
                                    text -> 7.0 * text.length())
                            .compose(WIDTH, HEIGHT);
            painter.paint(shown.frame(1, Palette.light()), raster);
            if (frame >= 0) {
                times[frame] = System.nanoTime() - started;
            }
        }
        line(rows, "paint", times, cpu() - spent);
    }

    private void line(int rows, String what, long[] times, long cpu) {
        Arrays.sort(times);
        report.append(
                String.format(
                        Locale.ROOT,
                        "%-10d %-6s %9.2f %9.2f %9.2f%n",
                        rows,
                        what,
                        times[times.length / 2] / 1e6,
                        times[times.length * 99 / 100] / 1e6,
                        cpu / 1e6 / times.length));
    }

    /// As many anomalies as a cutoff far too low makes.
    private static List<Mark> crowd(int rows) {
        var marks = new ArrayList<Mark>();
        for (var from = 0; from + 4 < rows; from += rows / 50_000) {
            marks.add(new Mark(from, from + 3, from + 1, from % 97 / 96.0));
        }
        return marks;
    }

    private ChartContent content(int rows) {
        var random = new Random(7);
        var times = new long[rows];
        var values = new double[rows];
        var expected = new double[rows];
        var scales = new double[rows];
        var scores = new double[rows];
        for (var row = 0; row < rows; row++) {
            times[row] = row * 1_000_000_000L;
            expected[row] = Math.sin(row * 2e-4) + Math.sin(row * 1.3e-6);
            scales[row] = 0.2;
            values[row] = expected[row] + 0.2 * random.nextGaussian();
            scores[row] = Math.abs(values[row] - expected[row]) / scales[row];
        }
        var marks = new ArrayList<Mark>();
        for (var from = rows / 100; from < rows - 100; from += rows / 60) {
            marks.add(new Mark(from, from + 40, from + 9, (from % 97) / 96.0));
        }
        var series =
                Series.of(
                        "rows",
                        Series.Timing.INSTANT,
                        List.of(new Series.Channel("value")),
                        times,
                        new double[][] {values});
        var expectation = Expectation.of(new double[][] {expected}, new double[][] {scales});
        var spent = cpu();
        var started = System.nanoTime();
        var content =
                ChartContent.of(series)
                        .withScores("moving_average", Scores.of(scores, expectation))
                        .withMarks(marks)
                        .withTraining(new RowSpan(0, rows / 5));
        line(rows, "build", new long[] {System.nanoTime() - started}, cpu() - spent);
        return content;
    }
}
