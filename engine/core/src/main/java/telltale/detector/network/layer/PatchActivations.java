package telltale.detector.network.layer;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.network.kernel.Kernels;

/// A [PatchEncoder] at work on some patches at a time. What it computes for a patch does not depend
/// on the others. One thread's.
public final class PatchActivations {
    private final PatchEncoder encoder;
    private final Kernels kernels;
    private final int patches;
    private final int margin;
    private final int padded;
    private final int pooledSteps;
    private final List<ConvolutionLayer> layers = new ArrayList<>();

    /// What goes into each layer, and what comes out of the last.
    private final List<float[]> buffers = new ArrayList<>();

    private final List<float[]> bufferGradients = new ArrayList<>();
    private final float[] embeddings;

    PatchActivations(
            PatchEncoder encoder,
            List<ConvolutionLayer.Shape> shapes,
            List<Integer> places,
            Kernels kernels,
            float[] weights,
            int patches,
            boolean learning) {
        this.encoder = encoder;
        this.kernels = kernels;
        this.patches = patches;
        margin = shapes.getFirst().margin();
        padded = shapes.getFirst().padded();
        pooledSteps = shapes.getLast().outSteps();
        for (int layer = 0; layer < shapes.size(); layer++) {
            ConvolutionLayer.Shape shape = shapes.get(layer);
            boolean last = layer == shapes.size() - 1;
            int outPadded = last ? pooledSteps : shapes.get(layer + 1).padded();
            int outMargin = last ? 0 : shapes.get(layer + 1).margin();
            int at = places.get(layer);
            layers.add(
                    new ConvolutionLayer(
                            kernels, weights, at, shape, patches, outPadded, outMargin));
            add(Math.multiplyExact(patches, shape.padded() * shape.in()), learning && layer > 0);
        }
        add(Math.multiplyExact(patches, pooledSteps * encoder.embedding()), learning);
        embeddings = new float[patches * encoder.embedding()];
    }

    private void add(int size, boolean learning) {
        buffers.add(new float[size]);
        bufferGradients.add(new float[learning ? size : 0]);
    }

    /// The patches at a time.
    public int patches() {
        return patches;
    }

    /// Where what goes in stands, to be filled before [#forward].
    public float[] inputs() {
        return buffers.getFirst();
    }

    /// Where the inputs of a patch begin, `[step][feature]`.
    public int inputAt(int patch) {
        return (patch * padded + margin) * encoder.features();
    }

    /// What came out of [#forward], `[patch][number]`.
    public float[] embeddings() {
        return embeddings;
    }

    /// From inputs to embeddings.
    public void forward() {
        for (int layer = 0; layer < layers.size(); layer++) {
            float[] out = buffers.get(layer + 1);
            layers.get(layer).forward(buffers.get(layer), out);
            kernels.rectify(out);
        }
        int width = encoder.embedding();
        float[] last = buffers.getLast();
        for (int patch = 0; patch < patches; patch++) {
            for (int column = 0; column < width; column++) {
                float sum = 0;
                int at = patch * pooledSteps * width + column;
                for (int step = 0; step < pooledSteps; step++) {
                    sum += last[at + step * width];
                }
                embeddings[patch * width + column] = sum / pooledSteps;
            }
        }
    }

    /// From the gradients of the embeddings, arranged like them, to those of the weights.
    ///
    /// @param at where the gradients of the first patch's embedding begin
    /// @param gradients of the weights; added to
    public void backward(float[] embeddingGradients, int at, float[] gradients) {
        int width = encoder.embedding();
        float[] last = bufferGradients.getLast();
        for (int patch = 0; patch < patches; patch++) {
            for (int step = 0; step < pooledSteps; step++) {
                for (int column = 0; column < width; column++) {
                    last[(patch * pooledSteps + step) * width + column] =
                            embeddingGradients[at + patch * width + column] / pooledSteps;
                }
            }
        }
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            float[] outGradients = bufferGradients.get(layer + 1);
            kernels.rectifyBack(buffers.get(layer + 1), outGradients);
            layers.get(layer).backward(buffers.get(layer), outGradients, gradients);
            if (layer > 0) {
                layers.get(layer).backward(outGradients, bufferGradients.get(layer));
            }
        }
    }
}
