package telltale.app.compare.lineup;

import java.util.Optional;
import telltale.analysis.comparison.LabelMetrics;
import telltale.analysis.comparison.MethodResult;

/// A line of the table: one method and how it stands. Immutable.
///
/// @param member the method
/// @param finding what it found; none before it ran, or while it is hidden
/// @param agreement the mean Jaccard with the others, NaN where there is none
/// @param merits by the labels; all NaN without
/// @param state in a few words why there is no finding; empty where there is one
public record MethodStanding(
        ComparedMethod member,
        Optional<MethodResult> finding,
        double agreement,
        LabelMetrics merits,
        String state) {

    static MethodStanding none(ComparedMethod member, String state) {
        return new MethodStanding(member, Optional.empty(), Double.NaN, LabelMetrics.NONE, state);
    }

    public String name() {
        return member.name();
    }

    /// NaN where it has not run.
    public double seconds() {
        return finding.map(f -> f.candidate().seconds()).orElse(Double.NaN);
    }

    /// NaN where it has not run.
    public double rowsPerSecond() {
        return finding.map(f -> f.candidate().rowsPerSecond()).orElse(Double.NaN);
    }

    /// NaN where there is no finding.
    public double anomalies() {
        return finding.filter(f -> !f.failed())
                .map(f -> (double) f.spans().size())
                .orElse(Double.NaN);
    }

    /// NaN where there is no finding.
    public double rows() {
        return finding.filter(f -> !f.failed()).map(f -> (double) f.rows()).orElse(Double.NaN);
    }
}
