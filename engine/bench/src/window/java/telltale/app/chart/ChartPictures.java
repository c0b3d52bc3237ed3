package telltale.app.chart;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Training;
import telltale.app.Indexed;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.ValueRange;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.EarlierPeriod;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.chart.content.HeatStrip;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneCurve;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.content.ScoreLane;
import telltale.app.open.DataFiles;
import telltale.app.open.OpenedFile;
import telltale.detector.Catalogue;
import telltale.input.SourceSettings;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// Draws the chart in every mode, from the sample data, light and dark, at several sizes: pictures
/// to be looked at, some of which the guide shows. Arguments: the folder of the samples, the folder
/// to write to.
public final class ChartPictures {
    private static final Progress QUIET = (done, total, step) -> {};

    private final Path samples;
    private final Path into;
    private final Catalogue catalogue = Catalogue.load();
    private final Map<String, Found> kept = new java.util.HashMap<>();

    private record Found(ChartContent content, Map<String, Double> cutoffs) {}

    private record Size(String name, int width, int height, double scale) {}

    private static final List<Size> SIZES =
            List.of(
                    new Size("1280x800", 1280, 800, 1),
                    new Size("1920x1080", 1920, 1080, 1),
                    new Size("200-percent", 960, 540, 2));

    private ChartPictures(Path samples, Path into) {
        this.samples = samples;
        this.into = into;
    }

