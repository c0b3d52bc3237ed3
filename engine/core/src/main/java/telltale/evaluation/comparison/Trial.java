package telltale.evaluation.comparison;

import java.util.List;
import telltale.evaluation.Evaluation;
import telltale.series.RowRange;

/// How one method did on one series.
///
/// @param key tells whether another trial would give the same
/// @param benchmark the benchmark's name
/// @param series the series' name within it
/// @param method the candidate's name
/// @param rows how many rows the series has
/// @param training the rows learnt from
/// @param scored the rows that count
/// @param anomalies how many labelled events there are among them
/// @param measured the method's figures; of a failed one none
/// @param random the mean figures of a detector that knows nothing
/// @param seconds how long learning and scoring took
/// @param bytes how much memory they asked for in all, on all threads, given back or not; 0 where
///   unknown. Threads that methods share may have been charged for more than one trial at a time
/// @param failure why the method failed; empty where it did not
/// @param notes what the method chose from the data or could not do
public record Trial(
        String key,
        String benchmark,
        String series,
        String method,
        int rows,
        RowRange training,
        RowRange scored,
        int anomalies,
        Evaluation measured,
        Evaluation random,
        double seconds,
        long bytes,
        String failure,
        List<String> notes) {

    public Trial {
        notes = List.copyOf(notes);
    }

    public boolean failed() {
        return !failure.isEmpty();
    }

    /// Whether rows that were learnt from are scored.
    public boolean scoresTraining() {
        return training.from() < scored.to() && scored.from() < training.to();
    }
}
