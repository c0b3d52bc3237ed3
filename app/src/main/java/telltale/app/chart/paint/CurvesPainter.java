package telltale.app.chart.paint;

import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.content.ExpectedBand;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.PanePlan;
import telltale.math.MinMaxPyramid;

/// Paints channels with what was expected of them and, where wanted, with themselves some days
/// before.
record CurvesPainter(ChartComposition shown, PaintTarget on, TraceMasks masks) {
    /// Bands on different axes would lie over each other and say nothing.
    private static final List<ExpectedBand> NOTHING = List.of();

    void paint(PanePlan pane, PaneContent.Curves curves, MarkPainter marks) {
        var columns = marks.columns();
        expected(pane, curves, columns);
        earlier(pane, curves, columns);
        for (var curve : curves.curves()) {
            if (!shown.isHidden(curve.channel())) {
                var rows = shown.content().traces().get(curve.channel()).rows();
                var plain = TraceMasks.same(on.palette().channel(curve.channel()), columns.width());
                var scale = pane.axes().get(curve.axis()).scale();
                var line = new TraceMasks.Line(rows, scale, TraceStroke.MAIN, marks.redden(plain));
                masks.paint(line, columns, pane.plot(), on);
                missing(pane, rows, columns);
            }
        }
    }

    private void expected(PanePlan pane, PaneContent.Curves curves, PixelColumns columns) {
        var palette = on.palette();
        var band = new BandPainter(columns);
        var cutoff = shown.cutoff(ScoreLane.MAIN);
        for (var curve : curves.curves()) {
            var scale = pane.axes().get(curve.axis()).scale();
            for (var expected : curves.axes() > 1 ? NOTHING : shown.content().expected()) {
                if (expected.channel() != curve.channel() || shown.isHidden(curve.channel())) {
                    continue;
                }
                if (!Double.isNaN(cutoff)) {
                    band.paint(expected, cutoff, scale, on.raster(), pane.plot(), palette.band());
                }
                var line =
                        new TraceMasks.Line(
                                expected.value(),
                                scale,
                                TraceStroke.THIN,
                                palette.expected(),
                                columns.width());
                masks.paint(line, columns, pane.plot(), on);
            }
        }
    }

    /// The same rows of some days before, fainter, where the rows of now are.
    private void earlier(PanePlan pane, PaneContent.Curves curves, PixelColumns columns) {
        var days = curves.earlier().days();
        if (days == 0 || !shown.days().exist()) {
            return;
        }
        var before = shown.days().before(columns.window(), days);
        var back = PixelColumns.of(columns.timeline(), before, columns.width());
        for (var curve : curves.curves()) {
            if (!shown.isHidden(curve.channel())) {
                var colour = ChartColours.withAlpha(on.palette().channel(curve.channel()), 0.38);
                var line =
                        new TraceMasks.Line(
                                shown.content().traces().get(curve.channel()).rows(),
                                pane.axes().get(curve.axis()).scale(),
                                TraceStroke.THIN,
                                colour,
                                columns.width());
                masks.paint(line, back, pane.plot(), on);
            }
        }
    }

    /// A short tick at the bottom wherever rows have no value.
    private void missing(PanePlan pane, MinMaxPyramid rows, PixelColumns columns) {
        if (rows.missing(columns.first(), columns.end()) == 0) {
            return;
        }
        var box = pane.plot();
        var tall = on.pixels(5, 0);
        var wide = on.pixels(1, 1);
        for (var column = 0; column < columns.width(); column++) {
            if (rows.missing(columns.start(column), columns.start(column + 1)) > 0) {
                var left = Math.min(box.left() + column, box.right() - wide);
                on.fill(new PixelBox(left, box.bottom() - tall, wide, tall), on.palette().muted());
            }
        }
    }
}
