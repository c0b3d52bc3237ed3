package telltale.app.chart.layout;

import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.TimeTicks;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.PaneContent;

/// A pane as it is drawn.
///
/// @param window what it looks at
/// @param across what its width stands for: the window or, where it is folded, one day or week
/// @param ticks of its time
/// @param axes at least one
/// @param title what stands over it, empty for nothing
public record PanePlan(
        PlacedPane place,
        TimeWindow window,
        TimeWindow across,
        TimeTicks ticks,
        List<AxisPlan> axes,
        String title) {

    public PaneContent shown() {
        return place.pane().shown();
    }

    PanePlan scaled(PlacedPane pixels, double scale) {
        return new PanePlan(
                pixels,
                window,
                across,
                ticks,
                axes.stream().map(axis -> axis.scaled(scale)).toList(),
                title);
    }

    public String id() {
        return place.pane().id();
    }

    public PixelBox plot() {
        return place.plot();
    }

    public ValueScale scale() {
        return axes.getFirst().scale();
    }

    /// The height of a share of the plot, from above the chart.
    public double y(double share) {
        return plot().top() + (1 - share) * plot().height();
    }

    /// The share of the plot at a height.
    public double share(double y) {
        return 1 - (y - plot().top()) / plot().height();
    }
}
