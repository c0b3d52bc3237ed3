package telltale.detector.outlier.forest;

import java.util.Arrays;
import telltale.detector.window.FeatureMatrix;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// Robust random cut forest (Guha, Mishra, Roy and Schrijvers 2016), on flat arrays: each tree
/// holds some of the lines learnt so far, drawn by a reservoir of its own.
///
/// A tree that is full takes a line with probability `sample / min(lines so far, memory)` and gives
/// one of its own for it, each as likely: lines up to `memory` back are as likely to be held, older
/// ones are forgotten the more the older.
public final class CutForest {
    /// The numbers that are passed over tree by tree at a time.
    private static final int BLOCK = 1 << 15;

    private final CutTree[] trees;
    private final SplitMix64[] dice;

    /// The leaf at which each of the lines held is, `[tree][place]`.
    private final int[][] leaves;

    private final int width;
    private final long memory;
    private long learnt;

    /// @param width the numbers of a line
    /// @param sample how many lines a tree holds
    /// @param memory how many lines back are as likely to be held as the newest
    public CutForest(int width, int trees, int sample, long memory, long seed) {
        this.width = width;
        this.memory = Math.max(sample, memory);
        this.trees = new CutTree[trees];
        dice = new SplitMix64[trees];
        leaves = new int[trees][sample];
        var seeds = new SplitMix64(seed);
        for (int i = 0; i < trees; i++) {
            dice[i] = new SplitMix64(Double.doubleToRawLongBits(seeds.next()) + i);
            this.trees[i] = new CutTree(width, sample, dice[i]);
        }
    }

    /// The numbers of a line.
    public int width() {
        return width;
    }

    /// Learns lines in their order. The same seed gives the same forest, on any number of threads.
    ///
    /// @param lines without NaN
    public void learn(FeatureMatrix lines, Progress progress) throws InterruptedException {
        int block = Math.max(1, BLOCK / width);
        double[] numbers = new double[Math.min(block, lines.count()) * width];
        for (int from = 0; from < lines.count(); from += block) {
            int count = Math.min(block, lines.count() - from);
            progress.advance(from, lines.count(), "growing trees");
            for (int i = 0; i < count; i++) {
                lines.copy(from + i, numbers, i * width);
            }
            ParallelRows.run(
                    trees.length,
                    1,
                    progress,
                    "growing trees",
                    (tree, to) -> {
                        for (int i = 0; i < count; i++) {
                            learn(tree, learnt + i, numbers, i * width);
                        }
                    });
            learnt += count;
        }
    }

    /// Learns a line.
    public void learn(double[] lines, int at) {
        for (int tree = 0; tree < trees.length; tree++) {
            learn(tree, learnt, lines, at);
        }
        learnt++;
    }

    private void learn(int tree, long before, double[] lines, int at) {
        int[] held = leaves[tree];
        CutTree grown = trees[tree];
        if (grown.size() < held.length) {
            held[grown.size()] = grown.add(lines, at);
            return;
        }
        double rows = Math.min(before + 1, memory);
        if (dice[tree].next() * rows < held.length) {
            int place = dice[tree].next(held.length);
            grown.remove(held[place]);
            held[place] = grown.add(lines, at);
        }
    }

    /// The mean score of a line over the trees: about 1 for a usual one.
    public double score(double[] lines, int at) {
        double sum = 0;
        for (CutTree tree : trees) {
            sum += tree.score(lines, at);
        }
        return sum / trees.length;
    }

    /// The same for several lines, to the last bit.
    ///
    /// @param lines `count` of them, one after the other, without NaN
    /// @param scores where the scores go, from place 0
    public void score(double[] lines, int count, double[] scores) {
        Arrays.fill(scores, 0, count, 0);
        for (CutTree tree : trees) {
            for (int i = 0; i < count; i++) {
                scores[i] += tree.score(lines, i * width);
            }
        }
        for (int i = 0; i < count; i++) {
            scores[i] /= trees.length;
        }
    }
}
