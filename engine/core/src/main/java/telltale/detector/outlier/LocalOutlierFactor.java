package telltale.detector.outlier;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.outlier.neighbour.LocalOutliers;
import telltale.detector.outlier.neighbour.ReferencePoints;
import telltale.detector.window.NormalRange;
import telltale.detector.window.WindowModel;
import telltale.detector.window.WindowScoring;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// Local outlier factor of windows: their reachability density relative to that of their nearest
/// training windows. The score is the logarithm of the factor: 0 among its like, rising without
/// end.
///
/// Departs from the paper: windows that share rows are no neighbours, so that a window of the
/// training is not its own nearest; of many training windows some are kept, spread evenly; and a
/// share of the usual distance is added to every mean distance, without which a series that hardly
/// ever varies has a huge factor for next to nothing. A row beyond all normal ones stands out by
/// itself, see [NormalRange].
///
/// @param window the rows of a window, or 0
/// @param stride the rows from one training window to the next, or 0
/// @param scaling what is done to each window
/// @param neighbours how many neighbours are looked at
/// @param smoothing how much of the usual distance of neighbours is added; 0 = as published
/// @param references how many training windows are kept at most
@About(
        id = "local_outlier_factor",
        title = "Local outlier factor",
        finds = "Windows in thinner surroundings than the training windows most like them.",
        aliases = {"lof", "localoutlierfactor"},
        strengths =
                "Windows in sparser places than their neighbours, also next to dense "
                        + "clusters.",
        weaknesses = "Groups of similar anomalies larger than the number of neighbours.",
        cost =
                "O(n · log r) to O(n · r) for r reference windows; 1.7 s per 100,000 "
                        + "windows of 32.",
        paper =
                "Breunig, M. M., Kriegel, H.-P., Ng, R. T. and Sander, J. (2000). LOF: Identifying"
                        + " Density-Based Local Outliers. doi:10.1145/342009.335388")
public record LocalOutlierFactor(
        @Setting(
                        help = "How many rows a window has; 1 compares single rows.",
                        unit = "rows",
                        min = 1,
                        max = 10_000,
                        zero = "the season of the training")
                int window,
        @Setting(
                        help = "How many rows lie from one training window to the next.",
                        unit = "rows",
                        min = 1,
                        max = 1_000_000,
                        zero = "as many as the most windows allow")
                int stride,
        @Setting(help = "What is done to every window before windows are compared.")
                WindowScaling scaling,
        @Setting(
                        help = "How many of the most similar training windows are looked at.",
                        unit = "windows",
                        min = 1,
                        max = 1_000)
                int neighbours,
        @Setting(
                        help =
                                "How much of the usual distance of neighbours is added to every"
                                        + " distance, so that little departures from what hardly"
                                        + " varies are none.",
                        min = 0,
                        max = 1_000)
                double smoothing,
        @Setting(
                        help = "How many training windows are kept at most.",
                        unit = "windows",
                        min = 10,
                        max = 10_000_000)
                int references)
        implements Detector {
    /// More than an anomaly that comes back a few times has windows among those kept.
    private static final int NEIGHBOURS = 30;

    /// Reference windows kept; a bound of cost.
    private static final int REFERENCES = 2_000;

    public LocalOutlierFactor {
        OutlierSettings.check("window", window, 0);
        OutlierSettings.check("stride", stride, 0);
        OutlierSettings.check("neighbours", neighbours, 1);
        OutlierSettings.check("references", references, 10);
        if (!(smoothing >= 0)) {
            throw new IllegalArgumentException(
                    "smoothing: expected 0 or more, found '" + smoothing + "'");
        }
    }

    public LocalOutlierFactor() {
        this(0, 0, WindowScaling.CENTRE, NEIGHBOURS, 1, REFERENCES);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        List<String> notes = new ArrayList<>();
        progress.advance(0, 1, "learning");
        var framing = WindowSpec.learn(training, window, scaling, notes);
        WindowMatrix windows = framing.windows(training);
        ReferencePoints kept = SampledWindows.of(windows, stride, references, notes);
        var learnt = LocalOutliers.of(kept, neighbours, smoothing, progress);
        if (!learnt.any()) {
            throw NotEnoughData.rows(
                    "local outlier factor", 2L * framing.length(), training.length());
        }
        WindowScoring judge =
                (lines, times, count, scores) -> {
                    learnt.score(lines, times, count, scores);
                    for (int i = 0; i < count; i++) {
                        scores[i] = Math.log(scores[i]);
                    }
                };
        return WindowModel.of(windows, judge, NormalRange.of(windows, judge), notes);
    }
}
