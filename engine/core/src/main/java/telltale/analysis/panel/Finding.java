package telltale.analysis.panel;

import java.util.List;
import java.util.Optional;
import telltale.analysis.Result;
import telltale.evaluation.Span;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// What one method of a panel finds under a threshold. Immutable.
///
/// @param candidate the method
/// @param result what it found; none where it failed
/// @param failure why, or empty
/// @param spans the rows of its anomalies, in order, apart from each other
/// @param rows how many rows these are
public record Finding(
        Candidate candidate, Optional<Result> result, String failure, List<Span> spans, long rows) {

    /// Judges what the candidate said.
    public static Finding of(Candidate candidate, Threshold threshold, Grouping grouping) {
        if (candidate.scored().isEmpty()) {
            return failed(candidate, candidate.failure());
        }
        try {
            Result judged = candidate.scored().get().judge(threshold, grouping);
            List<Span> spans =
                    judged.anomalies().stream().map(a -> new Span(a.from(), a.to())).toList();
            long rows = spans.stream().mapToLong(Span::length).sum();
            return new Finding(candidate, Optional.of(judged), "", spans, rows);
        } catch (IllegalArgumentException e) {
            return failed(candidate, String.valueOf(e.getMessage()));
        }
    }

    private static Finding failed(Candidate candidate, String why) {
        return new Finding(candidate, Optional.empty(), why, List.of(), 0);
    }

    public String name() {
        return candidate.name();
    }

    public boolean failed() {
        return result.isEmpty();
    }
}
