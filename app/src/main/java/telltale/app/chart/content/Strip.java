package telltale.app.chart.content;

import java.util.List;

/// Another series in the heat map: how its scores went, with rows and times of its own.
///
/// @param cutoff of its scores, NaN or infinite where there is none
public record Strip(String name, Timeline timeline, Trace score, List<Mark> marks, double cutoff) {
    public Strip {
        marks = List.copyOf(marks);
    }
}
