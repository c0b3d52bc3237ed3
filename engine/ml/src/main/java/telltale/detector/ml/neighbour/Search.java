package telltale.detector.ml.neighbour;

/// Walks a tree from near to far, leaving out what is too far; one thread's.
final class Search {
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

    private final Tree tree;
    private final Kernel kernel;
    private final Quad quad;
    private final Taker taker;
    private float[] box = {};

    Search(Tree tree, Kernel kernel, Quad quad, Taker taker) {
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
        Kernel.Found found = quad.found;
        kernel.near(tree.tiles(), tree.tile(leaf), quad.numbers, tree.size(), found);
        for (int of = 0; of < Kernel.QUAD; of++) {
            for (long hits = found.hits[of]; hits != 0; hits &= hits - 1) {
                int lane = Long.numberOfTrailingZeros(hits);
                float square = found.squares[of * Kernel.LANES + lane];
                int line = tree.line(leaf, lane);
                if (line >= 0 && square <= found.limits[of]) {
                    taker.take(of, line, square);
                }
            }
        }
    }
}
