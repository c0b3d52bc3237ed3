package telltale.bench;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.statistical.ModifiedZScore;
import telltale.detector.statistical.MovingAverage;
import telltale.detector.statistical.ZScore;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// Fit and score together, with the defaults but for the window.
final class StatisticalComparisons {
    private static final int DAY = 1_440;

    private StatisticalComparisons() {}

    static List<SideBySideLine> of(Series series) throws InterruptedException {
        int n = series.length();
        double[] scores = scores(series);
        return List.of(
                new SideBySideLine(
                        "calibration, on top of each", 20, () -> Calibration.of(scores), List.of()),
                comparison(
                        "z-score",
                        3,
                        series,
                        new ZScore(),
                        PeerProcess.statistical("numpy", "z_np", n),
                        PeerProcess.statistical("numpy, without z", "z_lean", n)),
                comparison(
                        "modified z-score",
                        15,
                        series,
                        new ModifiedZScore(),
                        PeerProcess.statistical("numpy", "mad_np", n),
                        PeerProcess.statistical("scipy", "mad_scipy", n)),
                comparison(
                        "rolling z-score, 1440",
                        12,
                        series,
                        new ZScore(DAY),
                        PeerProcess.statistical("bottleneck", "roll1440_bn", n),
                        PeerProcess.statistical("pandas", "roll1440_pd", n)),
                comparison(
                        "rolling z-score, 7",
                        Double.NaN,
                        series,
                        new ZScore(7),
                        PeerProcess.statistical("bottleneck", "roll7_bn", n)),
                comparison(
                        "moving average, 1440",
                        5,
                        series,
                        new MovingAverage(DAY),
                        PeerProcess.statistical("pandas (mean alone)", "ma1440_pd", n)),
                comparison(
                        "moving average, window from the data",
                        5,
                        series,
                        new MovingAverage(),
                        PeerProcess.statistical("pandas (mean alone)", "ma7_pd", n)),
                comparison(
                        "rolling median and MAD, 1440",
                        150,
                        series,
                        new ModifiedZScore(DAY),
                        PeerProcess.statistical("bottleneck (median alone)", "rollmed1440_bn", n),
                        PeerProcess.statistical("pandas (median alone)", "rollmed1440_pd", n)));
    }

    private static double[] scores(Series series) throws InterruptedException {
        Model model = new ZScore().fit(series, Progress.NONE);
        return model.score(series, Progress.NONE).values();
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
