package telltale.app.anomalies;

import telltale.analysis.Result;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;
import telltale.app.fx.TimeFormatter;
import telltale.detector.Explanation;
import telltale.series.Series;
import telltale.threshold.Anomaly;

/// A line of the table. Immutable.
///
/// @param number its number in the order of time, from 1
/// @param anomaly the rows it covers
/// @param clock writes its times
/// @param start the time of its first row
/// @param end the time of its last row
/// @param peak the time of its strongest row
/// @param candidate whether it lies below the line: unusual, but no anomaly under this threshold
/// @param deviation actual minus expected at the peak, NaN where nothing was expected
public record AnomalyRow(
        int number,
        Anomaly anomaly,
        TimeFormatter clock,
        long start,
        long end,
        long peak,
        boolean candidate,
        double deviation) {

    static AnomalyRow of(int number, Anomaly anomaly, Result result, TimeFormatter clock) {
        return of(number, anomaly, false, result, clock);
    }

    static AnomalyRow candidate(int number, Anomaly anomaly, Result result, TimeFormatter clock) {
        return of(number, anomaly, true, result, clock);
    }

    private static AnomalyRow of(
            int number, Anomaly anomaly, boolean candidate, Result result, TimeFormatter clock) {
        Series series = result.series();
        double deviation =
                result.scores().expectation().isPresent()
                        ? Explanation.of(series, result.scores(), anomaly.peak()).deviation()
                        : Double.NaN;
        return new AnomalyRow(
                number,
                anomaly,
                clock,
                series.timeAt(anomaly.from()),
                series.timeAt(anomaly.to() - 1),
                series.timeAt(anomaly.peak()),
                candidate,
                deviation);
    }

    /// How many rows it covers.
    public int rows() {
        return anomaly.to() - anomaly.from();
    }

    /// From the first row to the last, in words.
    public String duration() {
        return clock.length(rows(), end - start);
    }

    /// One sentence for those who listen: "anomaly 3 of 12, 2024-01-31 12:05, confidence 0.998".
    public String spoken(int of) {
        return Texts.of(
                candidate ? "anomalies.candidate-row" : "anomalies.row",
                number,
                of,
                clock.text(peak),
                duration(),
                DisplayNumbers.confidence(anomaly.confidence()));
    }
}
