package telltale.detector.outlier.neighbour;

import java.util.Arrays;
import telltale.job.Progress;

/// Lines in tiles of [DistanceKernel#LANES], like ones together: a balanced tree that splits at the
/// median of the widest of the first few numbers, with the box of those numbers at each node.
/// Immutable; `O(n · log n)` to build.
final class KdTree {
    /// The numbers of a line that its box tells of.
    private static final int BOXED = 8;

    /// Points from which a subtree is built in a task of its own; changes no result.
    private static final int MANY = 4_096;

    private final int size;
    private final int boxed;
    private final int count;
    private final int leaves;

    /// Which line is where; filled up with -1 at the end of the last tile.
    private final int[] lines;

    private final float[] tiles;

    /// The least and the largest numbers, by node: the children of `i` are `2 · i + 1` and the
    /// next.
    private final float[] least;

    private final float[] most;

    private KdTree(int count, int size) {
        this.count = count;
        this.size = size;
        boxed = Math.min(BOXED, size);
        leaves = (count + DistanceKernel.LANES - 1) / DistanceKernel.LANES;
        lines = new int[leaves * DistanceKernel.LANES];
        Arrays.setAll(lines, i -> i < count ? i : -1);
        tiles = new float[Math.multiplyExact(lines.length, size)];
        int nodes = 4 * Math.max(1, Integer.highestOneBit(leaves));
        least = new float[nodes * boxed];
        most = new float[nodes * boxed];
    }

    /// @param turned `count` lines of `size` numbers
    static KdTree of(float[] turned, int count, int size, Progress progress)
            throws InterruptedException {
        var tree = new KdTree(count, size);
        if (count > 0) {
            tree.split(turned, 0, 0, tree.leaves, progress);
        }
        return tree;
    }

    private void split(float[] turned, int node, int from, int to, Progress progress)
            throws InterruptedException {
        int begin = from * DistanceKernel.LANES;
        int end = Math.min(count, to * DistanceKernel.LANES);
        if (end - begin > MANY) {
            progress.advance(begin, count, "sorting windows");
        }
        box(turned, node, begin, end);
        if (to - from == 1) {
            fill(turned, begin, end);
            return;
        }
        int widest = 0;
        for (int k = 1; k < boxed; k++) {
            widest = extent(node, k) > extent(node, widest) ? k : widest;
        }
        int middle = (from + to) >>> 1;
        select(turned, widest, begin, end - 1, middle * DistanceKernel.LANES);
        split(turned, 2 * node + 1, from, middle, progress);
        split(turned, 2 * node + 2, middle, to, progress);
    }

    private void box(float[] turned, int node, int begin, int end) {
        int at = node * boxed;
        Arrays.fill(least, at, at + boxed, Float.POSITIVE_INFINITY);
        Arrays.fill(most, at, at + boxed, Float.NEGATIVE_INFINITY);
        for (int i = begin; i < end; i++) {
            int line = lines[i] * size;
            for (int k = 0; k < boxed; k++) {
                least[at + k] = Math.min(least[at + k], turned[line + k]);
                most[at + k] = Math.max(most[at + k], turned[line + k]);
            }
        }
    }

    private float extent(int node, int k) {
        return most[node * boxed + k] - least[node * boxed + k];
    }

    private void fill(float[] turned, int begin, int end) {
        int tile = begin * size;
        for (int i = begin; i < end; i++) {
            for (int k = 0; k < size; k++) {
                tiles[tile + k * DistanceKernel.LANES + i - begin] = turned[lines[i] * size + k];
            }
        }
    }

    /// Orders the places `from` to `to` (inclusive) so far that those before `at` have no larger
    /// number `k` than those from there on.
    private void select(float[] turned, int k, int from, int to, int at) {
        int low = from;
        int high = to;
        while (low < high) {
            float pivot = turned[lines[(low + high) >>> 1] * size + k];
            int i = low;
            int j = high;
            while (i <= j) {
                while (turned[lines[i] * size + k] < pivot) {
                    i++;
                }
                while (turned[lines[j] * size + k] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int line = lines[i];
                    lines[i++] = lines[j];
                    lines[j--] = line;
                }
            }
            if (at <= j) {
                high = j;
            } else if (at >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /// The numbers of a line.
    int size() {
        return size;
    }

    /// The largest number of any line, by size.
    float largest() {
        float largest = 0;
        for (int place = 0; place < count * size; place++) {
            largest = Math.max(largest, Math.abs(tiles[place]));
        }
        return largest;
    }

    int leaves() {
        return leaves;
    }

    /// The line in a lane of a leaf; -1 where there is none.
    int line(int leaf, int lane) {
        return lines[leaf * DistanceKernel.LANES + lane];
    }

    float[] tiles() {
        return tiles;
    }

    /// The place of a leaf's tile in [#tiles].
    int tile(int leaf) {
        return leaf * DistanceKernel.LANES * size;
    }

    /// The numbers of a line that boxes tell of.
    int boxed() {
        return boxed;
    }

    /// How far at least, squared, the lines of a node are from those in a box: its least numbers,
    /// then its largest.
    float gap(int node, float[] box) {
        float sum = 0;
        int at = node * boxed;
        for (int k = 0; k < boxed; k++) {
            float below = least[at + k] - box[boxed + k];
            float above = box[k] - most[at + k];
            float gap = Math.max(0, Math.max(below, above));
            sum += gap * gap;
        }
        return sum;
    }

    /// The leaf that a line would have been put into, or one beside it.
    int leaf(float[] turned, int at) {
        int node = 0;
        int from = 0;
        int to = leaves;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            float left = centre(2 * node + 1, turned, at);
            float right = centre(2 * node + 2, turned, at);
            if (left <= right) {
                node = 2 * node + 1;
                to = middle;
            } else {
                node = 2 * node + 2;
                from = middle;
            }
        }
        return from;
    }

    /// How far, squared, a line is from the middle of a node's box.
    private float centre(int node, float[] turned, int at) {
        float sum = 0;
        for (int k = 0; k < boxed; k++) {
            float middle = 0.5f * (least[node * boxed + k] + most[node * boxed + k]);
            sum += (turned[at + k] - middle) * (turned[at + k] - middle);
        }
        return sum;
    }
}
