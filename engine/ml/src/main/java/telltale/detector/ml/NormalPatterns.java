package telltale.detector.ml;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.outlier.OutlierSettings;
import telltale.detector.window.NormalRange;
import telltale.detector.window.WindowModel;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// Distance of a window to the normal patterns that make up most of the training: stretches of the
/// training twice as long as a window are clustered, and a window's score is its mean distance from
/// the clusters' centres, each taken where it fits best, weighted by how large and how lasting the
/// cluster is and how close to the others. So an anomaly that comes again, which has near
/// neighbours, still is one. In deviations of the channel.
///
/// Departs from the paper: the clusters are of complete linkage over stretches spread evenly, as
/// many as describe these in the fewest bits; and a window is compared in at most 32 means of its
/// rows. A row beyond all normal ones stands out by itself, see [NormalRange].
///
/// @param window the rows of a window, or 0
/// @param patterns how many clusters there are, or 0
/// @param scaling what is done to each window
@About(
        id = "normal_patterns",
        title = "Normal patterns",
        finds = "Windows unlike the few patterns that make up most of the training.",
        aliases = {"norma", "sand", "normal_model"},
        strengths =
                "Windows unlike the few patterns that make up most of the training, also "
                        + "where an anomaly recurs.",
        weaknesses = "Series without recurring patterns.",
        cost = "O(n · patterns · w), after clustering a sample.",
        paper =
                "Boniol, P., Linardi, M., Roncallo, F., Palpanas, T., Meftah, M. and Remy, E."
                        + " (2021). Unsupervised and scalable subsequence anomaly detection in large"
                        + " data series. doi:10.1007/s00778-021-00655-8")
public record NormalPatterns(
        @Setting(
                        help = "How many rows a window has.",
                        unit = "rows",
                        min = 4,
                        max = 10_000,
                        zero = "the season of the training")
                int window,
        @Setting(
                        help = "How many patterns are normal.",
                        unit = "patterns",
                        min = 1,
                        max = 100,
                        zero = "as many as describe the training best")
                int patterns,
        @Setting(help = "What is done to every window before windows are compared.")
                WindowScaling scaling)
        implements Detector {
    /// Least rows that have a shape.
    private static final int LEAST = 4;

    public NormalPatterns {
        if (window != 0) {
            OutlierSettings.check("window", window, LEAST);
        }
        OutlierSettings.check("patterns", patterns, 0);
    }

    public NormalPatterns() {
        this(0, 0, WindowScaling.CENTRE);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        List<String> notes = new ArrayList<>();
        progress.advance(0, 1, "learning");
        WindowSpec framing = WindowSpec.learn(training, window, scaling, notes);
        int rows = framing.length();
        WindowMatrix stretches = framing.withLength(2 * rows).windows(training);
        if (stretches.pick(1, 2).length < 2) {
            throw NotEnoughData.rows("normal patterns", 2L * rows + 1, training.length());
        }
        PatternScoring learnt = PatternScoring.of(stretches, rows, patterns, progress);
        notes.add("Normal patterns: %d.".formatted(learnt.count()));
        WindowMatrix windows = framing.windows(training);
        return WindowModel.of(windows, learnt, NormalRange.of(windows, learnt), notes);
    }
}
