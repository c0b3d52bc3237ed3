package telltale.detector.network.layer;

/// Forward and backward pass of a network over a batch of windows. One thread's.
public interface Activations {
    /// The windows at a time.
    int windows();

    /// Where what goes in stands, to be filled before [#forward].
    float[] inputs();

    /// Where the inputs of a step of a window begin.
    int inputAt(int window, int step);

    /// What came out of [#forward]: what the network takes the inputs for.
    float[] outputs();

    /// Where the outputs for a step of a window begin.
    int outputAt(int window, int step);

    /// From inputs to outputs.
    void forward();

    /// From the gradients of the outputs, arranged like them, to those of the weights.
    ///
    /// @param gradients of the weights; added to
    void backward(float[] outputGradients, float[] gradients);
}
