package telltale.detector.network.layer;

import java.util.List;
import telltale.detector.network.kernel.Kernels;

/// An encoder with the two heads it is trained under: a projection, whose distances the triplet
/// loss compares, and a classifier of pairs, which tells patches that follow each other from
/// others. Only the encoder is of use afterwards; its weights come first.
///
/// @param encoder what is trained
/// @param projection the numbers of a projected embedding
/// @param hidden the columns of the classifier's hidden layer
public record ContrastiveNetwork(PatchEncoder encoder, int projection, int hidden) {
    /// Where the weights are.
    public ParameterLayout layout() {
        ParameterLayout layout = new ParameterLayout();
        add(layout);
        return layout;
    }

    /// Where the weights of the projection, the classifier's hidden and its last layer begin.
    private List<Integer> add(ParameterLayout layout) {
        encoder.add(layout);
        int width = encoder.embedding();
        return List.of(
                layout.addLinear("projection", width, projection),
                layout.addLinear("pairs.hidden", 2 * width, hidden),
                layout.addLinear("pairs.out", hidden, 1));
    }

    /// The projection of so many embeddings.
    public DenseLayer projection(Kernels kernels, float[] weights, int patches) {
        int at = add(new ParameterLayout()).getFirst();
        return new DenseLayer(kernels, weights, at, patches, encoder.embedding(), projection);
    }

    /// The classifier of so many pairs.
    public PairClassifier pairs(Kernels kernels, float[] weights, int pairs) {
        List<Integer> places = add(new ParameterLayout());
        int inputs = 2 * encoder.embedding();
        return new PairClassifier(
                kernels,
                new DenseLayer(kernels, weights, places.get(1), pairs, inputs, hidden),
                new DenseLayer(kernels, weights, places.get(2), pairs, hidden, 1),
                new PairClassifier.Shape(pairs, inputs, hidden));
    }
}
