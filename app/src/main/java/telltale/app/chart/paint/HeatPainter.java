package telltale.app.chart.paint;

import java.util.List;
import telltale.app.chart.content.Mark;
import telltale.app.chart.content.Trace;
import telltale.app.chart.paint.pixel.Palette;
import telltale.app.chart.paint.pixel.Raster;
import telltale.app.chart.view.Box;
import telltale.app.chart.view.Columns;

/// Paints one row of colours a method and a series: below the cutoff greyer the higher the greatest
/// score of a column is, from it on in the colour of anomalies, as tall as the row is sure, so that
/// the two are told apart without colours too.
record HeatPainter(Frame frame, Raster raster) {
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
                    Columns.of(other.timeline(), pane.columns().window(), pane.columns().width());
            var place = row(pane.plot(), row++, count);
            strip(place, columns, other.score(), other.marks(), other.cutoff());
        }
    }

    private Box row(Box plot, int row, int count) {
        var gap = Math.max(1, (int) Math.round(2 * frame.scale()));
        var top = plot.top() + plot.height() * row / count;
        var bottom = plot.top() + plot.height() * (row + 1) / count;
        return new Box(plot.left(), top, plot.width(), Math.max(1, bottom - top - gap));
    }

    private void strip(Box box, Columns columns, Trace score, List<Mark> marks, double cutoff) {
        raster.fill(box, Palette.withAlpha(frame.palette().muted(), 0.07));
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
                        new Box(box.left() + column, box.top(), 1, box.height()),
                        Palette.withAlpha(
                                frame.palette().score(), 0.55 * Math.min(1, share * share)));
            }
        }
        var placed = new Placement(columns, frame.scale());
        for (var mark : marks) {
            if (placed.sees(mark.rows())) {
                raster.fill(
                        placed.over(mark.rows(), box, MarkPainter.LEAST),
                        frame.palette().background());
                raster.fill(
                        placed.over(mark.rows(), box, MarkPainter.LEAST),
                        Palette.withAlpha(
                                frame.palette().anomaly(), 0.4 + 0.6 * mark.confidence()));
            }
        }
    }
}
