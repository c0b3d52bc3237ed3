package telltale.detector.network.layer;

import java.util.List;

/// Forward and backward pass of an [Attentive] network. Everything is `[window][step][column]`.
final class AttentiveActivations implements Activations {
    private final Attentive shape;
    private final DenseLayer in;
    private final PositionalEncoding positions;
    private final List<EncoderLayer> layers;
    private final DenseLayer out;
    private final int windows;
    private final float[] inputs;
    private final float[] placed;
    private final float[] outputs;
    private final float[] placedGradients;

    AttentiveActivations(
            Attentive shape,
            DenseLayer in,
            PositionalEncoding positions,
            List<EncoderLayer> layers,
            DenseLayer out,
            int windows) {
        this.shape = shape;
        this.in = in;
        this.positions = positions;
        this.layers = layers;
        this.out = out;
        this.windows = windows;
        int rows = windows * shape.steps();
        inputs = new float[rows * shape.inputs()];
        placed = new float[rows * shape.width()];
        outputs = new float[rows * shape.features()];
        placedGradients = new float[rows * shape.width()];
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
        return (window * shape.steps() + step) * shape.inputs();
    }

    @Override
    public float[] outputs() {
        return outputs;
    }

    @Override
    public int outputAt(int window, int step) {
        return (window * shape.steps() + step) * shape.features();
    }

    private float[] into(int layer) {
        return layer == 0 ? placed : layers.get(layer - 1).outputs();
    }

    @Override
    public void forward() {
        in.forward(inputs, placed);
        positions.forward(placed);
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.get(layer).forward(into(layer));
        }
        out.forward(into(layers.size()), outputs);
    }

    @Override
    public void backward(float[] outputGradients, float[] gradients) {
        out.backward(into(layers.size()), outputGradients, gradients);
        out.backward(outputGradients, placedGradients);
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            layers.get(layer).backward(into(layer), placedGradients, gradients);
        }
        positions.backward(placedGradients, gradients);
        in.backward(inputs, placedGradients, gradients);
    }
}
