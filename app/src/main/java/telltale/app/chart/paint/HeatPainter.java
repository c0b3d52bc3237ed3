package telltale.app.chart.paint;

import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.layout.ChartColours;

/// Paints one row of colours a method and a series: below the cutoff greyer the higher the greatest
/// score of a column is, from it on in the colour of anomalies, as tall as the row is sure, so that
/// the two are told apart without colours too.
record HeatPainter(PaintFrame frame, PixelRaster raster) {
    private static final double WARM = 0.5;

    void paint(PaneFrame pane) {
        var content = frame.content();
        var count = content.lanes().size() + content.others().size();
        var row = 0;
        for (var lane : content.lanes()) {
            var place = row(pane.plot(), row++, count);
            strip(place, pane.columns(), lane.score(), lane.marks(), frame.cutoff(lane.id()));
        }
        for (var other : content.others()) {
            var columns =
                    PixelColumns.of(
                            other.timeline(), pane.columns().window(), pane.columns().width());
            var place = row(pane.plot(), row++, count);
            strip(place, columns, other.score(), other.marks(), other.cutoff());
        }
    }

    private PixelBox row(PixelBox plot, int row, int count) {
        var gap = Math.max(1, (int) Math.round(2 * frame.scale()));
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
        raster.fill(box, ChartColours.withAlpha(frame.palette().muted(), 0.07));
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
                raster.fill(
                        new PixelBox(box.left() + column, box.top(), 1, box.height()),
                        ChartColours.withAlpha(
                                frame.palette().score(), 0.55 * Math.min(1, share * share)));
            }
        }
        var placed = new PixelPlacement(columns, frame.scale());
        for (var mark : marks) {
            if (placed.sees(mark.rows())) {
                raster.fill(
                        placed.over(mark.rows(), box, MarkPainter.LEAST),
                        frame.palette().background());
                raster.fill(
                        placed.over(mark.rows(), box, MarkPainter.LEAST),
                        ChartColours.withAlpha(
                                frame.palette().anomaly(), 0.4 + 0.6 * mark.confidence()));
            }
        }
    }
}
