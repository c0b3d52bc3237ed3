package telltale.detector.network;

import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.PatchActivations;
import telltale.detector.network.layer.PatchEncoder;
import telltale.detector.tensor.Tensors;
import telltale.transform.WindowScaling;

/// Embedding of patches: the encoder's, brought to length 1, and behind it each channel's level and
/// the logarithm of its size, which scaling takes off a patch. Immutable, shared freely between
/// threads.
final class PatchEmbedder {
    private final PatchLayout layout;
    private final PatchEncoder encoder;
    private final Kernels kernels;
    private final float[] weights;
    private final double level;

    /// @param layout how a patch becomes the steps of the encoder
    /// @param encoder the architecture
    /// @param weights those of the encoder; taken over
    /// @param level what level and size are multiplied with: the more, the more they count
    PatchEmbedder(
            PatchLayout layout,
            PatchEncoder encoder,
            Kernels kernels,
            float[] weights,
            double level) {
        this.layout = layout;
        this.encoder = encoder;
        this.kernels = kernels;
        this.weights = weights;
        this.level = level;
    }

    PatchLayout layout() {
        return layout;
    }

    Kernels kernels() {
        return kernels;
    }

    /// The encoder's weights by name.
    Tensors tensors() {
        return encoder.layout().tensors(weights);
    }

    /// The numbers of an embedding.
    int width() {
        return encoder.embedding() + 2 * layout.channels();
    }

    /// The encoder at work on so many patches at a time.
    PatchActivations open(int patches) {
        return encoder.open(kernels, weights, patches, false);
    }

    /// @param windows one after the other in deviations of their channels, the first at `at`
    /// @param count how many, no more than the pass takes
    /// @param into where the embeddings go, [#width] numbers each, the first at `to`
    void embed(PatchActivations pass, double[] windows, int at, int count, float[] into, int to) {
        int rows = layout.length();
        int numbers = layout.channels() * rows;
        double[] line = new double[numbers];
        float[] steps = new float[numbers];
        double factor = level / Math.sqrt(layout.channels());
        for (int i = 0; i < count; i++) {
            System.arraycopy(windows, at + i * numbers, line, 0, numbers);
            for (int channel = 0; channel < layout.channels(); channel++) {
                WindowScaling.Applied applied = layout.scaling().apply(line, channel * rows, rows);
                int place = to + i * width() + encoder.embedding() + 2 * channel;
                double mean = Math.clamp(applied.mean(), -PatchLayout.REACH, PatchLayout.REACH);
                into[place] = (float) (factor * mean);
                into[place + 1] = (float) (factor * Math.log(applied.deviation()));
            }
            layout.write(line, steps);
            System.arraycopy(steps, 0, pass.inputs(), pass.inputAt(i), numbers);
        }
        pass.forward();
        for (int i = 0; i < count; i++) {
            normalise(pass.embeddings(), i * encoder.embedding(), into, to + i * width());
        }
    }

    /// Brings an embedding to length 1; one of nothing stays.
    private void normalise(float[] found, int at, float[] into, int to) {
        double square = 0;
        for (int k = at; k < at + encoder.embedding(); k++) {
            square += (double) found[k] * found[k];
        }
        double factor = square > 0 ? 1 / Math.sqrt(square) : 0;
        for (int k = 0; k < encoder.embedding(); k++) {
            into[to + k] = (float) (found[at + k] * factor);
        }
    }
}
