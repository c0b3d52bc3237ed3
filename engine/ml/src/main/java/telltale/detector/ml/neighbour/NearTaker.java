package telltale.detector.ml.neighbour;

/// Tells of all lines within a reach, which is settled by distances in `double`.
final class NearTaker implements Search.Taker {
    private final References references;
    private final Quad quad;
    private final double limit;
    private final NeighbourIndex.Near near;
    private final int[] lines = new int[Kernel.QUAD];

    NearTaker(References references, Quad quad, double reach, NeighbourIndex.Near near) {
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
                && references.square(references.lines, line * references.width(), other) <= limit
                && !near.near(line, other)) {
            quad.found.limits[of] = -1;
        }
    }
}
