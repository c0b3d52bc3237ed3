package telltale.app.chart.paint;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.RowTimeline;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.PanePlan;

/// Paints the days or weeks of a channel over each other, the last one most clearly. Their stencils
/// are drawn once and laid again until what they depend on changes.
final class FoldPainter {
    private Optional<Drawn> last = Optional.empty();

    private record Key(
            ChartTrace trace,
            List<TimeWindow> turns,
            PixelBox box,
            ValueScale values,
            List<AnomalyMark> marks) {}

    /// A turn's stencil is kept as what of it is covered, so that many cost little.
    private record Turn(PixelColumns columns, CoverageMask stencil) {}

    private record Drawn(Key key, CoverageMask earlier, Turn latest, BitSet anomalous) {}

    void paint(ChartComposition shown, PaintTarget on, PanePlan pane, PaneContent.Folded folded) {
        var content = shown.content();
        var background = new PaneBackground(content, on);
        background.base(pane.plot());
        var days = shown.days();
        if (!days.exist()) {
            return;
        }
        var turns = days.within(pane.window(), folded.fold().days(), FoldPeriod.MOST_LAID);
        if (turns.isEmpty()) {
            return;
        }
        background.grid(pane);
        var trace = content.traces().get(folded.channel());
        var key = new Key(trace, turns, pane.plot(), pane.scale(), content.marks());
        var drawn =
                last.filter(one -> one.key.equals(key))
                        .orElseGet(() -> draw(content.timeline(), on.scale(), key));
        last = Optional.of(drawn);
        var box = pane.plot();
        var palette = on.palette();
        var colour = palette.channel(folded.channel());
        var faint = Math.max(0.28, 1.0 / Math.sqrt(turns.size()));
        var back = new int[box.width()];
        var front = new int[box.width()];
        for (var x = 0; x < back.length; x++) {
            back[x] = ChartColours.withAlpha(colour, Math.min(0.5, faint));
            front[x] = drawn.anomalous.get(x) ? palette.anomaly() : colour;
        }
        on.raster().stencil(drawn.earlier, box.left(), box.top(), back);
        on.raster().stencil(drawn.latest.stencil, box.left(), box.top(), front);
    }

    private static Drawn draw(RowTimeline timeline, double scale, Key key) {
        var earlier = new CoverageMask(key.box.width(), key.box.height());
        var latest = new CoverageMask(key.box.width(), key.box.height());
        var columns = PixelColumns.of(timeline, key.turns.getLast(), key.box.width());
        for (var turn : key.turns) {
            var end = turn.equals(key.turns.getLast());
            var those = end ? columns : PixelColumns.of(timeline, turn, key.box.width());
            new TracePainter(those, scale, end ? TraceStroke.MAIN : TraceStroke.THIN)
                    .paint(key.trace.rows(), key.values, end ? latest : earlier);
        }
        var anomalous = new BitSet(key.box.width());
        for (var mark : key.marks) {
            for (var row = mark.from(); row < mark.to(); row++) {
                var column = columns.column(row);
                if (column >= 0 && column < key.box.width()) {
                    anomalous.set(column);
                }
            }
        }
        return new Drawn(key, earlier, new Turn(columns, latest), anomalous);
    }
}
