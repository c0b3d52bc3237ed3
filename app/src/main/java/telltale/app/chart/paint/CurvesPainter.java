package telltale.app.chart.paint;

import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.content.ExpectedBand;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.layout.ChartColours;
import telltale.math.MinMaxPyramid;

/// Paints channels with what was expected of them and, where wanted, with themselves some days
/// before.
record CurvesPainter(PaintFrame frame, PixelRaster raster, FramePainter traces) {
    /// Bands on different axes would lie over each other and say nothing.
    private static final List<ExpectedBand> NOTHING = List.of();

    void paint(PaneFrame pane, PaneContent.Curves curves, MarkPainter marks) {
        FramePainter.ground(frame, raster, pane, marks);
        var palette = frame.palette();
        var hidden = frame.state().hidden();
        var band = new BandPainter(pane.columns());
        var cutoff = frame.cutoff(ScoreLane.MAIN);
        for (var curve : curves.curves()) {
            var scale = pane.scales().get(curve.axis());
            for (var expected : curves.axes() > 1 ? NOTHING : frame.content().expected()) {
                if (expected.channel() != curve.channel() || hidden.contains(curve.channel())) {
                    continue;
                }
                if (!Double.isNaN(cutoff)) {
                    band.paint(expected, cutoff, scale, raster, pane.plot(), palette.band());
                }
                var colours = FramePainter.oneColour(pane, palette.expected());
                traces.trace(
                        frame, raster, pane, scale, expected.value(), TraceStroke.THIN, colours);
            }
        }
        earlier(pane, curves);
        for (var curve : curves.curves()) {
            if (!hidden.contains(curve.channel())) {
                var rows = frame.content().traces().get(curve.channel()).rows();
                var colours =
                        marks.redden(
                                FramePainter.oneColour(pane, palette.channel(curve.channel())));
                var scale = pane.scales().get(curve.axis());
                traces.trace(frame, raster, pane, scale, rows, TraceStroke.MAIN, colours);
                missing(pane, rows);
            }
        }
    }

    /// The same rows of some days before, fainter, where the rows of now are.
    private void earlier(PaneFrame pane, PaneContent.Curves curves) {
        var days = curves.earlier().days();
        if (days == 0 || !frame.state().days().exist()) {
            return;
        }
        var columns = pane.columns();
        var back =
                new PaneFrame(
                        curves,
                        pane.plot(),
                        PixelColumns.of(
                                columns.timeline(),
                                frame.state().days().before(columns.window(), days),
                                columns.width()),
                        pane.scales(),
                        pane.timeGrid(),
                        pane.valueGrid());
        for (var curve : curves.curves()) {
            if (!frame.state().hidden().contains(curve.channel())) {
                var colour = ChartColours.withAlpha(frame.palette().channel(curve.channel()), 0.38);
                traces.trace(
                        frame,
                        raster,
                        back,
                        pane.scales().get(curve.axis()),
                        frame.content().traces().get(curve.channel()).rows(),
                        TraceStroke.THIN,
                        FramePainter.oneColour(pane, colour));
            }
        }
    }

    /// A short tick at the bottom wherever rows have no value.
    private void missing(PaneFrame pane, MinMaxPyramid rows) {
        var columns = pane.columns();
        if (rows.missing(columns.first(), columns.end()) == 0) {
            return;
        }
        var box = pane.plot();
        var tall = (int) Math.round(5 * frame.scale());
        var wide = Math.max(1, (int) Math.round(frame.scale()));
        for (var column = 0; column < columns.width(); column++) {
            if (rows.missing(columns.start(column), columns.start(column + 1)) > 0) {
                var left = Math.min(box.left() + column, box.right() - wide);
                raster.fill(
                        new PixelBox(left, box.bottom() - tall, wide, tall),
                        frame.palette().muted());
            }
        }
    }
}
