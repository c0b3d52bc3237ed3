package telltale.detector.outlier;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.outlier.forest.IsolationTrees;
import telltale.detector.window.FeatureMatrix;
import telltale.detector.window.NormalRange;
import telltale.detector.window.WindowModel;
import telltale.detector.window.WindowScoring;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// Isolation forest on windows: random splits isolate an odd window sooner than a usual one: the
/// score is `2^(-E(h)/c)` for a mean depth `E(h)` at which the window ends up alone.
@About(
        id = "isolation_forest",
        title = "Isolation forest",
        finds = "Windows that a few random splits isolate.",
        aliases = {"iforest", "if", "isolationforest"},
        strengths =
                "Windows or rows that are few and different; several channels; no scaling "
                        + "needed.",
        weaknesses = "Local anomalies inside a dense region; one odd phase of a regular shape.",
        cost = "O(n · trees · log subsample); 0.9 s per million windows of 32.",
        paper =
                "Liu, F. T., Ting, K. M. and Zhou, Z.-H. (2008). Isolation Forest. ICDM."
                        + " doi:10.1109/ICDM.2008.17")
public record IsolationForest(
        @Setting(
                        help = "How many rows a window has; 1 looks at each row alone.",
                        unit = "rows",
                        min = 1,
                        max = 10_000,
                        zero = "the season of the training")
                int window,
        @Setting(
                        help = "How many rows lie between the windows learnt from.",
                        unit = "rows",
                        min = 1,
                        max = 10_000,
                        zero = "every window")
                int stride,
        @Setting(help = "What is done to each window first.") WindowScaling scaling,
        @Setting(help = "How many trees.", min = 1, max = 1_000) int trees,
        @Setting(help = "How many windows each tree is grown on.", min = 2, max = 10_000)
                int subsample,
        @Setting(help = "Where the random choices start.") long seed)
        implements Detector {
    /// Least windows that say anything.
    private static final int LEAST = 8;

    public IsolationForest() {
        this(0, 0, WindowScaling.NONE, 100, 256, 0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        progress.advance(0, 1, "learning");
        List<String> notes = new ArrayList<>();
        var framing = WindowSpec.learn(training, window, scaling, notes);
        WindowMatrix windows = framing.windows(training);
        int[] picked = windows.pick(Math.max(1, stride), Integer.MAX_VALUE);
        if (picked.length < LEAST) {
            throw NotEnoughData.rows(
                    "isolation forest", framing.length() + LEAST - 1, training.length());
        }
        var forest =
                IsolationTrees.grow(
                        FeatureMatrix.of(windows, picked), trees, subsample, seed, progress);
        WindowScoring judge = (lines, _, count, scores) -> forest.score(lines, count, scores);
        return WindowModel.of(windows, judge, NormalRange.of(windows, judge), notes);
    }
}
