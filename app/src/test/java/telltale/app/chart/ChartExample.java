package telltale.app.chart;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.layout.ChartComposer;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;
import telltale.detector.Scores;
import telltale.series.RowRange;
import telltale.series.Series;

/// A chart without nodes: 2,000 minutes of two channels of very different size, two methods, two
/// anomalies, labels.
public final class ChartExample {
    public static final AnomalyMark WEAK = new AnomalyMark(400, 410, 405, 0.4);
    public static final AnomalyMark STRONG = new AnomalyMark(1500, 1501, 1500, 0.9);
    public static final int ROWS = 2_000;
    public static final long MINUTE = 60_000_000_000L;

    private ChartExample() {}

    public static ChartContent content() {
        var times = IntStream.range(0, ROWS).mapToLong(row -> row * MINUTE).toArray();
        var small = IntStream.range(0, ROWS).mapToDouble(row -> Math.sin(row * 0.02)).toArray();
        var large = IntStream.range(0, ROWS).mapToDouble(row -> 500 + row % 100).toArray();
        var scores = IntStream.range(0, ROWS).mapToDouble(row -> row % 17 / 4.0).toArray();
        var series =
                Series.of(
                        "pump",
                        Series.Timing.INSTANT,
                        List.of(
                                new Series.Channel("pressure", "bar"),
                                new Series.Channel("flow", "l/s")),
                        times,
                        new double[][] {small, large});
        var other =
                new ScoreLane("other", ChartTrace.of("forest", Scores.of(scores)), List.of(WEAK));
        return ChartContent.of(series)
                .withScores("z_score", Scores.of(scores))
                .withMarks(List.of(WEAK, STRONG))
                .withLane(other)
                .withLabels(List.of(new RowRange(1490, 1510)));
    }

    public static ChartModel model() {
        var model = new ChartModel();
        model.zoneProperty().set(ZoneOffset.UTC);
        model.contentProperty().set(content());
        model.cutoffProperty().set(3);
        return model;
    }

    /// The model as it is now, 900 by 600 units.
    public static ChartComposition composed(ChartModel model) {
        var view = model.viewProperty().get();
        return new ChartComposer(model, view, model.visibleStack(), text -> 7.0 * text.length())
                .compose(900, 600);
    }
}
