package telltale.detector.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.window.WindowModel;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// Distance from the mean window, in what windows usually vary in each direction: the squared
/// projections on the principal components, each over its variance, summed over all of them. What
/// varies much may differ much; what never varies may not differ at all.
///
/// It departs from the paper in that neither the strong components nor the weak ones are left out:
/// a share of the mean variance is added to each variance instead, so that the weakest, which are
/// noise, do not count most. And it is fitted twice: the second time without the windows that stood
/// far out the first time.
///
/// Costs `O(rows · width²)`; windows of more than 400 numbers are averaged down to that.
///
/// @param window the rows of a window, or 0
/// @param ridge what is added to every variance, as a share of the mean one
/// @param scaling what windows are freed of before they are compared
@About(
        id = "subsequence_pca",
        title = "Subsequence PCA",
        finds = "Windows that vary in ways not seen in training.",
        aliases = {"pca", "sub_pca"},
        strengths =
                "Windows off the few directions in which normal windows vary: broken "
                        + "correlation of neighbouring values or channels.",
        weaknesses = "Anomalies that look like a mixture of normal windows.",
        cost = "O(n · w²) to learn, O(n · w · k) to score.",
        paper =
                "Shyu, M.-L. et al. (2003). A Novel Anomaly Detection Scheme Based on Principal"
                        + " Component Classifier. IEEE ICDM Workshop on Foundations of Data Mining;"
                        + " on windows: Liu, Q. and Paparrizos, J. (2024). The Elephant in the"
                        + " Room. NeurIPS, Datasets and Benchmarks.")
public record SubsequencePca(
        @Setting(
                        help = "How many rows a window has.",
                        unit = "rows",
                        min = 2,
                        max = 10_000,
                        zero = "the shortest season of the training")
                int window,
        @Setting(
                        help =
                                "What is added to the variance of every component, as a share of"
                                        + " the mean: the less, the more small departures count.",
                        min = 1e-6,
                        max = 10)
                double ridge,
        @Setting(help = "What is taken off a window before it is compared.") WindowScaling scaling)
        implements Detector {
    /// The most numbers of training windows looked at.
    private static final int NUMBERS = 1 << 22;

    /// Windows this many times further out than nine in ten are not learnt from.
    private static final double FAR = 2;

    public SubsequencePca() {
        this(0, 0.1, WindowScaling.NONE);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        List<String> notes = new ArrayList<>();
        WindowSpec framing = WindowSpec.learn(training, window, scaling, notes);
        WindowMatrix windows = framing.windows(training);
        int[] picked = windows.pick(1, Math.max(2, NUMBERS / framing.width()));
        if (picked.length < 2) {
            throw NotEnoughData.rows(
                    "subsequence PCA", (long) framing.length() + 1, training.length());
        }
        progress.advance(0, 1, "learning");
        double[] lines = windows.copy(picked);
        MahalanobisDistance all = MahalanobisDistance.of(lines, framing.width(), ridge, progress);
        double[] scores = new double[picked.length];
        all.score(lines, windows.times(picked), picked.length, scores);
        double cutoff = FAR * OrderStatistics.quantile(scores, 0.9);
        int kept = 0;
        for (int i = 0; i < picked.length; i++) {
            if (scores[i] <= cutoff) {
                picked[kept++] = picked[i];
            }
        }
        if (kept == picked.length) {
            return WindowModel.of(windows, all, notes);
        }
        double[] ordinary = windows.copy(Arrays.copyOf(picked, kept));
        MahalanobisDistance learnt =
                MahalanobisDistance.of(ordinary, framing.width(), ridge, progress);
        return WindowModel.of(windows, learnt, notes);
    }
}
