package telltale.detector.network;

import telltale.detector.network.layer.Architecture;
import telltale.transform.WindowScaling;

/// Architecture and window layout that a detector's settings ask for.
interface NetworkShape {
    /// The most rows of a window.
    int LONGEST = 10_000;

    /// What a window is freed of before the network sees it.
    WindowScaling scaling();

    /// The most steps of a window; longer ones have several rows a step.
    int steps();

    /// The network for windows cut so.
    Architecture network(PatchLayout patching);
}
