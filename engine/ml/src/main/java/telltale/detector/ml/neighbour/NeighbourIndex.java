package telltale.detector.ml.neighbour;

import java.util.Arrays;
import telltale.job.Progress;
import telltale.job.Stretches;

/// Finds the nearest of some reference lines by Euclidean distance: a tree of boxes over a few
/// principal numbers, and whole tiles of lines compared at once, see [Kernel]. In few dimensions the
/// boxes leave little to compare; in many, comparing is what a machine does fastest.
///
/// What is found is what comparing all pairs finds: a few more lines than asked for are found in
/// `float`, and of these the nearest in `double` taken. Of equally far lines those with the lower
/// number. Whatever is looked for at the same time does not matter. Immutable; memory
/// `O(lines · width)`.
final class NeighbourIndex {
    private static final int STRETCH = 256;

    private final int width;
    private final double[] lines;
    private final long[] times;
    private final long apart;
    private final Rotation rotation;
    private final Tree tree;
    private final Kernel kernel;

    private NeighbourIndex(
            References references, Rotation rotation, Tree tree, Kernel kernel) {
        width = references.width();
        lines = references.lines;
        times = references.times;
        apart = references.apart();
        this.rotation = rotation;
        this.tree = tree;
        this.kernel = kernel;
    }

    static NeighbourIndex of(References references, Progress progress)
            throws InterruptedException {
        return of(references, Kernel.best(), progress);
    }

    static NeighbourIndex of(References references, Kernel kernel, Progress progress)
            throws InterruptedException {
        int n = references.count();
        int width = references.width();
        Rotation rotation = Rotation.of(references.lines, n, width);
        int size = rotation.size();
        float[] turned = new float[Math.multiplyExact(n, size)];
        Stretches.run(
                n,
                STRETCH,
                progress,
                "turning windows",
                (from, to) -> {
                    double[] room = rotation.room();
                    for (int i = from; i < to; i++) {
                        rotation.turn(references.lines, i * width, room, turned, i * size, 1);
                    }
                });
        Tree tree = Tree.of(turned, n, size, progress);
        return new NeighbourIndex(references, rotation, tree, kernel);
    }

    int count() {
        return times.length;
    }

    /// Whether a reference line may be a neighbour of what has that time.
    boolean apart(int line, long time) {
        return Math.abs(times[line] - time) >= apart;
    }

    /// The squared distance of a line from a reference line.
    double square(double[] of, int at, int line) {
        double sum = 0;
        int place = line * width;
        for (int k = 0; k < width; k++) {
            double distance = of[at + k] - lines[place + k];
            sum += distance * distance;
        }
        return sum;
    }

    Tree tree() {
        return tree;
    }

    Kernel kernel() {
        return kernel;
    }

    /// The nearest reference lines of `count` lines.
    Neighbours nearest(double[] of, long[] ofTimes, int count, int each) {
        var found = new Neighbours(count, each);
        float[] turned = new float[count * tree.size()];
        int[] order = turn(of, count, turned);
        var quad = new Quad(tree);
        var taker = new NearestTaker(this, quad, each);
        var search = new Search(tree, kernel, quad, taker);
        for (int from = 0; from < count; from += Kernel.QUAD) {
            int some = Math.min(Kernel.QUAD, count - from);
            quad.begin(some, Float.POSITIVE_INFINITY);
            for (int i = 0; i < some; i++) {
                int line = order[from + i];
                quad.set(i, turned, line * tree.size(), 1, ofTimes[line]);
            }
            taker.begin();
            search.run();
            for (int i = 0; i < some; i++) {
                int line = order[from + i];
                taker.finish(i, of, line * width, found, line);
            }
        }
        return found;
    }

    /// Turns lines; gives an order in which those next to each other are near.
    private int[] turn(double[] of, int count, float[] turned) {
        double[] room = rotation.room();
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            rotation.turn(of, i * width, room, turned, i * tree.size(), 1);
            keys[i] = (long) tree.leaf(turned, i * tree.size()) << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /// The neighbours of each of the reference lines among the others.
    Neighbours ofReferences(int each, Progress progress) throws InterruptedException {
        var found = new Neighbours(count(), each);
        Stretches.run(
                tree.leaves(),
                4,
                progress,
                "finding neighbours",
                (from, to) -> {
                    for (int leaf = from; leaf < to; leaf++) {
                        ofLeaf(leaf, each, found);
                    }
                });
        return found;
    }

    private void ofLeaf(int leaf, int each, Neighbours into) {
        var quad = new Quad(tree);
        var taker = new NearestTaker(this, quad, each);
        var search = new Search(tree, kernel, quad, taker);
        for (int lane = 0; lane < Kernel.LANES; lane += Kernel.QUAD) {
            int some = 0;
            while (some < Kernel.QUAD && tree.line(leaf, lane + some) >= 0) {
                int line = tree.line(leaf, lane + some);
                int at = tree.tile(leaf) + lane + some;
                quad.set(some, tree.tiles(), at, Kernel.LANES, times[line]);
                some++;
            }
            if (some == 0) {
                return;
            }
            quad.begin(some, Float.POSITIVE_INFINITY);
            taker.begin();
            search.run();
            for (int i = 0; i < some; i++) {
                int line = tree.line(leaf, lane + i);
                taker.finish(i, lines, line * width, into, line);
            }
        }
    }
}
