package telltale.app.chart.paint;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.layout.ChartColours;

/// Paints the days or weeks of a channel over each other, the last one most clearly. Their stencils
/// are drawn once and laid again until what they depend on changes.
public final class FoldPainter {
    /// More would be a grey block.
    public static final int MOST = 120;

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

    void paint(PaintFrame frame, PixelRaster raster, PaneFrame pane, PaneContent.Folded folded) {
        FramePainter.base(frame, raster, pane.plot());
        var days = frame.state().days();
        if (!days.exist()) {
            return;
        }
        var turns = days.within(pane.columns().window(), folded.fold().days(), MOST);
        if (turns.isEmpty()) {
            return;
        }
        grid(frame, raster, pane, turns.getLast());
        var trace = frame.content().traces().get(folded.channel());
        var key = new Key(trace, turns, pane.plot(), pane.scale(), frame.content().marks());
        var drawn = last.filter(one -> one.key.equals(key)).orElseGet(() -> draw(frame, key));
        last = Optional.of(drawn);
        var box = pane.plot();
        var palette = frame.palette();
        var colour = palette.channel(folded.channel());
        var faint = Math.max(0.28, 1.0 / Math.sqrt(turns.size()));
        var back = new int[box.width()];
        var front = new int[box.width()];
        for (var x = 0; x < back.length; x++) {
            back[x] = ChartColours.withAlpha(colour, Math.min(0.5, faint));
            front[x] = drawn.anomalous.get(x) ? palette.anomaly() : colour;
        }
        raster.stencil(drawn.earlier, box.left(), box.top(), back);
        raster.stencil(drawn.latest.stencil, box.left(), box.top(), front);
    }

    private static void grid(
            PaintFrame frame, PixelRaster raster, PaneFrame pane, TimeWindow turn) {
        var across = PixelColumns.of(frame.content().timeline(), turn, pane.plot().width());
        FramePainter.grid(
                frame,
                raster,
                new PaneFrame(
                        pane.shown(),
                        pane.plot(),
                        across,
                        pane.scales(),
                        pane.timeGrid(),
                        pane.valueGrid()));
    }

    private static Drawn draw(PaintFrame frame, Key key) {
        var timeline = frame.content().timeline();
        var earlier = new CoverageMask(key.box.width(), key.box.height());
        var latest = new CoverageMask(key.box.width(), key.box.height());
        var columns = PixelColumns.of(timeline, key.turns.getLast(), key.box.width());
        for (var turn : key.turns) {
            var end = turn.equals(key.turns.getLast());
            var those = end ? columns : PixelColumns.of(timeline, turn, key.box.width());
            new TracePainter(those, frame.scale(), end ? TraceStroke.MAIN : TraceStroke.THIN)
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
