package telltale.evaluation;

import java.util.List;
import telltale.series.RowRange;
import telltale.series.Series;

/// How long after its begin one knows of a found event, mean over the found ones. A detection that
/// is known when the event begins has delay 0. It says nothing of the events that were not found:
/// read it beside the event recall.
///
/// @param rows NaN where no event was found
/// @param seconds NaN where no event was found, or rows have no times
public record DetectionDelay(double rows, double seconds) {

    /// @param series the same rows as the labels'
    /// @param detected spans of detected rows, in order, apart from each other
    /// @param late how many rows later the method knows what a row's score is
    public static DetectionDelay of(
            Series series, Labels labels, List<RowRange> detected, int late) {
        double rows = 0;
        double nanos = 0;
        int found = 0;
        int at = 0;
        for (RowRange event : labels.spans()) {
            while (at < detected.size() && detected.get(at).to() <= event.from()) {
                at++;
            }
            if (at < detected.size() && detected.get(at).from() < event.to()) {
                int known = Math.min(detected.get(at).from() + late, series.length() - 1);
                int first = Math.max(event.from(), known);
                rows += first - event.from();
                nanos += series.timeAt(first) - series.timeAt(event.from());
                found++;
            }
        }
        boolean timed = series.timing() != Series.Timing.INDEX;
        return new DetectionDelay(
                found == 0 ? Double.NaN : rows / found,
                found == 0 || !timed ? Double.NaN : nanos / found / 1e9);
    }
}
