package telltale.detector.network.layer;

import telltale.detector.network.kernel.Kernels;

/// A classifier of one hidden layer that says of two embeddings, one behind the other, whether they
/// belong together. One thread's.
public final class PairClassifier {
    /// @param pairs the pairs at a time
    /// @param inputs the numbers of two embeddings
    /// @param hidden the columns of the hidden layer
    record Shape(int pairs, int inputs, int hidden) {}

    private final Kernels kernels;
    private final DenseLayer widen;
    private final DenseLayer narrow;
    private final float[] inputs;
    private final float[] inner;
    private final float[] logits;
    private final float[] innerGradients;
    private final float[] inputGradients;

    PairClassifier(Kernels kernels, DenseLayer widen, DenseLayer narrow, Shape shape) {
        this.kernels = kernels;
        this.widen = widen;
        this.narrow = narrow;
        inputs = new float[shape.pairs() * shape.inputs()];
        inner = new float[shape.pairs() * shape.hidden()];
        logits = new float[shape.pairs()];
        innerGradients = new float[inner.length];
        inputGradients = new float[inputs.length];
    }

    /// Where the pairs stand, to be filled before [#forward].
    public float[] inputs() {
        return inputs;
    }

    /// The logarithm of the odds, of each pair.
    public float[] logits() {
        return logits;
    }

    /// The gradients of [#inputs], after [#backward].
    public float[] inputGradients() {
        return inputGradients;
    }

    public void forward() {
        widen.forward(inputs, inner);
        kernels.rectify(inner);
        narrow.forward(inner, logits);
    }

    /// From the gradients of the logits to those of the inputs and the weights.
    ///
    /// @param gradients of the weights; added to
    public void backward(float[] logitGradients, float[] gradients) {
        narrow.backward(inner, logitGradients, gradients);
        narrow.backward(logitGradients, innerGradients);
        kernels.rectifyBack(inner, innerGradients);
        widen.backward(inputs, innerGradients, gradients);
        widen.backward(innerGradients, inputGradients);
    }
}
