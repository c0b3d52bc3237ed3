package telltale.detector.network.layer;

import telltale.detector.network.kernel.Kernels;

/// Positional encoding, added to every step.
final class PositionalEncoding {
    private final Kernels kernels;
    private final float[] weights;
    private final int at;
    private final int size;

    PositionalEncoding(Kernels kernels, float[] weights, int at, int size) {
        this.kernels = kernels;
        this.weights = weights;
        this.at = at;
        this.size = size;
    }

    void forward(float[] x) {
        for (int window = 0; window < x.length; window += size) {
            for (int i = 0; i < size; i++) {
                x[window + i] += weights[at + i];
            }
        }
    }

    void backward(float[] x, float[] gradients) {
        kernels.addColumns(x, x.length / size, size, gradients, at);
    }
}
