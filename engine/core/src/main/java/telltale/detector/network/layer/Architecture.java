package telltale.detector.network.layer;

import telltale.detector.network.kernel.Kernels;

/// Network architecture: layers and the layout of their parameters. It takes a window as some steps
/// of a few features each, and gives the same back as far as it can.
public sealed interface Architecture permits Recurrent, Attentive {
    /// The steps of a window.
    int steps();

    /// The numbers that come out for a step.
    int features();

    /// The numbers that go in for a step: the features, and 1 behind those of a hidden step where
    /// steps are hidden.
    int inputs();

    /// In how many ways steps are hidden, so that each is hidden once and has to be told from the
    /// others; 1 where none is hidden.
    int masks();

    /// Where the weights are.
    ParameterLayout layout();

    /// About how many multiplications a window takes on its way forward.
    long cost();

    /// A network at work.
    ///
    /// @param weights read at every pass; may change between two
    /// @param windows the windows at a time
    /// @param learning whether there is a way back
    Activations open(Kernels kernels, float[] weights, int windows, boolean learning);

    /// Whether the step is hidden when it is hidden so, of [#masks] ways: steps next to each other
    /// go together, so that they are not told from their neighbours.
    default boolean hides(int hiding, int step) {
        int ways = masks();
        return ways > 1 && step * ways / steps() == hiding;
    }
}
