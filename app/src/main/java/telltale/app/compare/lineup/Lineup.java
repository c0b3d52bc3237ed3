package telltale.app.compare.lineup;

import java.util.List;
import java.util.Optional;
import telltale.analysis.comparison.LabelMetrics;
import telltale.analysis.comparison.MethodComparison;
import telltale.analysis.comparison.MethodResult;
import telltale.series.RowRange;

/// How a comparison stands under the thresholds of now. Immutable.
///
/// @param standings one a member, in their order
/// @param judgement of those that ran and are not hidden
/// @param consensus the rows that enough methods call anomalous
/// @param consensusMerits how well the consensus does by the labels
/// @param random how well a detector does that knows nothing
public record Lineup(
        List<MethodStanding> standings,
        MethodComparison judgement,
        List<RowRange> consensus,
        LabelMetrics consensusMerits,
        LabelMetrics random) {

    public static final Lineup EMPTY =
            new Lineup(
                    List.of(),
                    MethodComparison.of(List.of()),
                    List.of(),
                    LabelMetrics.NONE,
                    LabelMetrics.NONE);

    public Lineup {
        standings = List.copyOf(standings);
        consensus = List.copyOf(consensus);
    }

    /// Whether there are labels to measure by.
    public boolean labelled() {
        return !Double.isNaN(consensusMerits.f1());
    }

    /// What a method found; none where it did not run.
    public Optional<MethodResult> finding(String name) {
        return judgement.findings().stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
