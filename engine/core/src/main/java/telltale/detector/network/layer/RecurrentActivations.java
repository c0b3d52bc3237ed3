package telltale.detector.network.layer;

import java.util.Arrays;
import java.util.List;

/// Forward and backward pass of a [Recurrent] network. Everything is `[step][window][column]`.
final class RecurrentActivations implements Activations {
    private final Recurrent shape;
    private final List<CellLayer> layers;
    private final DenseLayer out;
    private final int windows;
    private final float[] inputs;
    private final float[] outputs;

    /// The code of the last step, at every step; and its gradients.
    private final float[] repeated;

    private final float[] repeatedGradients;

    RecurrentActivations(Recurrent shape, List<CellLayer> layers, DenseLayer out, int windows) {
        this.shape = shape;
        this.layers = layers;
        this.out = out;
        this.windows = windows;
        int size = shape.steps() * windows * shape.features();
        inputs = new float[size];
        outputs = new float[size];
        boolean repeats = shape.code() == Recurrent.Code.LAST;
        int codes = repeats ? shape.steps() * windows * shape.latent() : 0;
        repeated = new float[codes];
        repeatedGradients = new float[codes];
    }

    @Override
    public int windows() {
        return windows;
    }

    @Override
    public float[] inputs() {
        return inputs;
    }

    @Override
    public int inputAt(int window, int step) {
        return (step * windows + window) * shape.features();
    }

    @Override
    public float[] outputs() {
        return outputs;
    }

    @Override
    public int outputAt(int window, int step) {
        return inputAt(window, shape.reversed() ? shape.steps() - 1 - step : step);
    }

    /// What goes into a layer.
    private float[] into(int layer) {
        if (layer == 0) {
            return inputs;
        }
        return repeats(layer) ? repeated : layers.get(layer - 1).outputs();
    }

    /// Whether the layer sees the code of the last step at every step.
    private boolean repeats(int layer) {
        return layer == shape.layers() + 1 && shape.code() == Recurrent.Code.LAST;
    }

    @Override
    public void forward() {
        for (int layer = 0; layer < layers.size(); layer++) {
            if (repeats(layer)) {
                repeat(layers.get(layer - 1).outputs());
            }
            layers.get(layer).forward(into(layer));
        }
        out.forward(layers.getLast().outputs(), outputs);
    }

    private void repeat(float[] codes) {
        int size = windows * shape.latent();
        for (int at = 0; at < repeated.length; at += size) {
            System.arraycopy(codes, codes.length - size, repeated, at, size);
        }
    }

    @Override
    public void backward(float[] outputGradients, float[] gradients) {
        CellLayer last = layers.getLast();
        out.backward(last.outputs(), outputGradients, gradients);
        out.backward(outputGradients, last.outputGradients());
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            CellLayer here = layers.get(layer);
            here.backward(into(layer), gradients);
            if (repeats(layer)) {
                here.backward(repeatedGradients);
                gather(layers.get(layer - 1).outputGradients());
            } else if (layer > 0) {
                here.backward(layers.get(layer - 1).outputGradients());
            }
        }
    }

    /// What all steps say about the code of the last.
    private void gather(float[] codes) {
        int size = windows * shape.latent();
        int last = codes.length - size;
        Arrays.fill(codes, 0);
        for (int at = 0; at < repeatedGradients.length; at += size) {
            for (int i = 0; i < size; i++) {
                codes[last + i] += repeatedGradients[at + i];
            }
        }
    }
}
