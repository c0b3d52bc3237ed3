package telltale.bench;

import java.util.List;

/// Decompositions of R, which take minutes on a million rows: a hundred thousand.
final class SeasonalComparisons {
    private static final String ROWS = "100000";

    private SeasonalComparisons() {}

    static List<Comparison> of() {
        return List.of(
                Comparison.of(
                        "STL, periodic, 100,000 rows, period 1440",
                        Peer.r("R stl", "periodic med ([0-9.]+) s", "stl.R", ROWS, "1440", "0")),
                Comparison.of(
                        "MSTL, 100,000 rows, periods 1440 and 10080",
                        Peer.r("R forecast", "1440\\+10080 med ([0-9.]+) s", "mstl.R", ROWS)),
                Comparison.of(
                        "outliers of a seasonal series, 100,000 rows, period 24",
                        Peer.r("R tsoutliers", "freq 24: ([0-9.]+) s", "mstl.R", ROWS)));
    }
}
