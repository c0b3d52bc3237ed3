package telltale.app.chart.paint;

import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.layout.ChartColours;

/// What a frame is painted on.
///
/// @param scale pixels a unit of the scene
public record PaintTarget(PixelRaster raster, ChartColours palette, double scale) {

    /// So many units in whole pixels, at least `least`.
    int pixels(double units, int least) {
        return Math.max(least, (int) Math.round(units * scale));
    }

    void fill(PixelBox box, int colour) {
        raster.fill(box, colour);
    }
}
