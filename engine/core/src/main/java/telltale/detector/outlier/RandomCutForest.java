package telltale.detector.outlier;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.outlier.forest.CutForest;
import telltale.detector.outlier.forest.PiecewiseAverages;
import telltale.detector.window.FeatureMatrix;
import telltale.detector.window.NormalRange;
import telltale.detector.window.WindowModel;
import telltale.detector.window.WindowScoring;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// Random cut forest on windows: collusive displacement, i.e. how much a window would change the
/// trees if it were inserted: cuts are drawn in proportion to how far the rows of the windows
/// spread, so that rows that do not matter do not count. The score is about 1 for a usual window.
///
/// The scores are those of AWS's random cut forest. It departs from the paper in that the forest is
/// kept as it is after the training, of which all windows are as likely to be in a tree, and in
/// that windows of more than 32 rows are averaged down to that. A row's score is the mean of its
/// windows'; a row beyond all normal ones stands out by itself, see [NormalRange].
@About(
        id = "random_cut_forest",
        title = "Random cut forest",
        finds = "Windows that would change trees of random cuts through the training a lot.",
        aliases = {"rcf", "robust_random_cut_forest", "rrcf"},
        strengths = "Windows that displace many others when they are added; streams.",
        weaknesses = "Anomalies that come in large similar groups.",
        cost = "O(n · trees · log size); 9 s per million rows.",
        paper =
                "Guha, S., Mishra, N., Roy, G. and Schrijvers, O. (2016). Robust Random Cut Forest"
                        + " Based Anomaly Detection on Streams. ICML."
                        + " https://proceedings.mlr.press/v48/guha16.html")
public record RandomCutForest(
        @Setting(
                        help = "How many rows a window has; 1 looks at each row alone.",
                        unit = "rows",
                        min = 1,
                        max = 10_000,
                        zero = "the season of the training")
                int window,
        @Setting(help = "What is done to each window first.") WindowScaling scaling,
        @Setting(help = "How many trees.", min = 1, max = 1_000) int trees,
        @Setting(help = "How many windows a tree holds.", min = 2, max = 10_000) int sample,
        @Setting(help = "Where the random choices start.") long seed)
        implements Detector {
    /// Least windows that say anything.
    private static final int LEAST = 8;

    /// Of each channel; more make the forest slower and find no more.
    private static final int MOST_NUMBERS = 32;

    public RandomCutForest() {
        this(0, WindowScaling.CENTRE, 50, 256, 0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        progress.advance(0, 1, "learning");
        List<String> notes = new ArrayList<>();
        var framing = WindowSpec.learn(training, window, scaling, notes);
        WindowMatrix windows = framing.windows(training);
        int[] picked = windows.pick(1, Integer.MAX_VALUE);
        if (picked.length < LEAST) {
            throw NotEnoughData.rows(
                    "random cut forest", framing.length() + LEAST - 1, training.length());
        }
        var coarse = new PiecewiseAverages(framing.channels(), framing.length(), MOST_NUMBERS);
        var forest = new CutForest(coarse.width(), trees, sample, picked.length, seed);
        forest.learn(coarse.of(FeatureMatrix.of(windows, picked)), progress);
        WindowScoring judge =
                (lines, _, count, scores) -> {
                    double[] averaged = new double[count * coarse.width()];
                    for (int i = 0; i < count; i++) {
                        coarse.copy(lines, i * framing.width(), averaged, i * coarse.width());
                    }
                    forest.score(averaged, count, scores);
                };
        return WindowModel.of(windows, judge, NormalRange.of(windows, judge), notes);
    }
}
