package telltale.detector.outlier.forest;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A tree of random cuts being grown on a few lines, until each is alone or the tree as high as a
/// full one would be. Written as a full tree in level order: the children of node `i` are `2i + 1`
/// and `2i + 2`, and where a branch ends early, all places below it have its path length.
final class IsolationTree {
    private final double[] lines;
    private final int width;
    private final int levels;
    private final SplittableRandom random;
    private final int[] members;
    private final int[] candidates;
    final int[] features;
    final double[] thresholds;
    final float[] paths;

    private IsolationTree(double[] lines, int width, int levels, SplittableRandom random) {
        this.lines = lines;
        this.width = width;
        this.levels = levels;
        this.random = random;
        members = new int[lines.length / width];
        Arrays.setAll(members, i -> i);
        candidates = new int[width];
        Arrays.setAll(candidates, i -> i);
        features = new int[(1 << levels) - 1];
        thresholds = new double[(1 << levels) - 1];
        paths = new float[1 << levels];
    }

    /// @param lines of `width` numbers each, one after the other
    static IsolationTree grow(double[] lines, int width, SplittableRandom random) {
        int count = lines.length / width;
        var tree = new IsolationTree(lines, width, levels(count), random);
        tree.cut(0, 0, 0, count);
        return tree;
    }

    /// The height of a full tree with so many leaves.
    static int levels(int count) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, count) - 1);
    }

    /// The mean length of an unsuccessful search in a binary search tree of `n`: `c(n)`, equation 1
    /// of Liu, Ting and Zhou, with the harmonic number to the last digit.
    static double meanPath(int n) {
        if (n <= 1) {
            return 0;
        }
        double harmonic = 0;
        for (int i = n - 1; i > 0; i--) {
            harmonic += 1.0 / i;
        }
        return 2 * harmonic - 2.0 * (n - 1) / n;
    }

    private void cut(int node, int level, int from, int to) {
        int feature = level == levels || to - from < 2 ? -1 : feature(from, to);
        if (feature < 0) {
            int places = 1 << (levels - level);
            int first = (node + 1) * places - (1 << levels);
            float path = (float) (level + meanPath(to - from));
            Arrays.fill(paths, first, first + places, path);
            return;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = lines[members[i] * width + feature];
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double threshold = least + random.nextDouble() * (most - least);
        // Rounding may reach the upper end, and an infinite range has no middle.
        threshold = threshold < most ? threshold : least;
        features[node] = feature;
        thresholds[node] = threshold;
        int right = from;
        for (int i = from; i < to; i++) {
            int member = members[i];
            if (lines[member * width + feature] <= threshold) {
                members[i] = members[right];
                members[right++] = member;
            }
        }
        cut(2 * node + 1, level + 1, from, right);
        cut(2 * node + 2, level + 1, right, to);
    }

    /// One of those in which the lines differ, each as probable; -1 where they are all alike.
    private int feature(int from, int to) {
        for (int left = width; left > 0; left--) {
            int drawn = random.nextInt(left);
            int feature = candidates[drawn];
            double first = lines[members[from] * width + feature];
            for (int i = from + 1; i < to; i++) {
                if (lines[members[i] * width + feature] != first) {
                    return feature;
                }
            }
            candidates[drawn] = candidates[left - 1];
            candidates[left - 1] = feature;
        }
        return -1;
    }
}
