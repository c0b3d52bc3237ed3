package telltale.detector.network.layer;

import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.NormTape;

/// Transformer encoder layer: attention, then a feed-forward network, each with a residual
/// connection and normalised after.
final class EncoderLayer {
    private final Kernels kernels;
    private final float[] weights;
    private final Attention attention;
    private final DenseLayer widen;
    private final DenseLayer narrow;
    private final NormTape attended;
    private final NormTape done;
    private final int attendedAt;
    private final int doneAt;
    private final float[] mixed;
    private final float[] wide;
    private final float[] thin;
    private final float[] wideGradients;
    private final float[] thinGradients;

    EncoderLayer(
            Kernels kernels,
            float[] weights,
            int at,
            Attentive shape,
            int windows,
            boolean learns) {
        this.kernels = kernels;
        this.weights = weights;
        int width = shape.width();
        int inner = shape.inner();
        int rows = windows * shape.steps();
        attention = new Attention(kernels, weights, at, shape, windows, learns);
        attendedAt = at + 4 * width * width + 4 * width;
        int widenAt = attendedAt + 2 * width;
        widen = new DenseLayer(kernels, weights, widenAt, rows, width, inner);
        int narrowAt = widenAt + width * inner + inner;
        narrow = new DenseLayer(kernels, weights, narrowAt, rows, inner, width);
        doneAt = narrowAt + inner * width + width;
        attended = new NormTape(rows, width);
        done = new NormTape(rows, width);
        mixed = new float[rows * width];
        wide = new float[rows * inner];
        thin = new float[rows * width];
        wideGradients = new float[learns ? wide.length : 0];
        thinGradients = new float[learns ? thin.length : 0];
    }

    /// Makes room for the weights.
    static int add(ParameterLayout layout, String name, int width, int inner) {
        int at = Attention.add(layout, name + ".attention", width);
        layout.addNorm(name + ".attended", width);
        layout.addLinear(name + ".widen", width, inner);
        layout.addLinear(name + ".narrow", inner, width);
        layout.addNorm(name + ".done", width);
        return at;
    }

    float[] outputs() {
        return done.outputs;
    }

    void forward(float[] x) {
        attention.forward(x, mixed);
        kernels.add(x, mixed, mixed.length);
        kernels.normalise(mixed, weights, attendedAt, attended);
        widen.forward(attended.outputs, wide);
        kernels.rectify(wide);
        narrow.forward(wide, thin);
        kernels.add(attended.outputs, thin, thin.length);
        kernels.normalise(thin, weights, doneAt, done);
    }

    /// @param outputGradients turned into those of the inputs
    void backward(float[] x, float[] outputGradients, float[] gradients) {
        kernels.normaliseBack(done, weights, doneAt, outputGradients, gradients);
        narrow.backward(wide, outputGradients, gradients);
        narrow.backward(outputGradients, wideGradients);
        kernels.rectifyBack(wide, wideGradients);
        widen.backward(attended.outputs, wideGradients, gradients);
        widen.backward(wideGradients, thinGradients);
        kernels.add(thinGradients, outputGradients, outputGradients.length);
        kernels.normaliseBack(attended, weights, attendedAt, outputGradients, gradients);
        attention.backward(x, outputGradients, gradients, thinGradients);
        kernels.add(thinGradients, outputGradients, outputGradients.length);
    }
}
