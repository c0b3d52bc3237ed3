package telltale.detector.network.kernel;

/// First and second moments of Adam: their decaying mean and that of their squares.
///
/// Kingma, D. P. and Ba, J. (2015). Adam: A Method for Stochastic Optimization. ICLR.
/// arXiv:1412.6980
public final class AdamState {
    /// β₁ of Adam (Kingma and Ba 2015, arXiv:1412.6980, section 2).
    static final float FIRST = 0.9f;

    /// β₂, likewise.
    static final float SECOND = 0.999f;

    /// ε, likewise.
    static final float LEAST = 1e-8f;

    final float[] means;
    final float[] squares;
    private int steps;

    public AdamState(int size) {
        means = new float[size];
        squares = new float[size];
    }

    /// Counts a step.
    void next() {
        steps++;
    }

    /// What makes up for the means starting at 0.
    float firstCorrection() {
        return (float) (1 / (1 - Math.pow(FIRST, steps)));
    }

    float secondCorrection() {
        return (float) (1 / (1 - Math.pow(SECOND, steps)));
    }
}
