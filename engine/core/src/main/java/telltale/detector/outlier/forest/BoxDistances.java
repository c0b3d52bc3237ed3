package telltale.detector.outlier.forest;

/// Distances of a point from both ends of a bounding box: the sum over its features. In eight sums,
/// which do not wait for each other; the same bits whichever computes it.
interface BoxDistances {
    /// The fastest that runs here.
    BoxDistances BEST = choose();

    /// @param from where the first feature of the box stands in both
    /// @param at where the line begins
    double sum(double[] low, double[] high, int from, double[] lines, int at, int width);

    /// The class that needs the Vector API is not touched where that is missing.
    private static BoxDistances choose() {
        boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return there ? new VectorBoxDistances() : new PlainBoxDistances();
    }
}
