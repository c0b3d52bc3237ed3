package telltale.detector.outlier.forest;

import java.util.Arrays;

/// A random cut tree (Guha, Mishra, Roy and Schrijvers 2016): each cut is drawn with a probability
/// in proportion to the range of its feature among the lines below it, and lines can be put in and
/// taken out so that the tree is always as probable as one grown at once on those in it.
///
/// In flat arrays: nodes `0` to `most - 2` are cuts, `most - 1` and up are leaves. Equal lines
/// share a leaf.
final class CutTree {
    /// No node.
    private static final int NONE = -1;

    final int width;
    private final int most;
    private final int[] left;
    private final int[] right;
    private final int[] parent;
    private final int[] mass;
    private final int[] feature;
    private final double[] cut;

    /// The least and the greatest number of each feature below a cut; of a leaf its line, twice.
    private final double[] low;

    private final double[] high;
    private final double[] range;
    private final int[] freeCuts;
    private final int[] freeLeaves;
    private int cuts;
    private int leaves;
    private int root = NONE;
    private final SplitMix64 dice;

    /// What to multiply and divide by, of one more than the place.
    private final double[] log2;

    private final double[] inverse;

    /// @param most how many lines it has room for
    CutTree(int width, int most, SplitMix64 dice) {
        this.width = width;
        this.most = most;
        this.dice = dice;
        left = new int[most];
        right = new int[most];
        parent = new int[2 * most];
        mass = new int[2 * most];
        feature = new int[most];
        cut = new double[most];
        low = new double[2 * most * width];
        high = new double[2 * most * width];
        range = new double[2 * most];
        freeCuts = new int[most];
        freeLeaves = new int[most];
        log2 = new double[most + 1];
        Arrays.setAll(log2, i -> StrictMath.log(i + 1) / StrictMath.log(2));
        inverse = new double[most + 1];
        Arrays.setAll(inverse, i -> 1.0 / (i + 1));
        Arrays.setAll(freeCuts, i -> most - 2 - i);
        Arrays.setAll(freeLeaves, i -> 2 * most - 2 - i);
        cuts = most - 1;
        leaves = most;
    }

    /// How many lines are in it.
    int size() {
        return root == NONE ? 0 : mass[root];
    }

    private boolean isLeaf(int node) {
        return node >= most - 1;
    }

    /// The anomaly score of a line: over the cuts that putting it in could draw the mean of `1 /
    /// (depth + 1)`, times the logarithm of the lines, as in AWS's random cut forest. About 1 for a
    /// usual line.
    double score(double[] lines, int at) {
        if (root == NONE) {
            return 0;
        }
        double sum = 0;
        double left = 1;
        int depth = 0;
        int node = root;
        while (!isLeaf(node)) {
            // Half of what the distances to the ends of a box are more than its ranges is outside.
            double outside = Math.max(0, 0.5 * (distances(node, lines, at) - range[node]));
            double parted = outside > 0 ? parted(outside, range[node]) : 0;
            sum += left * parted * inverse[depth];
            left -= left * parted;
            node = lines[at + feature[node]] <= cut[node] ? this.left[node] : right[node];
            depth++;
        }
        if (distances(node, lines, at) > 0) {
            return log2[mass[root]] * (sum + left * inverse[depth]);
        }
        double seen = 1 / (depth + log2[mass[node]]);
        double damped = 1 - 0.5 * mass[node] / mass[root];
        return log2[mass[root]] * (sum + left * seen * damped);
    }

    private static double parted(double outside, double range) {
        double parted = outside / (outside + range);
        return Double.isNaN(parted) ? 1 : parted;
    }

    private double distances(int node, double[] lines, int at) {
        return BoxDistances.BEST.sum(low, high, node * width, lines, at, width);
    }

    /// How far a line lies outside the box of a node, summed over the features.
    private double outside(int node, double[] lines, int at) {
        int from = node * width;
        double sum = 0;
        for (int k = 0; k < width; k++) {
            double value = lines[at + k];
            sum += Math.max(0, Math.max(value - high[from + k], low[from + k] - value));
        }
        return sum;
    }

