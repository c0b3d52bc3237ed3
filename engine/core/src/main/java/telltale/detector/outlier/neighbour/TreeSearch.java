package telltale.detector.outlier.neighbour;

/// Walks a tree from near to far, leaving out what is too far; one thread's.
final class TreeSearch {
    /// Who takes what is found.
    interface Taker {
        /// A line that is near enough; may lower the limit of the one it is near to.
        ///
        /// @param of which of the four lines looked for
        /// @param line the line of the tree
        void take(int of, int line, float square);
    }

    /// A gap is a sum in `float`, as distances are, of their first numbers.
    private static final float ROUNDING = 0.9999f;

    private final KdTree tree;
    private final DistanceKernel kernel;
    private final Quad quad;
    private final Taker taker;
    private float[] box = {};

    TreeSearch(KdTree tree, DistanceKernel kernel, Quad quad, Taker taker) {
        this.tree = tree;
        this.kernel = kernel;
        this.quad = quad;
        this.taker = taker;
    }

    void run() {
        if (tree.leaves() > 0) {
            box = quad.box();
            visit(0, 0, tree.leaves());
        }
    }

    private void visit(int node, int from, int to) {
        if (to - from == 1) {
            look(from);
            return;
        }
        int middle = (from + to) >>> 1;
        float left = ROUNDING * tree.gap(2 * node + 1, box);
        float right = ROUNDING * tree.gap(2 * node + 2, box);
        if (left <= right) {
            visitNear(2 * node + 1, from, middle, left);
            visitNear(2 * node + 2, middle, to, right);
        } else {
            visitNear(2 * node + 2, middle, to, right);
            visitNear(2 * node + 1, from, middle, left);
        }
    }

    private void visitNear(int node, int from, int to, float gap) {
        if (gap <= quad.limit()) {
            visit(node, from, to);
        }
    }

    private void look(int leaf) {
        DistanceKernel.Found found = quad.found;
        kernel.near(tree.tiles(), tree.tile(leaf), quad.numbers, tree.size(), found);
        for (int of = 0; of < DistanceKernel.QUAD; of++) {
            for (long hits = found.hits[of]; hits != 0; hits &= hits - 1) {
                int lane = Long.numberOfTrailingZeros(hits);
                float square = found.squares[of * DistanceKernel.LANES + lane];
                int line = tree.line(leaf, lane);
                if (line >= 0 && square <= found.limits[of]) {
                    taker.take(of, line, square);
                }
            }
        }
    }

    /// Up to four turned lines that are looked for together.
    static final class Quad {
        final float[] numbers;
        final long[] times = new long[DistanceKernel.QUAD];
        final DistanceKernel.Found found = new DistanceKernel.Found();
        private final float[] box;
        private final int boxed;
        private int count;

        Quad(KdTree tree) {
            numbers = new float[tree.size() * DistanceKernel.QUAD];
            boxed = tree.boxed();
            box = new float[2 * boxed];
        }

        /// Takes lines of which the first so many are looked for.
        ///
        /// @param limit what squared distance each of them takes at most
        void begin(int lines, float limit) {
            count = lines;
            for (int line = 0; line < DistanceKernel.QUAD; line++) {
                found.limits[line] = line < lines ? limit : -1;
            }
        }

        /// Puts a turned line at one of the four places: every `step`-th number from place `at`.
        void set(int line, float[] turned, int at, int step, long time) {
            times[line] = time;
            for (int k = 0; k < numbers.length / DistanceKernel.QUAD; k++) {
                numbers[k * DistanceKernel.QUAD + line] = turned[at + k * step];
            }
        }

        /// Makes the box of the lines looked for.
        float[] box() {
            for (int k = 0; k < boxed; k++) {
                float least = Float.POSITIVE_INFINITY;
                float most = Float.NEGATIVE_INFINITY;
                for (int line = 0; line < count; line++) {
                    least = Math.min(least, numbers[k * DistanceKernel.QUAD + line]);
                    most = Math.max(most, numbers[k * DistanceKernel.QUAD + line]);
                }
                box[k] = least;
                box[boxed + k] = most;
            }
            return box;
        }

        /// The largest squared distance that any of the lines takes.
        float limit() {
            float[] limits = found.limits;
            return Math.max(Math.max(limits[0], limits[1]), Math.max(limits[2], limits[3]));
        }
    }
}
