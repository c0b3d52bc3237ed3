package telltale.evaluation.comparison;

import java.util.List;
import telltale.detector.Scores;
import telltale.series.RowRange;

/// What a candidate says of a series.
///
/// @param scores one per row
/// @param confidences one per row: the same on a scale that all series have in common
/// @param delay how many rows later a row's score is known
/// @param detected the rows it calls anomalous, in order, apart from each other
/// @param notes what it chose from the data or could not do, a sentence each
public record Detections(
        Scores scores, Scores confidences, int delay, List<RowRange> detected, List<String> notes) {
    public Detections {
        detected = List.copyOf(detected);
        notes = List.copyOf(notes);
    }

    /// Of a method whose scores are known at once and on one scale for all series.
    public static Detections of(Scores scores, List<RowRange> detected) {
        return new Detections(scores, scores, 0, detected, List.of());
    }
}
