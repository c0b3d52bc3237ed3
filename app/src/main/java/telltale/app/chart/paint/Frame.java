package telltale.app.chart.paint;

import java.util.List;
import java.util.Optional;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.Mark;
import telltale.app.chart.view.Columns;
import telltale.app.chart.view.Lanes;
import telltale.app.chart.view.TimeWindow;
import telltale.app.chart.view.ValueScale;

/// All that one picture of the chart depends on.
///
/// @param lanes in pixels
/// @param scale pixels a unit of the scene
/// @param laneChannels the channels drawn in each value lane
/// @param scales one a value lane, then, where there is a score lane, that of the scores
/// @param timeGrid positions of the vertical lines
/// @param valueGrid values of the horizontal lines, one list a scale
/// @param bounds what the overview shows
/// @param cutoff NaN where there is none
public record Frame(
        ChartContent content,
        Columns columns,
        Lanes lanes,
        double scale,
        Palette palette,
        List<List<Integer>> laneChannels,
        List<ValueScale> scales,
        List<Long> timeGrid,
        List<List<Double>> valueGrid,
        TimeWindow bounds,
        double cutoff,
        Optional<Mark> selected) {}
