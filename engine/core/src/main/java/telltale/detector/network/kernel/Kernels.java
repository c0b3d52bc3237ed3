package telltale.detector.network.kernel;

/// Array arithmetic of networks: products, activations, gates, normalisation, Adam. Without state,
/// shared freely between threads.
///
/// What is computed for a window does not depend on those computed with it, to the last bit: every
/// sum runs in an order that its own place decides.
public interface Kernels {
    /// The fastest that runs here, chosen once.
    static Kernels best() {
        return KernelChoice.BEST;
    }

    /// Whether these use the vector unit of the processor.
    boolean vectorised();

    /// The product of two matrices.
    ///
    /// @param a where a is, its first number at `aAt`; likewise b and c
    void multiply(MatrixProduct shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt);

    /// Adds up each column of `rows` rows, into what is at `sums`.
    void addColumns(float[] x, int rows, int columns, float[] sums, int at);

    /// `into += x`, for so many numbers.
    void add(float[] x, float[] into, int count);

    /// One step of an LSTM, once its gates hold what goes into them.
    void lstm(CellTape tape, int step);

    /// The way back of [#lstm]: from the gradients of outputs, those carried from the step after,
    /// to those of the gates and the cells before.
    void lstmBack(CellTape tape, int step);

    /// One step of a GRU, once gates and recurrent hold what goes into the gates.
    void gru(CellTape tape, int step);

    /// The way back of [#gru]; leaves in `carried` what the output before receives directly.
    void gruBack(CellTape tape, int step);

    /// The softmax of `factor · x`, row by row, in place.
    void softmax(float[] x, int rows, int columns, float factor);

    /// The way back of [#softmax]: turns the gradients of `y` into those of x.
    void softmaxBack(float[] y, float[] gradients, int rows, int columns, float factor);

    /// Normalises rows.
    ///
    /// @param weights a factor a column from `at` on, then a shift a column
    void normalise(float[] x, float[] weights, int at, NormTape tape);

    /// The way back of [#normalise].
    ///
    /// @param gradients of the outputs; turned into those of x
    /// @param weightGradients added to, from `at` on
    void normaliseBack(
            NormTape tape, float[] weights, int at, float[] gradients, float[] weightGradients);

    /// `max(0, x)`, in place.
    void rectify(float[] x);

    /// The way back of [#rectify]: no gradient where y is 0.
    void rectifyBack(float[] y, float[] gradients);

    /// A step of Adam.
    ///
    /// @param factor what gradients are multiplied with before
    void adam(AdamState moments, float[] gradients, float factor, float rate, float[] weights);
}
