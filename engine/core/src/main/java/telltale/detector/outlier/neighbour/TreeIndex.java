package telltale.detector.outlier.neighbour;

import java.util.Arrays;
import java.util.function.Supplier;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// A tree of boxes over a few principal numbers, and whole tiles of lines compared at once, see
/// [DistanceKernel]. In few dimensions the boxes leave little to compare; in many, comparing is
/// what a machine does fastest.
///
/// What is found is what comparing all pairs finds: a few more lines than asked for are found in
/// `float`, and of these the nearest in `double` taken. Immutable; memory `O(lines · width)`.
final class TreeIndex implements NeighbourIndex {
    /// Points per task; changes no result.
    private static final int STRETCH = 256;

    private final ReferencePoints references;
    private final PrincipalRotation rotation;
    private final KdTree tree;
    private final DistanceKernel kernel;

    private TreeIndex(
            ReferencePoints references,
            PrincipalRotation rotation,
            KdTree tree,
            DistanceKernel kernel) {
        this.references = references;
        this.rotation = rotation;
        this.tree = tree;
        this.kernel = kernel;
    }

    static TreeIndex of(ReferencePoints references, DistanceKernel kernel, Progress progress)
            throws InterruptedException {
        int n = references.count();
        int width = references.width();
        PrincipalRotation rotation = PrincipalRotation.of(references.lines, n, width);
        int size = rotation.size();
        float[] turned = new float[Math.multiplyExact(n, size)];
        ParallelRows.run(
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
        KdTree tree = KdTree.of(turned, n, size, progress);
        return new TreeIndex(references, rotation, tree, kernel);
    }

    @Override
    public ReferencePoints references() {
        return references;
    }

    @Override
    public NeighbourLists nearest(double[] of, long[] ofTimes, int count, int each) {
        var found = new NeighbourLists(count, each);
        float[] turned = new float[count * tree.size()];
        int[] order = turn(of, count, turned);
        var quad = new TreeSearch.Quad(tree);
        var taker = new NearestTaker(references, quad, each);
        var search = new TreeSearch(tree, kernel, quad, taker);
        for (int from = 0; from < count; from += DistanceKernel.QUAD) {
            int some = Math.min(DistanceKernel.QUAD, count - from);
            quad.begin(some, Float.POSITIVE_INFINITY);
            for (int i = 0; i < some; i++) {
                int line = order[from + i];
                quad.set(i, turned, line * tree.size(), 1, ofTimes[line]);
            }
            taker.begin();
            search.run();
            for (int i = 0; i < some; i++) {
                int line = order[from + i];
                taker.finish(i, of, line * references.width(), found, line);
            }
        }
        return found;
    }

    /// Turns lines; gives an order in which those next to each other are near.
    private int[] turn(double[] of, int count, float[] turned) {
        double[] room = rotation.room();
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            rotation.turn(of, i * references.width(), room, turned, i * tree.size(), 1);
            keys[i] = (long) tree.leaf(turned, i * tree.size()) << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    @Override
    public NeighbourLists ofReferences(int each, Progress progress) throws InterruptedException {
        var found = new NeighbourLists(references.count(), each);
        ParallelRows.run(
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

    private void ofLeaf(int leaf, int each, NeighbourLists into) {
        var quad = new TreeSearch.Quad(tree);
        var taker = new NearestTaker(references, quad, each);
        var search = new TreeSearch(tree, kernel, quad, taker);
        for (int lane = 0; lane < DistanceKernel.LANES; lane += DistanceKernel.QUAD) {
            int some = 0;
            while (some < DistanceKernel.QUAD && tree.line(leaf, lane + some) >= 0) {
                int line = tree.line(leaf, lane + some);
                int at = tree.tile(leaf) + lane + some;
                quad.set(some, tree.tiles(), at, DistanceKernel.LANES, references.times[line]);
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
                taker.finish(i, references.lines, line * references.width(), into, line);
            }
        }
    }

    @Override
    public void within(double reach, String step, Supplier<Near> nears, Progress progress)
            throws InterruptedException {
        // Coordinates in float are off by so much: what may be near is settled in double.
        double rounding = 1e-6 * (reach + tree.largest());
        float limit = (float) ((reach + rounding) * (reach + rounding) * (1 + 1e-3));
        ParallelRows.run(
                tree.leaves(),
                4,
                progress,
                step,
                (from, to) -> {
                    var quad = new TreeSearch.Quad(tree);
                    var taker = new NearTaker(references, quad, reach, nears.get());
                    var search = new TreeSearch(tree, kernel, quad, taker);
                    for (int leaf = from; leaf < to; leaf++) {
                        within(leaf, limit, quad, taker, search);
                    }
                });
    }

    private void within(
            int leaf, float limit, TreeSearch.Quad quad, NearTaker taker, TreeSearch search) {
        int some = 0;
        for (int lane = 0; lane < DistanceKernel.LANES; lane++) {
            int line = tree.line(leaf, lane);
            if (line >= 0 && taker.begin(some, line)) {
                int at = tree.tile(leaf) + lane;
                quad.set(some++, tree.tiles(), at, DistanceKernel.LANES, references.times[line]);
            }
            if (some == DistanceKernel.QUAD || (some > 0 && lane == DistanceKernel.LANES - 1)) {
                quad.begin(some, limit);
                search.run();
                some = 0;
            }
        }
    }

    /// Tells of all lines within a reach, which is settled by distances in `double`.
    private static final class NearTaker implements TreeSearch.Taker {
        private final ReferencePoints references;
        private final TreeSearch.Quad quad;
        private final double limit;
        private final Near near;
        private final int[] lines = new int[DistanceKernel.QUAD];

        NearTaker(ReferencePoints references, TreeSearch.Quad quad, double reach, Near near) {
            this.references = references;
            this.quad = quad;
            this.near = near;
            limit = reach * reach;
        }

        /// Takes a line as one of the four, if its neighbours are asked for.
        boolean begin(int of, int line) {
            lines[of] = line;
            return near.asked(line);
        }

        @Override
        public void take(int of, int other, float square) {
            int line = lines[of];
            if (references.apart(other, quad.times[of])
                    && near.open(line, other)
                    && references.square(references.lines, line * references.width(), other)
                            <= limit
                    && !near.near(line, other)) {
                quad.found.limits[of] = -1;
            }
        }
    }
}
