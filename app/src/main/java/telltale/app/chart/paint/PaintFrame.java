package telltale.app.chart.paint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import telltale.app.chart.axis.DayNames;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartLayout;

/// All that one picture of the chart depends on.
///
/// @param columns of the time that is common to the panes
/// @param places in pixels
/// @param scale pixels a unit of the scene
/// @param bounds what the overview shows
/// @param state what users have set besides
public record PaintFrame(
        ChartContent content,
        PixelColumns columns,
        ChartLayout places,
        double scale,
        ChartColours palette,
        List<PaneFrame> panes,
        TimeWindow bounds,
        State state) {

    /// @param cutoffs by lane
    /// @param hidden the channels not drawn
    /// @param days the calendar of folded panes and of earlier periods
    public record State(
            Map<String, Double> cutoffs,
            Set<Integer> hidden,
            Optional<AnomalyMark> selected,
            DayNames days) {}

    double cutoff(String lane) {
        return state.cutoffs.getOrDefault(lane, Double.NaN);
    }
}
