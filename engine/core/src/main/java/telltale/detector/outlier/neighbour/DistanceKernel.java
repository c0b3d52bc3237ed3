package telltale.detector.outlier.neighbour;

/// Squared distances from four lines to a tile of [#LANES] others.
interface DistanceKernel {
    /// The lines of a tile.
    int LANES = 64;

    /// The lines looked for at a time.
    int QUAD = 4;

    /// So many numbers are added before it is asked whether any line can still be near enough.
    int CHUNK = 16;

    /// Sums over the numbers of a line one after the other, so that a distance is the same to the
    /// last bit wherever and beside whichever others it is computed.
    ///
    /// @param tiles the tile from place `at`: the first number of each of its lines, then the
    ///   second
    /// @param quad the first number of each of the four lines, then the second
    /// @param size the numbers of a line
    /// @param found its `limits` say what is near enough; has the distances of those that are
    void near(float[] tiles, int at, float[] quad, int size, Found found);

    /// The fastest that runs here.
    static DistanceKernel best() {
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors && VectorDistances.fits() ? new VectorDistances() : new PlainDistances();
    }

    /// The distances from four lines to a tile.
    final class Found {
        /// What squared distance each of the four lines takes at most.
        final float[] limits = new float[QUAD];

        /// The squared distances `[line][lane]`, right where [#hits] has a bit.
        final float[] squares = new float[QUAD * LANES];

        /// For each of the four lines a bit for each lane that is near enough.
        final long[] hits = new long[QUAD];
    }
}
