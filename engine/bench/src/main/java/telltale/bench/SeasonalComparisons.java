package telltale.bench;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.statistical.ExponentialSmoothing;
import telltale.detector.statistical.ExponentialSmoothing.Trend;
import telltale.job.Progress;
import telltale.math.season.Stl;
import telltale.series.Series;

/// Smoothing with given parameters, fit and score together; and decompositions, of which those of R
/// that take minutes on a million rows are measured on a hundred thousand.
final class SeasonalComparisons {
    private static final String FEW = "100000";
    private static final int DAY = 1_440;

    private SeasonalComparisons() {}

    static List<SideBySideLine> of(Series series) {
        int n = series.length();
        return List.of(
                smoothing(
                        "simple smoothing, given",
                        series,
                        new ExponentialSmoothing("none", Trend.NONE, 0.2, 0, 0, 3),
                        PeerProcess.statistical("statsmodels", "ses_fix", n)),
                smoothing(
                        "Holt-Winters 24, given",
                        series,
                        new ExponentialSmoothing("24", Trend.ADDITIVE, 0.2, 0.01, 0.1, 3),
                        PeerProcess.statistical("statsmodels", "hw24_fix", n)),
                smoothing(
                        "Holt-Winters 1440, given",
                        series,
                        new ExponentialSmoothing("1440", Trend.ADDITIVE, 0.2, 0.01, 0.1, 3),
                        PeerProcess.statistical("statsmodels", "hw1440_fix", n)),
                new SideBySideLine(
                        "STL, periodic, 1440",
                        600,
                        () -> Stl.periodic(DAY).jumping().fit(series.channelValues(0)),
                        List.of(
                                PeerProcess.r(
                                        "R stl",
                                        "periodic med ([0-9.]+) s",
                                        "stl.R",
                                        Integer.toString(n),
                                        "1440",
                                        "0"))),
                SideBySideLine.of(
                        "MSTL, 100,000 rows, periods 1440 and 10080",
                        PeerProcess.r("R forecast", "1440\\+10080 med ([0-9.]+) s", "mstl.R", FEW)),
                SideBySideLine.of(
                        "outliers of a seasonal series, 100,000 rows, period 24",
                        PeerProcess.r("R tsoutliers", "freq 24: ([0-9.]+) s", "mstl.R", FEW)));
    }

    private static SideBySideLine smoothing(
            String what, Series series, Detector detector, PeerProcess peer) {
        return new SideBySideLine(
                what,
                15,
                () -> detector.fit(series, Progress.NONE).score(series, Progress.NONE),
                List.of(peer));
    }
}
