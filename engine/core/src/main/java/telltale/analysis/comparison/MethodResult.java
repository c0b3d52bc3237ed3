package telltale.analysis.comparison;

import java.util.List;
import java.util.Optional;
import telltale.analysis.Result;
import telltale.series.RowRange;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// Result of one compared method under a threshold. Immutable.
///
/// @param candidate the method
/// @param result what it found; none where it failed
/// @param failure why, or empty
/// @param spans the rows of its anomalies, in order, apart from each other
/// @param rows how many rows these are
public record MethodResult(
        MethodRun candidate,
        Optional<Result> result,
        String failure,
        List<RowRange> spans,
        long rows) {

    /// Judges what the candidate said.
    public static MethodResult of(MethodRun candidate, Threshold threshold, Grouping grouping) {
        if (candidate.scored().isEmpty()) {
            return failed(candidate, candidate.failure());
        }
        try {
            Result judged = candidate.scored().get().judge(threshold, grouping);
            List<RowRange> spans =
                    judged.anomalies().stream().map(a -> new RowRange(a.from(), a.to())).toList();
            long rows = spans.stream().mapToLong(RowRange::length).sum();
            return new MethodResult(candidate, Optional.of(judged), "", spans, rows);
        } catch (IllegalArgumentException e) {
            return failed(candidate, String.valueOf(e.getMessage()));
        }
    }

    private static MethodResult failed(MethodRun candidate, String why) {
        return new MethodResult(candidate, Optional.empty(), why, List.of(), 0);
    }

    public String name() {
        return candidate.name();
    }

    public boolean failed() {
        return result.isEmpty();
    }
}
