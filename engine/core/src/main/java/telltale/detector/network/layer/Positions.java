package telltale.detector.network.layer;

import telltale.detector.network.kernel.Kernels;

/// Adds to every window what tells its steps apart.
record Positions(Kernels kernels, float[] weights, int at, int size) {
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
