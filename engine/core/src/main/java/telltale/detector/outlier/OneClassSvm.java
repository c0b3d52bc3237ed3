package telltale.detector.outlier;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.detector.outlier.svm.SupportVectors;
import telltale.detector.window.NormalRange;
import telltale.detector.window.SampleWithoutReplacement;
import telltale.detector.window.WindowModel;
import telltale.detector.window.WindowScoring;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// One-class SVM with a Gaussian kernel on windows: the smallest region that holds all but a share
/// of the training's. The score is minus the decision value in units of the offset: -1 and lower
/// deep inside, 0 on the border, 1 far from all that was learnt from.
@About(
        id = "one_class_svm",
        title = "One-class SVM",
        finds = "Windows outside the region where most of the training's windows lie.",
        aliases = {"ocsvm", "oneclasssvm", "svm"},
        strengths = "Windows outside a smooth boundary around the training.",
        weaknesses = "Trainings with many anomalies; windows of very different scales.",
        cost = "O(n · features); 0.9 s per million windows of 32.",
        paper =
                "Schölkopf, B. et al. (2001). Estimating the Support of a High-Dimensional"
                        + " Distribution. Neural Computation 13. doi:10.1162/089976601750264965")
public record OneClassSvm(
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
                        zero = "every window, up to what the method takes")
                int stride,
        @Setting(help = "What is done to each window first.") WindowScaling scaling,
        @Setting(
                        help = "The share of the training's windows that may lie outside.",
                        min = 0.001,
                        max = 0.9)
                double nu,
        @Setting(
                        help = "How quickly windows become unlike with their squared distance.",
                        min = 1e-9,
                        max = 1e9,
                        zero = "one over a window's numbers and their variance")
                double gamma,
        @Setting(
                        help = "How many random features stand for the kernel of long trainings.",
                        min = 8,
                        max = 1_000)
                int features,
        @Setting(help = "Where the random choices start.") long seed)
        implements Detector {
    /// Least windows that say anything.
    private static final int LEAST = 8;

    /// Windows up to which the exact dual is solved; above, random features stand for the kernel.
    private static final int MOST_EXACT = 3_000;

    /// Windows learnt from; a bound of cost.
    private static final int MOST = 20_000;

    /// The numbers of all windows learnt from: longer windows are fewer.
    private static final int MOST_NUMBERS = 4_000_000;

    public OneClassSvm() {
        this(0, 0, WindowScaling.NONE, 0.5, 0, 128, 0);
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
                    "one-class SVM", framing.length() + LEAST - 1, training.length());
        }
        SupportVectors vectors = learn(windows, picked, notes, progress);
        double size = Math.max(Double.MIN_NORMAL, Math.abs(vectors.offset()));
        WindowScoring judge =
                (lines, _, count, scores) -> {
                    vectors.decide(lines, count, scores);
                    for (int i = 0; i < count; i++) {
                        scores[i] /= -size;
                    }
                };
        return WindowModel.of(windows, judge, NormalRange.of(windows, judge), notes);
    }

    private SupportVectors learn(
            WindowMatrix windows, int[] picked, List<String> notes, Progress progress)
            throws InterruptedException {
        int width = windows.width();
        int most = Math.clamp(MOST_NUMBERS / width, features, MOST);
        boolean few = picked.length <= MOST_EXACT && (long) picked.length * width <= MOST_NUMBERS;
        if (few || picked.length <= features) {
            double[] lines = windows.copy(picked);
            notes.add("Exact support vectors of %,d windows.".formatted(picked.length));
            return SupportVectors.exact(lines, width, nu, gamma(lines, width), progress);
        }
        int size = Math.min(picked.length, most);
        int[] drawn =
                IntStream.of(
                                SampleWithoutReplacement.of(
                                        picked.length, size, new SplittableRandom(seed)))
                        .map(i -> picked[i])
                        .toArray();
        double[] lines = windows.copy(drawn);
        notes.add(
                "Support vectors of %,d windows by %,d random Nyström features of the kernel."
                        .formatted(size, features));
        return SupportVectors.approximate(
                lines, width, nu, gamma(lines, width), features, seed, progress);
    }

    private double gamma(double[] lines, int width) {
        return gamma == 0 ? SupportVectors.scale(lines, width) : gamma;
    }
}
