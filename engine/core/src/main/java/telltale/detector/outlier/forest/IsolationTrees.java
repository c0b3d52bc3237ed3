package telltale.detector.outlier.forest;

import java.util.Arrays;
import java.util.SplittableRandom;
import telltale.detector.window.FeatureMatrix;
import telltale.detector.window.SampleWithoutReplacement;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// An isolation forest (Liu, Ting and Zhou 2008, doi:10.1109/ICDM.2008.17): how few random cuts
/// part a line from the others. Immutable, shared freely between threads.
///
/// All trees are full ones of equal height in flat arrays, and a line goes down all levels without
/// a branch of the program: a path that ends early ends the same wherever it goes on to. The lines
/// are taken in blocks that stay in the innermost cache while tree after tree passes over them.
public final class IsolationTrees {
    /// The numbers of a block.
    private static final int BLOCK = 1 << 11;

    private final int width;
    private final int levels;
    private final double norm;
    private final int[][] features;
    private final double[][] thresholds;
    private final float[][] paths;

    private IsolationTrees(int width, int lines, int trees) {
        this.width = width;
        levels = IsolationTree.levels(lines);
        norm = -1 / (trees * Math.max(1, IsolationTree.meanPath(lines)));
        features = new int[trees][];
        thresholds = new double[trees][];
        paths = new float[trees][];
    }

    /// Grows the trees, each on lines of its own drawn without replacement, `O(trees · subsample ·
    /// log subsample)`. The same seed gives the same forest, on any number of threads.
    ///
    /// @param lines without NaN
    /// @param subsample the lines a tree is grown on; of fewer it takes all
    /// @throws InterruptedException once the job is cancelled
    public static IsolationTrees grow(
            FeatureMatrix lines, int trees, int subsample, long seed, Progress progress)
            throws InterruptedException {
        int size = Math.min(subsample, lines.count());
        var forest = new IsolationTrees(lines.width(), size, trees);
        ParallelRows.run(
                trees,
                1,
                progress,
                "growing trees",
                (from, to) -> {
                    for (int tree = from; tree < to; tree++) {
                        forest.grow(tree, lines, size, seed);
                    }
                });
        return forest;
    }

    private void grow(int at, FeatureMatrix lines, int size, long seed) {
        // A generator's own seed decides all it gives: one a tree keeps threads out of it.
        var random = new SplittableRandom(new SplittableRandom(seed + at).nextLong());
        double[] drawn = new double[size * width];
        int[] picked = SampleWithoutReplacement.of(lines.count(), size, random);
        for (int i = 0; i < size; i++) {
            lines.copy(picked[i], drawn, i * width);
        }
        var tree = IsolationTree.grow(drawn, width, random);
        features[at] = tree.features;
        thresholds[at] = tree.thresholds;
        paths[at] = tree.paths;
    }

    /// The numbers of a line.
    public int width() {
        return width;
    }

    /// Scores lines by `2^(-E(h)/c)`, equation 2 of the paper: from 0 to 1, about 0.5 where nothing
    /// sticks out.
    ///
    /// @param lines `count` of them, one after the other, without NaN
    /// @param scores where the scores go, from place 0
    public void score(double[] lines, int count, double[] scores) {
        int block = Math.max(8, BLOCK / width);
        int[] nodes = new int[block];
        for (int from = 0; from < count; from += block) {
            int to = Math.min(count, from + block);
            Arrays.fill(scores, from, to, 0);
            for (int tree = 0; tree < features.length; tree++) {
                descend(tree, lines, from, nodes, to - from);
                float[] lengths = paths[tree];
                int first = (1 << levels) - 1;
                for (int i = 0; i < to - from; i++) {
                    scores[from + i] += lengths[nodes[i] - first];
                }
            }
        }
        for (int i = 0; i < count; i++) {
            scores[i] = StrictMath.pow(2, scores[i] * norm);
        }
    }

    private void descend(int tree, double[] lines, int from, int[] nodes, int count) {
        int[] feature = features[tree];
        double[] threshold = thresholds[tree];
        Arrays.fill(nodes, 0, count, 0);
        for (int level = 0; level < levels; level++) {
            int line = from * width;
            for (int i = 0; i < count; i++) {
                int node = nodes[i];
                double rest = threshold[node] - lines[line + feature[node]];
                // The sign of the rest is the way to go.
                nodes[i] = 2 * node + 1 + (int) (Double.doubleToRawLongBits(rest) >>> 63);
                line += width;
            }
        }
    }
}
