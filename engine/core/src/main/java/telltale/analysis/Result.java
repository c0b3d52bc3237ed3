package telltale.analysis;

import java.util.List;
import telltale.detector.Explanation;
import telltale.detector.Scores;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.threshold.Anomaly;
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
/// @param cutoff rows that score as high or higher are anomalous; infinite where none is
/// @param anomalies in the order of time
public record Result(
        Analysis analysis,
        Series series,
        Fitted fitted,
        RowRange training,
        Scores scores,
        double cutoff,
        List<Anomaly> anomalies) {

    public Result {
        anomalies = List.copyOf(anomalies);
    }

    static Result of(
            Analysis analysis, Series series, Fitted fitted, RowRange training, Scores scores) {
        double cutoff = analysis.threshold().cutoff(fitted.learnt(), fitted.calibration());
        List<Anomaly> anomalies =
                analysis.grouping().find(scores, series, cutoff, fitted.calibration());
        return new Result(analysis, series, fitted, training, scores, cutoff, anomalies);
    }

    /// The same scores under another threshold: one pass over them, what a slider calls.
    public Result judge(Threshold threshold, Grouping grouping) {
        return of(analysis.with(threshold, grouping), series, fitted, training, scores);
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
