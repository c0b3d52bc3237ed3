package telltale.app.chart.paint;

import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.ExpectedBand;

/// Fills the band that the cutoff leaves round the expected value.
final class BandPainter {
    private final PixelColumns columns;
    private final double[] found = new double[2];

    BandPainter(PixelColumns columns) {
        this.columns = columns;
    }

    void paint(
            ExpectedBand expected,
            double cutoff,
            ValueScale values,
            PixelRaster raster,
            PixelBox lane,
            int colour) {
        var tops = new double[columns.width()];
        var bottoms = new double[columns.width()];
        for (var column = 0; column < tops.length; column++) {
            edges(expected, column, cutoff);
            tops[column] = y(lane, values.share(found[1]));
            bottoms[column] = y(lane, values.share(found[0]));
        }
        raster.between(lane.left(), tops, bottoms, colour);
    }

    private static double y(PixelBox lane, double share) {
        return lane.top()
                + (1 - (Double.isNaN(share) ? share : Math.clamp(share, 0, 1))) * lane.height();
    }

    /// Over the rows of the column or, in a column between two rows, on the way from one to the
    /// next.
    private void edges(ExpectedBand expected, int column, double cutoff) {
        var from = columns.start(column);
        var to = columns.start(column + 1);
        if (to - from > 1) {
            expected.band(from, to, cutoff, found);
            return;
        }
        var length = columns.timeline().length();
        var after = to;
        if (after == 0 || after >= length || columns.timeline().gapBefore(after)) {
            found[0] = Double.NaN;
            return;
        }
        expected.band(after - 1, after, cutoff, found);
        var low = found[0];
        var high = found[1];
        expected.band(after, after + 1, cutoff, found);
        var left = columns.x(after - 1);
        var share = Math.clamp((column + 0.5 - left) / (columns.x(after) - left), 0, 1);
        found[0] = low + (found[0] - low) * share;
        found[1] = high + (found[1] - high) * share;
    }
}
