package telltale.app.chart.paint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import telltale.app.chart.axis.Days;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.Mark;
import telltale.app.chart.paint.pixel.Palette;
import telltale.app.chart.place.Places;
import telltale.app.chart.view.Columns;
import telltale.app.chart.view.TimeWindow;

/// All that one picture of the chart depends on.
///
/// @param columns of the time that is common to the panes
/// @param places in pixels
/// @param scale pixels a unit of the scene
/// @param bounds what the overview shows
/// @param state what users have set besides
public record Frame(
        ChartContent content,
        Columns columns,
        Places places,
        double scale,
        Palette palette,
        List<PaneFrame> panes,
        TimeWindow bounds,
        State state) {

    /// @param cutoffs by lane
    /// @param hidden the channels not drawn
    /// @param days the calendar of folded panes and of earlier periods
    public record State(
            Map<String, Double> cutoffs, Set<Integer> hidden, Optional<Mark> selected, Days days) {}

    double cutoff(String lane) {
        return state.cutoffs.getOrDefault(lane, Double.NaN);
    }
}
