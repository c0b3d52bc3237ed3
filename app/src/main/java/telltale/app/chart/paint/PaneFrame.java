package telltale.app.chart.paint;

import java.util.List;
import telltale.app.chart.stack.Shown;
import telltale.app.chart.view.Box;
import telltale.app.chart.view.Columns;
import telltale.app.chart.view.ValueScale;

/// All that the picture of one pane depends on.
///
/// @param plot in pixels
/// @param scales one an axis
/// @param timeGrid positions of the vertical lines
/// @param valueGrid values of the horizontal lines, on the first axis
public record PaneFrame(
        Shown shown,
        Box plot,
        Columns columns,
        List<ValueScale> scales,
        List<Long> timeGrid,
        List<Double> valueGrid) {

    ValueScale scale() {
        return scales.getFirst();
    }
}
