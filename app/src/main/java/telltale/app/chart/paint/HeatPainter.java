package telltale.app.chart.paint;

import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.PanePlan;

/// Paints one row of colours a method and a series: below the cutoff greyer the higher the greatest
/// score of a column is, from it on in the colour of anomalies, as tall as the row is sure, so that
/// the two are told apart without colours too.
record HeatPainter(ChartComposition shown, PaintTarget on) {
    private static final double WARM = 0.5;

    void paint(PanePlan pane, PixelColumns columns) {
        var content = shown.content();
        var count = content.lanes().size() + content.others().size();
        var row = 0;
        for (var lane : content.lanes()) {
            var place = row(pane.plot(), row++, count);
            strip(place, columns, lane.score(), lane.marks(), shown.cutoff(lane.id()));
        }
        for (var other : content.others()) {
            var own = PixelColumns.of(other.timeline(), columns.window(), columns.width());
            var place = row(pane.plot(), row++, count);
            strip(place, own, other.score(), other.marks(), other.cutoff());
        }
    }

    private PixelBox row(PixelBox plot, int row, int count) {
        var gap = on.pixels(2, 1);
        var top = plot.top() + plot.height() * row / count;
        var bottom = plot.top() + plot.height() * (row + 1) / count;
        return new PixelBox(plot.left(), top, plot.width(), Math.max(1, bottom - top - gap));
    }

    private void strip(
            PixelBox box,
            PixelColumns columns,
            ChartTrace score,
            List<AnomalyMark> marks,
            double cutoff) {
        on.fill(box, ChartColours.withAlpha(on.palette().muted(), 0.07));
        var found = new double[2];
        score.rows().extremes(0, score.rows().length(), found);
        var least = found[0];
        var most = Double.isFinite(cutoff) ? cutoff : found[1];
        for (var column = 0; column < columns.width(); column++) {
            var from = columns.start(column);
            var to = Math.max(columns.start(column + 1), Math.min(from + 1, columns.end()));
            score.rows().extremes(from, to, found);
            var share = (found[1] - least) / (most - least);
            if (share > WARM * WARM && !Double.isNaN(share)) {
                on.fill(
                        new PixelBox(box.left() + column, box.top(), 1, box.height()),
                        ChartColours.withAlpha(
                                on.palette().score(), 0.55 * Math.min(1, share * share)));
            }
        }
        var placed = new PixelPlacement(columns, on.scale());
        for (var mark : marks) {
            if (placed.sees(mark.rows())) {
                on.fill(
                        placed.over(mark.rows(), box, MarkPainter.LEAST),
                        on.palette().background());
                on.fill(
                        placed.over(mark.rows(), box, MarkPainter.LEAST),
                        ChartColours.withAlpha(
                                on.palette().anomaly(), 0.4 + 0.6 * mark.confidence()));
            }
        }
    }
}