    /// Puts a line in, which there must be room for; gives the leaf it is at.
    int add(double[] lines, int at) {
        int above = NONE;
        int node = root;
        while (node != NONE) {
            double outside = outside(node, lines, at);
            if (outside > 0) {
                if (draw(node, outside, lines, at)) {
                    return part(node, above, lines, at);
                }
                widen(node, lines, at);
            } else if (isLeaf(node)) {
                mass[node]++;
                return node;
            }
            mass[node]++;
            above = node;
            node = lines[at + feature[node]] <= cut[node] ? left[node] : right[node];
        }
        root = leaf(NONE, lines, at);
        return root;
    }

    private int drawnFeature;
    private double drawnCut;

    /// Draws a cut through the box of a node and a line outside; whether it parts the two, which at
    /// a leaf it always does.
    private boolean draw(int node, double outside, double[] lines, int at) {
        double place = dice.next() * (range[node] + outside);
        int from = node * width;
        int widest = 0;
        double distance = -1;
        for (int k = 0; k < width; k++) {
            double value = lines[at + k];
            double least = Math.min(low[from + k], value);
            double most = Math.max(high[from + k], value);
            if (place < most - least) {
                double drawn = Math.min(least + place, Math.nextDown(most));
                drawnFeature = k;
                drawnCut = drawn;
                boolean below = value <= drawn && drawn < low[from + k];
                boolean above = high[from + k] <= drawn && drawn < value;
                if (below || above) {
                    return true;
                }
                break;
            }
            place -= most - least;
        }
        if (!isLeaf(node)) {
            return false;
        }
        // Rounding drew none.
        for (int k = 0; k < width; k++) {
            double apart = Math.abs(lines[at + k] - low[from + k]);
            widest = apart > distance ? k : widest;
            distance = Math.max(distance, apart);
        }
        drawnFeature = widest;
        drawnCut = Math.min(lines[at + widest], low[from + widest]);
        return true;
    }

    /// A new cut in the place of a node, with that and a new leaf below it.
    private int part(int node, int above, double[] lines, int at) {
        int made = freeCuts[--cuts];
        int leaf = leaf(made, lines, at);
        boolean first = lines[at + drawnFeature] <= drawnCut;
        left[made] = first ? leaf : node;
        right[made] = first ? node : leaf;
        feature[made] = drawnFeature;
        cut[made] = drawnCut;
        mass[made] = mass[node] + 1;
        replace(above, node, made);
        parent[node] = made;
        join(made);
        return leaf;
    }

    private void replace(int above, int old, int node) {
        parent[node] = above;
        if (above == NONE) {
            root = node;
        } else if (left[above] == old) {
            left[above] = node;
        } else {
            right[above] = node;
        }
    }

    private int leaf(int above, double[] lines, int at) {
        int leaf = freeLeaves[--leaves];
        parent[leaf] = above;
        mass[leaf] = 1;
        range[leaf] = 0;
        System.arraycopy(lines, at, low, leaf * width, width);
        System.arraycopy(lines, at, high, leaf * width, width);
        return leaf;
    }

    private void widen(int node, double[] lines, int at) {
        int from = node * width;
        double sum = 0;
        for (int k = 0; k < width; k++) {
            double value = lines[at + k];
            low[from + k] = Math.min(low[from + k], value);
            high[from + k] = Math.max(high[from + k], value);
            sum += high[from + k] - low[from + k];
        }
        range[node] = sum;
    }

    /// Makes the box of a cut that of what is below it; whether that changed it.
    private boolean join(int node) {
        int from = node * width;
        int a = left[node] * width;
        int b = right[node] * width;
        double sum = 0;
        boolean changed = false;
        for (int k = 0; k < width; k++) {
            double least = Math.min(low[a + k], low[b + k]);
            double most = Math.max(high[a + k], high[b + k]);
            changed |= least != low[from + k] || most != high[from + k];
            low[from + k] = least;
            high[from + k] = most;
            sum += most - least;
        }
        range[node] = sum;
        return changed;
    }

    /// Takes one of the lines at a leaf out.
    void remove(int leaf) {
        if (--mass[leaf] > 0) {
            for (int node = parent[leaf]; node != NONE; node = parent[node]) {
                mass[node]--;
            }
            return;
        }
        freeLeaves[leaves++] = leaf;
        int gone = parent[leaf];
        if (gone == NONE) {
            root = NONE;
            return;
        }
        freeCuts[cuts++] = gone;
        int stays = left[gone] == leaf ? right[gone] : left[gone];
        replace(parent[gone], gone, stays);
        boolean changed = true;
        for (int node = parent[stays]; node != NONE; node = parent[node]) {
            mass[node]--;
            changed = changed && join(node);
        }
    }
}
