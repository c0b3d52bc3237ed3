package telltale.app.chart.content;

import java.util.List;
import telltale.app.chart.axis.RowTimeline;

/// Another series in the heat map: how its scores went, with rows and times of its own.
///
/// @param cutoff of its scores, NaN or infinite where there is none
public record HeatStrip(
        String name,
        RowTimeline timeline,
        ChartTrace score,
        List<AnomalyMark> marks,
        double cutoff) {
    public HeatStrip {
        marks = List.copyOf(marks);
    }
}
