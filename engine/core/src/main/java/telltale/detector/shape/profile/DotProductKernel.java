package telltale.detector.shape.profile;

/// The innermost loop: moves the products of one window with those of a reference on by a row, and
/// says how near the nearest of them is. All kinds give the same bits.
interface DotProductKernel {
    /// For `j` from `from` (inclusive) to `to` (exclusive): `q = products[base + j]` gains `turn ·
    /// tilts[j] + tilt · turns[j]`.
    ///
    /// @return the greatest `q · inverses[j] · inverse + offsets[j]`
    double advance(double[] products, int base, int from, int to, Subsequences windows, Step step);

    /// What the one window brings.
    record Step(double turn, double tilt, double inverse) {}

    /// A reference of fewer windows is done with before code on vectors has been compiled, and
    /// until then such code is slow: 1.5 of 3.3 s of CPU on a file of 2,000 rows.
    int FEW = 4_096;

    /// The fastest there is for a reference of so many windows.
    static DotProductKernel fastest(int windows) {
        boolean vectors =
                windows >= FEW && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors ? new VectorDotProducts() : new PlainDotProducts();
    }
}
