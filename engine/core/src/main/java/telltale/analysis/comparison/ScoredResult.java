package telltale.analysis.comparison;

import java.util.List;
import telltale.analysis.Result;
import telltale.threshold.Anomaly;
import telltale.threshold.CutoffCounts;
import telltale.threshold.Decision;
import telltale.threshold.Grouping;
import telltale.threshold.ScorePeaks;
import telltale.threshold.Threshold;

/// Scored series of one method, indexed to be thresholded again and again.
///
/// @param result as the method was run
/// @param peaks of its scores
/// @param cutoffs of its training's scores
public record ScoredResult(Result result, ScorePeaks peaks, CutoffCounts cutoffs) {

    /// Reads the scores once, `O(n)`.
    public static ScoredResult of(Result result) {
        return new ScoredResult(
                result,
                ScorePeaks.of(result.scores()),
                new CutoffCounts(result.fitted().learnt(), result.fitted().calibration()));
    }

    /// The same as [Result#judge], at the cost of the rows over the cutoff.
    ///
    /// @throws IllegalArgumentException where a deviation is asked for of a method that expects
    ///   nothing
    public Result judge(Threshold threshold, Grouping grouping) {
        if (threshold instanceof Threshold.Standout) {
            return result.judge(threshold, grouping);
        }
        double cutoff = cutoffs.of(threshold);
        List<Anomaly> anomalies =
                grouping.find(peaks, result.series(), cutoff, result.fitted().calibration());
        return new Result(
                result.analysis().with(threshold, grouping),
                result.series(),
                result.fitted(),
                result.training(),
                result.scores(),
                result.episodes().with(grouping),
                Decision.of(cutoff, anomalies));
    }
}
