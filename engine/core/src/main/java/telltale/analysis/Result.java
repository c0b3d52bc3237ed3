package telltale.analysis;

import java.util.List;
import telltale.detector.Explanation;
import telltale.detector.Scores;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.threshold.Anomaly;
import telltale.threshold.Calibration;
import telltale.threshold.Decision;
import telltale.threshold.EpisodeIndex;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// What an analysis found in one series. Immutable.
///
/// @param analysis the recipe
/// @param series the channels looked at
/// @param fitted the model and what belongs to it
/// @param training the rows of the series that the model learnt from; none where it learnt from
///   another before
/// @param scores one per row of the series
/// @param episodes of the scores, parted once for all thresholds
/// @param decision which episodes are anomalies, and why
public record Result(
        Analysis analysis,
        Series series,
        Fitted fitted,
        RowRange training,
        Scores scores,
        EpisodeIndex episodes,
        Decision decision) {

    static Result of(
            Analysis analysis, Series series, Fitted fitted, RowRange training, Scores scores) {
        var episodes =
                EpisodeIndex.of(
                        series,
                        scores,
                        fitted.calibration(),
                        analysis.grouping(),
                        fitted.model().delay());
        var decision = decide(analysis, series, fitted, training, scores, episodes);
        return new Result(analysis, series, fitted, training, scores, episodes, decision);
    }

    private static Decision decide(
            Analysis analysis,
            Series series,
            Fitted fitted,
            RowRange training,
            Scores scores,
            EpisodeIndex episodes) {
        Calibration calibration = fitted.calibration();
        Grouping grouping = analysis.grouping();
        if (!(analysis.threshold() instanceof Threshold.Standout(int further))) {
            double cutoff = analysis.threshold().cutoff(fitted.learnt(), calibration);
            return Decision.of(cutoff, grouping.find(scores, series, cutoff, calibration));
        }
        return training.length() == series.length()
                ? Decision.of(episodes, further)
                : Decision.ahead(series, scores, calibration, grouping);
    }

    /// The same scores under another threshold: at most one pass over them, what a slider calls.
    public Result judge(Threshold threshold, Grouping grouping) {
        Analysis judged = analysis.with(threshold, grouping);
        EpisodeIndex index = episodes.with(grouping);
        return new Result(
                judged,
                series,
                fitted,
                training,
                scores,
                index,
                decide(judged, series, fitted, training, scores, index));
    }

    /// The score from which rows are anomalous, or that of the lowest peak among the anomalies;
    /// infinite where none is.
    public double cutoff() {
        return decision.cutoff();
    }

    /// In the order of time.
    public List<Anomaly> anomalies() {
        return decision.anomalies();
    }

    /// The episodes below the line, the most unusual first. `O(n)` the first time.
    ///
    /// @param most how many are wanted, at most
    public List<Anomaly> candidates(int most) {
        List<Anomaly> below =
                decision.candidates().isEmpty() ? decision.below(episodes) : decision.candidates();
        return below.stream().limit(most).toList();
    }

    /// How sure one can be that the row is not normal, from 0 to 1; NaN where it has no score.
    public double confidenceAt(int row) {
        return fitted.calibration().confidence(scores.at(row));
    }

    /// Why an anomaly is one: its peak explained.
    public Explanation explain(Anomaly anomaly) {
        return fitted.model().explain(series, scores, anomaly.peak());
    }

    /// What the model chose from the data or could not do, a sentence each.
    public List<String> notes() {
        return fitted.notes();
    }
}
