package telltale.detector.network.kernel;

/// Layer normalisation with what its gradient needs: rows brought to mean 0 and deviation 1, then
/// scaled and shifted column by column; kept for the way back. One thread's.
public final class NormTape {
    /// Added to a variance, as everywhere.
    static final float LEAST_VARIANCE = 1e-5f;

    public final int rows;
    public final int width;

    /// `[row][column]`, before scaling and shifting.
    public final float[] normal;

    public final float[] outputs;

    /// `1 / deviation` of each row.
    public final float[] inverse;

    public NormTape(int rows, int width) {
        this.rows = rows;
        this.width = width;
        normal = new float[rows * width];
        outputs = new float[rows * width];
        inverse = new float[rows];
    }
}
