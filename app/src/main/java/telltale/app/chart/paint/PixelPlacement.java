package telltale.app.chart.paint;

import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.series.RowRange;

/// Where stretches of rows lie in a lane.
///
/// @param scale pixels a unit of the scene
record PixelPlacement(PixelColumns columns, double scale) {

    boolean sees(RowRange rows) {
        return rows.to() > columns.first() && rows.from() < columns.end();
    }

    /// The box over rows, at least `least` units wide; where rows lie apart, from half a step
    /// before the first to half a step after the last.
    PixelBox over(RowRange rows, PixelBox lane, int least) {
        var width = columns.width();
        var left = Math.max(0, columns.column(rows.from()));
        var right = Math.min(width, columns.column(rows.to() - 1) + 1);
        var apart = columns.timeline().usualStep() / columns.window().span() * width;
        if (apart > 2) {
            left = (int) Math.clamp(columns.x(rows.from()) - apart / 2, 0, width);
            right = (int) Math.clamp(columns.x(rows.to() - 1) + apart / 2, 0, width);
        }
        var wanted = Math.max(right - left, (int) Math.round(least * scale));
        var middle = left - (wanted - (right - left)) / 2;
        var start = Math.clamp(middle, 0, Math.max(0, width - wanted));
        return new PixelBox(
                lane.left() + start, lane.top(), Math.min(wanted, width), lane.height());
    }
}
