package telltale.app.chart.paint;

import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.PaneContent;

/// All that the picture of one pane depends on.
///
/// @param plot in pixels
/// @param scales one an axis
/// @param timeGrid positions of the vertical lines
/// @param valueGrid values of the horizontal lines, on the first axis
public record PaneFrame(
        PaneContent shown,
        PixelBox plot,
        PixelColumns columns,
        List<ValueScale> scales,
        List<Long> timeGrid,
        List<Double> valueGrid) {

    ValueScale scale() {
        return scales.getFirst();
    }
}
