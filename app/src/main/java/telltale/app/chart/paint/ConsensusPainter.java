package telltale.app.chart.paint;

import java.util.List;
import java.util.function.Function;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.PanePlan;

/// Paints, column by column, how many methods find one of its rows anomalous.
record ConsensusPainter(ChartContent content, PaintTarget on) {

    void paint(PanePlan pane, Function<List<AnomalyMark>, MarkPainter> marks) {
        var lanes = content.voters();
        var box = pane.plot();
        var votes = new int[box.width()];
        for (var lane : lanes) {
            var painter = marks.apply(lane.marks());
            for (var column = 0; column < votes.length; column++) {
                votes[column] += painter.covers(column) ? 1 : 0;
            }
        }
        for (var column = 0; column < votes.length; column++) {
            if (votes[column] > 0) {
                var share = votes[column] / (double) lanes.size();
                var top = (int) Math.round((1 - pane.scale().share(votes[column])) * box.height());
                on.fill(
                        new PixelBox(box.left() + column, box.top() + top, 1, box.height() - top),
                        ChartColours.withAlpha(on.palette().anomaly(), 0.35 + 0.65 * share));
            }
        }
    }
}
