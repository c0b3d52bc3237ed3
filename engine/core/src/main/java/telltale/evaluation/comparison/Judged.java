package telltale.evaluation.comparison;

import java.util.List;
import telltale.detector.Scores;
import telltale.evaluation.Span;

/// What a contender says of a series.
///
/// @param scores one a row
/// @param detected the rows it calls anomalous, in order, apart from each other
/// @param notes what it chose from the data or could not do, a sentence each
public record Judged(Scores scores, List<Span> detected, List<String> notes) {
    public Judged {
        detected = List.copyOf(detected);
        notes = List.copyOf(notes);
    }
}
