package telltale.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import telltale.detector.Detector;
import telltale.detector.forecast.Prophet;
import telltale.job.Progress;
import telltale.series.Series;

/// Fit and score together, bands included, with the defaults; and as in the paper, where the trend
/// is fitted once and nothing is clipped or followed.
final class ForecastComparisons {
    private static final int FEW = 10_000;
    private static final int PEER_ROWS = 100_000;
    private static final long MINUTE = 60_000_000_000L;

    /// 2005-01-01T00:00Z, where the peer begins.
    private static final long START = 1_104_537_600_000_000_000L;

    private static final String TIME = "fit ([0-9.]+) s predict ([0-9.]+) s";

    private ForecastComparisons() {}

    static List<SideBySideLine> of() throws IOException {
        double[] few = Arrays.copyOf(PeerData.values(PEER_ROWS), FEW);
        Series quarters = series(few, 15 * MINUTE);
        PeerProcess prophet = PeerProcess.r("R prophet, bands", TIME, "prophet.R", "10000", "1000");
        PeerProcess bare = PeerProcess.r("R prophet, no bands", TIME, "prophet.R", "10000", "0");
        return List.of(
                comparison("prophet, 10,000 rows", 1_000, quarters, new Prophet(), prophet, bare),
                comparison(
                        "prophet as published, 10,000 rows",
                        1_000,
                        quarters,
                        published(),
                        prophet,
                        bare));
    }

    private static Prophet published() {
        var d = new Prophet();
        return new Prophet(
                Prophet.Trend.LINEAR,
                d.cap(),
                d.changepoints(),
                d.changepointRange(),
                d.changepointScale(),
                d.seasonality(),
                d.seasonalityScale(),
                d.yearly(),
                d.weekly(),
                d.daily(),
                "none",
                d.holidays(),
                0,
                0);
    }

    private static Series series(double[] values, long step) {
        long[] times = new long[values.length];
        Arrays.setAll(times, row -> START + row * step);
        var channels = List.of(new Series.Channel("value"));
        return Series.of("values", Series.Timing.INSTANT, channels, times, new double[][] {values});
    }

    private static SideBySideLine comparison(
            String what, double bar, Series series, Detector detector, PeerProcess... peers) {
        return new SideBySideLine(
                what,
                bar,
                () -> detector.fit(series, Progress.NONE).score(series, Progress.NONE),
                List.of(peers));
    }
}
