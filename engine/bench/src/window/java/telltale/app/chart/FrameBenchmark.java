package telltale.app.chart;

import atlantafx.base.theme.PrimerLight;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import telltale.app.chart.axis.RowTimeline;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.ExpectedBand;
import telltale.app.chart.content.LiveRows;
import telltale.app.chart.content.ScoreLane;
import telltale.math.MinMaxPyramid;
import telltale.series.RowRange;
import telltale.series.Series;

/// What a frame of the chart costs, beside a frame of an empty scene of that size in the same run.
/// A frame is a whole snapshot: layout, painting, the software pipeline and reading back. `cpu` is
/// the time of all threads.
///
/// ```
/// mvn -o -Pframes -pl engine/bench -am process-test-classes
/// ```
public final class FrameBenchmark {
    private static final int WARM_UP = 100;
    private static final int FRAMES = 200;
    private static final int EMPTY = 0;
    private static final long SECOND = 1_000_000_000L;

    private final StringBuilder report = new StringBuilder();
    private int width = 1200;
    private int height = 600;

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
        report.append("rows       what         median ms    p99 ms    cpu ms\n");
        part("pane", this::onePane);
        part("everything", this::everything);
        part("four", this::fourPanes);
        part("live", this::live);
        if (!Boolean.getBoolean("short")) {
            part("growth", this::growth);
            part("lineChart", this::lineChart);
        }
        return report.toString();
    }

    /// All parts, or those that `-Donly=pane,four` names.
    private static void part(String name, Runnable measuring) {
        var only = System.getProperty("only", "");
        if (only.isEmpty() || List.of(only.split(",", -1)).contains(name)) {
            measuring.run();
        }
    }

    /// One trace in one pane at 1200×600.
    private void onePane() {
        measure(EMPTY, "empty", new Region(), frame -> {});
        for (var rows : rows()) {
            var chart = new SeriesChart();
            chart.contentProperty().set(trace(rows, 1));
            measure(rows, "pan", chart, frame -> pan(chart, frame));
            measure(rows, "zoom", chart, frame -> zoom(chart, frame));
            measure(rows, "all", chart, frame -> shake(chart, frame));
        }
        measure(EMPTY, "empty", new Region(), frame -> {});
    }

    private static int[] rows() {
        return Boolean.getBoolean("short")
                ? new int[] {1_000_000}
                : new int[] {1_000_000, 10_000_000, 100_000_000};
    }

    /// With band, scores, anomalies, training and overview.
    private void everything() {
        width = 1280;
        height = 800;
        measure(EMPTY, "empty", new Region(), frame -> {});
        var rows = Boolean.getBoolean("short") ? 1_000_000 : 10_000_000;
        var content = full(rows);
        var chart = new SeriesChart();
        chart.contentProperty().set(content);
        chart.cutoffProperty().set(4);
        measure(rows, "full pan", chart, frame -> pan(chart, frame));
        measure(rows, "full zoom", chart, frame -> zoom(chart, frame));
        chart.contentProperty().set(content.withMarks(crowd(rows)));
        measure(rows, "full crowd", chart, frame -> pan(chart, frame));
        chart.contentProperty().set(content);
        var middle = rows / 2;
        measure(
                rows,
                "full hover",
                chart,
                frame -> chart.model().cursorProperty().set(middle + frame * 997));
    }

    /// Four channels in a pane each at 1920×1080.
    private void fourPanes() {
        width = 1920;
        height = 1080;
        measure(EMPTY, "empty", new Region(), frame -> {});
        var rows = Boolean.getBoolean("short") ? 1_000_000 : 10_000_000;
        var chart = new SeriesChart();
        chart.contentProperty().set(trace(rows, 4));
        chart.model().panes().split("series");
        measure(rows, "4 panes pan", chart, frame -> pan(chart, frame));
        measure(rows, "4 panes zoom", chart, frame -> zoom(chart, frame));
        measure(rows, "4 panes all", chart, frame -> shake(chart, frame));
    }

    /// 20 channels of 1 kHz, the last 10 s in sight, 16 or 17 new rows a frame.
    private void live() {
        width = 1280;
        height = 800;
        var random = new SplittableRandom(3);
        var names =
                IntStream.range(0, 20).mapToObj(i -> new Series.Channel("channel " + i)).toList();
        var rows = new LiveRows("live", Series.Timing.INSTANT, names, 1 << 20);
        var chart = new SeriesChart();
        var count = new int[1];
        var values = new double[20];
        IntConsumer step =
                frame -> {
                    for (var i = 0; i < (frame < 0 ? 400 : 17); i++) {
                        var row = count[0]++;
                        for (var channel = 0; channel < 20; channel++) {
                            var wave = Math.sin(row * 1e-3 * (1 + 0.1 * channel));
                            values[channel] = channel + wave + 0.3 * random.nextDouble();
                        }
                        rows.append(row * 1_000_000L, values);
                    }
                    chart.contentProperty().set(rows.content());
                    if (frame == -1) {
                        chart.model().viewport().zoomTime(1, 0.17, "bench");
                        chart.model().viewport().follow();
                    }
                };
        measure(20, "live 1 kHz", chart, step);
    }

    /// What 10,000 frames leave behind: what a frame allocates in the first and in the last
    /// thousand, and what is in use after each.
    private void growth() {
        width = 1200;
        height = 600;
        var chart = new SeriesChart();
        chart.contentProperty().set(trace(1_000_000, 1));
        var scene = scene(chart);
        var image = new WritableImage(width, height);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var first = 0L;
        for (var part = 0; part < 10; part++) {
            var before = threads.getCurrentThreadAllocatedBytes();
            for (var frame = 0; frame < 1_000; frame++) {
                pan(chart, frame);
                scene.snapshot(image);
            }
            var spent = (threads.getCurrentThreadAllocatedBytes() - before) / 1_000;
            System.gc();
            var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
            first = part == 0 ? used : first;
            if (part == 0 || part == 9) {
                report.append(
                        "frames %5d: %d kB allocated a frame, %d MB in use%n"
                                .formatted((part + 1) * 1_000, spent >> 10, used));
            }
        }
    }

    /// The chart that comes with JavaFX.
    private void lineChart() {
        width = 1200;
        height = 600;
        var rows = 100_000;
        var x = new NumberAxis(0, rows, rows / 10.0);
        var chart = new LineChart<>(x, new NumberAxis());
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        var values = values(rows, 1);
        var data =
                IntStream.range(0, rows)
                        .mapToObj(row -> new XYChart.Data<Number, Number>(row, values[row]))
                        .toList();
        chart.getData().add(new XYChart.Series<>(FXCollections.observableArrayList(data)));
        measure(
                rows,
                "LineChart",
                chart,
                frame -> {
                    x.setLowerBound(0.2 * rows + frame);
                    x.setUpperBound(0.5 * rows + frame);
                },
                12);
    }

    /// Of all threads; steadier than the clock on a machine that others use.
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void pan(SeriesChart chart, int frame) {
        var share = 0.2 + 0.3 * Math.sin(frame * 0.02) * Math.sin(frame * 0.02);
        var viewport = chart.model().viewport();
        viewport.showTime(viewport.bounds().part(share, share + 0.3), "pan");
    }

    private static void zoom(SeriesChart chart, int frame) {
        var half = Math.pow(10, -1 - 4 * Math.abs(Math.sin(frame * 0.01)));
        var viewport = chart.model().viewport();
        viewport.showTime(viewport.bounds().part(0.43 - half, 0.43 + half), "zoom");
    }

    /// All rows, a hair's breadth apart from frame to frame.
    private static void shake(SeriesChart chart, int frame) {
        var viewport = chart.model().viewport();
        viewport.showTime(viewport.bounds().part(0.001 * (frame % 7), 1), "all");
    }

    private Scene scene(Region region) {
        var scene = new Scene(new StackPane(region), width, height);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        return scene;
    }

    private void measure(int rows, String what, Region region, IntConsumer step) {
        measure(rows, what, region, step, FRAMES);
    }

    private void measure(int rows, String what, Region region, IntConsumer step, int frames) {
        var scene = scene(region);
        var image = new WritableImage(width, height);
        var times = new long[frames];
        var spent = 0L;
        for (var frame = -Math.min(WARM_UP, frames); frame < frames; frame++) {
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

    private void line(int rows, String what, long[] times, long cpu) {
        Arrays.sort(times);
        report.append(
                String.format(
                        Locale.ROOT,
                        "%-10d %-12s %9.2f %9.2f %9.2f%n",
                        rows,
                        what,
                        times[times.length / 2] / 1e6,
                        times[times.length * 99 / 100] / 1e6,
                        cpu / 1e6 / times.length));
    }

    /// As many anomalies as a cutoff far too low makes.
    private static List<AnomalyMark> crowd(int rows) {
        var marks = new ArrayList<AnomalyMark>();
        for (var from = 0; from + 4 < rows; from += rows / 50_000) {
            marks.add(new AnomalyMark(from, from + 3, from + 1, from % 97 / 96.0));
        }
        return marks;
    }

    private static double[] values(int rows, int seed) {
        var values = new double[rows];
        IntStream.range(0, 64)
                .parallel()
                .forEach(part -> {
                    var random = new SplittableRandom(seed * 64L + part);
                    var to = (int) ((part + 1L) * rows / 64);
                    for (var row = (int) ((long) part * rows / 64); row < to; row++) {
                        values[row] = Math.sin(row * 1.3e-6) + 0.3 * random.nextDouble();
                    }
                });
        return values;
    }

    private static RowTimeline seconds(int rows) {
        return RowTimeline.live(
                Series.Timing.INSTANT,
                rows,
                row -> row * SECOND,
                new RowTimeline.From(new Object(), 0));
    }

    private ChartContent trace(int rows, int channels) {
        var traces = new ArrayList<ChartTrace>();
        var times = new long[channels];
        for (var channel = 0; channel < channels; channel++) {
            var values = values(rows, channel);
            MinMaxPyramid.of(values);
            var started = System.nanoTime();
            var pyramid = MinMaxPyramid.of(values);
            times[channel] = System.nanoTime() - started;
            traces.add(new ChartTrace("channel " + channel, "", pyramid));
        }
        line(rows, "pyramid", times, 0);
        return ChartContent.of("rows", seconds(rows), traces);
    }

    private static ChartContent full(int rows) {
        var values = values(rows, 1);
        var marks = new ArrayList<AnomalyMark>();
        for (var from = rows / 100; from < rows - 100; from += rows / 60) {
            marks.add(new AnomalyMark(from, from + 40, from + 9, from % 97 / 96.0));
        }
        var scores =
                MinMaxPyramid.of(rows, row -> Math.abs(values[row] - Math.sin(row * 1.3e-6)) * 5);
        var expected =
                new ExpectedBand(
                        0,
                        MinMaxPyramid.of(rows, row -> Math.sin(row * 1.3e-6)),
                        MinMaxPyramid.of(rows, row -> 0.2));
        var plain =
                ChartContent.of(
                        "rows",
                        seconds(rows),
                        List.of(new ChartTrace("value", "bar", MinMaxPyramid.of(values))));
        return new ChartContent(
                        plain.name(),
                        plain.timeline(),
                        plain.traces(),
                        List.of(expected),
                        List.of(
                                new ScoreLane(
                                        ScoreLane.MAIN,
                                        new ChartTrace("moving_average", "", scores),
                                        List.of())),
                        List.of(),
                        plain.rows(),
                        List.of())
                .withMarks(marks)
                .withTraining(new RowRange(0, rows / 5));
    }
}
