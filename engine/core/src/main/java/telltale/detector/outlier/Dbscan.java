package telltale.detector.outlier;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.outlier.neighbour.CoreWindows;
import telltale.detector.outlier.neighbour.ReferencePoints;
import telltale.detector.window.NormalRange;
import telltale.detector.window.WindowModel;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// DBSCAN on windows: distance to the nearest core window of the training, relative to eps. A
/// training window with enough others within a distance `eps` is a core window; a window's score is
/// how far, in `eps`, it is from the nearest core window: up to 1 it is in a cluster.
///
/// Departs from the paper, which labels the rows it is given and no others: the distance is the
/// score. Windows that share rows are not near each other. Without an `eps` it is the knee of the
/// training windows' distances to their `min_rows`-th nearest, itself counted: sorted, where they
/// are furthest below the line from the least to the largest. A row's score is the mean of its
/// windows'; a row beyond all normal ones stands out by itself, see [NormalRange].
///
/// @param window the rows of a window, or 0
/// @param stride the rows from one training window to the next, or 0
/// @param scaling what is done to each window
/// @param eps how far apart windows near each other are at most, or 0
/// @param minRows how many windows are near a core window, itself counted
/// @param references how many training windows are kept at most
@About(
        id = "dbscan",
        title = "DBSCAN",
        finds = "Windows outside the dense clusters of training windows.",
        aliases = {"density_clustering"},
        strengths = "Windows that belong to no dense cluster.",
        weaknesses = "Clusters of very different density, which share one eps.",
        cost = "As local_outlier_factor; 2.4 s per 100,000 windows of 32.",
        paper =
                "Ester, M., Kriegel, H.-P., Sander, J. and Xu, X. (1996). A Density-Based Algorithm"
                        + " for Discovering Clusters in Large Spatial Databases with Noise. KDD-96,"
                        + " 226–231.")
public record Dbscan(
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
                        help = "How far apart windows near each other are at most.",
                        unit = "deviations",
                        min = 1e-9,
                        max = 1e9,
                        zero = "the knee of the training's distances")
                double eps,
        @Setting(
                        help = "How many windows make a window a core window, itself counted.",
                        unit = "windows",
                        min = 2,
                        max = 1_000)
                int minRows,
        @Setting(
                        help = "How many training windows are kept at most.",
                        unit = "windows",
                        min = 10,
                        max = 10_000_000)
                int references)
        implements Detector {
    /// Windows that make a core, itself counted.
    private static final int MIN_ROWS = 10;

    /// Reference windows kept; a bound of cost.
    private static final int REFERENCES = 2_000;

    public Dbscan {
        OutlierSettings.check("window", window, 0);
        OutlierSettings.check("stride", stride, 0);
        OutlierSettings.check("min_rows", minRows, 2);
        OutlierSettings.check("references", references, 10);
        if (!(eps >= 0)) {
            throw new IllegalArgumentException("eps: expected 0 or more, found '" + eps + "'");
        }
    }

    public Dbscan() {
        this(0, 0, WindowScaling.CENTRE, 0, MIN_ROWS, REFERENCES);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        List<String> notes = new ArrayList<>();
        progress.advance(0, 1, "learning");
        var framing = WindowSpec.learn(training, window, scaling, notes);
        WindowMatrix windows = framing.windows(training);
        ReferencePoints kept = SampledWindows.of(windows, stride, references, notes);
        CoreWindows cores =
                CoreWindows.of(kept, eps, minRows, progress)
                        .orElseThrow(() ->
                                NotEnoughData.rows(
                                        "dbscan",
                                        (long) minRows * framing.length(),
                                        training.length()));
        notes.add(cores.sentence());
        return WindowModel.of(windows, cores::score, NormalRange.of(windows, cores::score), notes);
    }
}