    public static void main(String[] arguments) throws IOException {
        var pictures = new ChartPictures(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(pictures.into);
        var done = new CompletableFuture<Boolean>();
        Platform.startup(() -> {
            try {
                pictures.draw();
                done.complete(true);
            } catch (IOException | InterruptedException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.join();
        } finally {
            Platform.exit();
        }
    }

    private void draw() throws IOException, InterruptedException {
        for (var dark : new boolean[] {false, true}) {
            Application.setUserAgentStylesheet(
                    dark
                            ? new PrimerDark().getUserAgentStylesheet()
                            : new PrimerLight().getUserAgentStylesheet());
            for (var size : SIZES) {
                modes(size, dark ? "dark" : "light");
            }
        }
    }

    private void modes(Size size, String theme) throws IOException, InterruptedException {
        var web = found("web-traffic.csv", "seasonal_decomposition");
        shot(
                "anomaly",
                size,
                theme,
                web,
                chart -> {
                    chart.model().viewport().selectNext(1);
                    var mark = chart.selectedProperty().get().orElseThrow();
                    chart.showRows(new RowRange(mark.from() - 120, mark.to() + 120));
                });
        var several =
                found(
                        "web-traffic.csv",
                        "seasonal_decomposition",
                        "moving_average",
                        "matrix_profile",
                        "isolation_forest");
        shot("methods", size, theme, several, ChartPictures::methods);
        shot("earlier", size, theme, web, ChartPictures::earlier);
        shot("folded", size, theme, web, ChartPictures::folded);
        shot("notes", size, theme, web, ChartPictures::notes);
        var pump = found("pump.csv", "modified_z_score");
        shot("axes", size, theme, pump, ChartPictures::axes);
        shot("unlinked", size, theme, pump, ChartPictures::unlinked);
        shot("missing", size, theme, pump, ChartPictures::missing);
        shot(
                "logarithmic",
                size,
                theme,
                pump,
                chart -> {
                    chart.model().panes().toggleLogarithmic("series-4", 0);
                    chart.model().panes().toggleMaximised("series-4");
                });
        var heart = found("heartbeat.csv", "matrix_profile");
        shot(
                "rows",
                size,
                theme,
                heart,
                chart -> {
                    chart.model().viewport().selectNext(1);
                    var mark =
                            chart.selectedProperty()
                                    .get()
                                    .orElse(new AnomalyMark(400, 401, 400, 1));
                    chart.showRows(new RowRange(mark.peak(), mark.peak() + 12));
                    chart.model().pin(mark.peak());
                });
        if (size.name.equals("1280x800") && Boolean.getBoolean("saved")) {
            saved(web, theme);
        }
    }

    private static void methods(SeriesChart chart) {
        var panes = chart.model().panes();
        panes.add(new PaneContent.Consensus());
        panes.add(new PaneContent.HeatMap());
    }

    private static void earlier(SeriesChart chart) {
        chart.model().viewport().showTime(chart.model().bounds().part(0.53, 0.62), "picture");
        chart.model().panes().overlay("series", EarlierPeriod.WEEK);
    }

    private static void folded(SeriesChart chart) {
        chart.model().viewport().showTime(chart.model().bounds().part(0.3, 0.9), "picture");
        chart.model().panes().fold(0, FoldPeriod.DAY);
        chart.model().panes().fold(0, FoldPeriod.WEEK);
    }

    private static void notes(SeriesChart chart) {
        var model = chart.model();
        model.viewport().showTime(model.bounds().part(0.55, 0.72), "picture");
        var window = model.time();
        var notes = model.notes();
        notes.add(
                ChartNote.Kind.STRETCH,
                "",
                new ChartNote.Place(window.position(0.1, 1), 0),
                new ChartNote.Place(window.position(0.25, 1), 0),
                "Campaign");
        notes.add(
                ChartNote.Kind.ARROW,
                "series",
                new ChartNote.Place(window.position(0.46, 1), 30),
                new ChartNote.Place(window.position(0.545, 1), 70),
                "The load balancer was changed here");
        notes.add(
                ChartNote.Kind.READING,
                "",
                new ChartNote.Place(window.position(0.7, 1), 0),
                new ChartNote.Place(window.position(0.7, 1), 0),
                "");
        var timeline = model.shown().timeline();
        model.referenceProperty().set(timeline.nearest(window.position(0.3, 1)));
        model.pin(timeline.nearest(window.position(0.37, 1)));
        var content = chart.contentProperty().get();
        var from = timeline.nearest(window.position(0.86, 1));
        chart.contentProperty()
                .set(
                        content.withTraining(
                                        new RowRange(0, timeline.nearest(window.position(0.06, 1))))
                                .withExcluded(List.of(new RowRange(from, from + 160))));
    }

    private static void axes(SeriesChart chart) {
        var curves =
                IntStream.range(0, 4).mapToObj(channel -> new PaneCurve(channel, channel)).toList();
        var pane =
                new ChartPaneSpec(
                        "series",
                        new PaneContent.Curves(curves, java.util.Set.of(), EarlierPeriod.NONE),
                        1);
        var score = chart.model().panes().stack().panes().getLast();
        chart.model().panes().change(now -> PaneStack.of(List.of(pane, score)), "picture");
        chart.model().pin(chart.contentProperty().get().timeline().length() / 3);
    }

    private static void unlinked(SeriesChart chart) {
        var model = chart.model();
        model.panes().remove("series-3");
        model.panes().remove("series-4");
        model.panes().link(false);
        model.viewport().activeProperty().set("series-2");
        model.viewport().showTime(model.bounds().part(0.2, 0.3), "picture");
    }

    private static void missing(SeriesChart chart) {
        var rows = chart.contentProperty().get().traces().getFirst().rows();
        var first = IntStream.range(0, rows.length()).filter(row -> rows.missing(row, row + 1) > 0);
        var at = first.findFirst().orElse(100);
        chart.showRows(new RowRange(Math.max(0, at - 10), at + 10));
        chart.model()
                .viewport()
                .holdRange(new AxisId("series-2", 0), new ValueRange(0, 10), "picture");
    }

    private Found found(String file, String... methods) throws IOException, InterruptedException {
        var key = file + List.of(methods);
        if (!kept.containsKey(key)) {
            kept.put(key, find(file, methods));
        }
        return kept.get(key);
    }

    private Found find(String file, String... methods) throws IOException, InterruptedException {
        OpenedFile opened = new DataFiles(SourceSettings.FOUND).read(samples.resolve(file), QUIET);
        var series = opened.data().series().getFirst();
        var content = ChartContent.of(series);
        var cutoffs = new java.util.HashMap<String, Double>();
        for (var id : methods) {
            var method = catalogue.method(id);
            var analysis =
                    new Analysis(
                            opened.source(),
                            List.of(),
                            method.detector(),
                            new Training.All(),
                            new Threshold.TopK(12),
                            Grouping.PLAIN);
            Result result = analysis.run(series, QUIET);
            var marks = marks(result);
            if (cutoffs.isEmpty()) {
                content = content.withScores(method.title(), result.scores()).withMarks(marks);
                cutoffs.put(ScoreLane.MAIN, result.cutoff());
            } else {
                var trace = ChartTrace.of(method.title(), result.scores());
                content = content.withLane(new ScoreLane(id, trace, marks));
                cutoffs.put(id, result.cutoff());
            }
        }
        if (methods.length > 1) {
            var lane = content.lanes().getLast();
            var other =
                    new HeatStrip(
                            "another series",
                            content.timeline(),
                            lane.score(),
                            lane.marks(),
                            cutoffs.getOrDefault(lane.id(), Double.NaN));
            content = content.withOthers(List.of(other));
        }
        return new Found(content, cutoffs);
    }

    private static List<AnomalyMark> marks(Result result) {
        var marks = new ArrayList<AnomalyMark>();
        result.anomalies()
                .forEach(a ->
                        marks.add(new AnomalyMark(a.from(), a.to(), a.peak(), a.confidence())));
        return marks;
    }

    private SeriesChart chart(Found found) {
        var chart = new SeriesChart();
        chart.model().zoneProperty().set(java.time.ZoneOffset.UTC);
        chart.contentProperty().set(found.content);
        found.cutoffs.forEach((lane, value) -> chart.model().setCutoff(lane, value));
        return chart;
    }

    private void shot(
            String mode, Size size, String theme, Found found, Consumer<SeriesChart> setUp)
            throws IOException {
        var chart = chart(found);
        var root = new StackPane(chart);
        var scene = new Scene(root, size.width, size.height);
        for (var round = 0; round < 3; round++) {
            root.applyCss();
            root.layout();
            if (round == 0) {
                setUp.accept(chart);
                if (size.scale > 1) {
                    chart.atPixels(size.scale);
                }
            }
        }
        var how = new SnapshotParameters();
        how.setTransform(Transform.scale(size.scale, size.scale));
        how.setFill(Color.TRANSPARENT);
        var image = size.scale > 1 ? root.snapshot(how, null) : scene.snapshot(null);
        Indexed.write(image, into.resolve("%s-%s-%s.png".formatted(mode, theme, size.name)));
    }

    /// What is saved: the whole as a picture and drawn, and one pane.
    private void saved(Found found, String theme) throws IOException {
        var chart = chart(found);
        var root = new StackPane(chart);
        new Scene(root, 1000, 560);
        root.applyCss();
        root.layout();
        notes(chart);
        root.layout();
        chart.saving().save(into.resolve("saved-" + theme + ".png"), "");
        chart.saving().save(into.resolve("saved-" + theme + ".svg"), "");
        chart.saving().save(into.resolve("saved-" + theme + ".pdf"), "");
        chart.saving().save(into.resolve("saved-pane-" + theme + ".png"), "score-main");
    }
}
