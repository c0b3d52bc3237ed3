package telltale.detector.ml;

import java.util.ArrayList;
import java.util.List;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.CompleteLinkage;
import telltale.detector.window.WindowScoring;
import telltale.job.Progress;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;

/// Weighted normal patterns of a training, and the distance of windows to them: a window is judged
/// by its mean distance from them, the root of the mean square of a number. Immutable.
public final class PatternScoring implements WindowScoring {
    /// The most numbers that stand for a channel of a window: finer shapes are left to others.
    private static final int BINS = 32;

    /// The most numbers of a window altogether.
    private static final int WIDTH = 128;

    /// Means per channel and window, at least.
    private static final int LEAST_BINS = 8;

    /// The stretches of the training that are looked at.
    private static final int STRETCHES = 400;

    /// Distances between clusters are not held for less than this: in deviations of a channel.
    private static final double CLOSE = 0.05;

    private final Paa sketch;
    private final WindowScaling scaling;
    private final List<NormalPattern> patterns;

    private PatternScoring(Paa sketch, WindowScaling scaling, List<NormalPattern> patterns) {
        this.sketch = sketch;
        this.scaling = scaling;
        this.patterns = patterns;
    }

    /// Learns from windows twice as long as those to be judged.
    ///
    /// @param stretches the training in windows of `2 · rows` rows
    /// @param rows the rows of a window to be judged
    /// @param clusters how many patterns there are; 0 = found
    /// @throws InterruptedException once the job is cancelled
    public static PatternScoring of(
            WindowMatrix stretches, int rows, int clusters, Progress progress)
            throws InterruptedException {
        int channels = stretches.framing().channels();
        int most = Math.clamp((long) WIDTH / channels, LEAST_BINS, BINS);
        Paa window = Paa.of(rows, channels, most);
        Paa whole = new Paa(2 * rows, 2 * window.bins(), channels);
        int[] picked = stretches.pick(1, STRETCHES);
        double[][] lines = new double[picked.length][whole.width()];
        double[] line = new double[stretches.width()];
        for (int i = 0; i < picked.length; i++) {
            progress.advance(i, picked.length, "learning the patterns");
            stretches.copy(picked[i], line, 0);
            whole.draw(line, 0, lines[i], 0);
        }
        WindowScaling scaling = stretches.framing().scaling();
        return new PatternScoring(window, scaling, patterns(lines, window, scaling, clusters));
    }

    private static List<NormalPattern> patterns(
            double[][] lines, Paa window, WindowScaling scaling, int clusters) {
        Clustering best = clustered(lines, clusters);
        double[] weights = best.weights(CLOSE);
        List<NormalPattern> patterns = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            double[] centre = best.centres()[i];
            patterns.add(
                    NormalPattern.of(
                            weights[i], centre, window.bins(), window.channels(), scaling));
        }
        return patterns;
    }

    /// As many clusters as were asked for, or as describe the lines in the fewest bits.
    private static Clustering clustered(double[][] lines, int clusters) {
        Clustering one = Clustering.of(lines, new int[lines.length], 1);
        int most = Math.min(clusters == 0 ? Clustering.MOST : clusters, lines.length);
        if (most < 2 || one.error() == 0) {
            return one;
        }
        var tree = HierarchicalClustering.fit(CompleteLinkage.of(lines));
        if (clusters > 0) {
            return Clustering.of(lines, tree.partition(most), most);
        }
        Clustering best = one;
        for (int k = 2; k <= most; k++) {
            Clustering other = Clustering.of(lines, tree.partition(k), k);
            best = other.bits() < best.bits() ? other : best;
        }
        return best;
    }

    /// How many patterns there are.
    public int count() {
        return patterns.size();
    }

    @Override
    public void score(double[] windows, long[] times, int count, double[] scores) {
        int width = sketch.rows() * sketch.channels();
        double[] drawn = new double[sketch.width()];
        for (int i = 0; i < count; i++) {
            sketch.draw(windows, i * width, drawn, 0);
            for (int channel = 0; channel < sketch.channels(); channel++) {
                scaling.apply(drawn, channel * sketch.bins(), sketch.bins());
            }
            double sum = 0;
            for (NormalPattern pattern : patterns) {
                sum += pattern.weight() * Math.sqrt(pattern.distance(drawn, 0) / drawn.length);
            }
            scores[i] = sum;
        }
    }
}
