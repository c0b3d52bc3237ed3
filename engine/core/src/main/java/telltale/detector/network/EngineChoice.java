package telltale.detector.network;

import java.util.Locale;
import telltale.detector.network.learn.NetworkEngine;

/// Which engine trains a network.
public enum EngineChoice {
    /// Our own, on the vector unit of the processor.
    VECTOR,
    /// Deeplearning4j.
    DL4J;

    NetworkEngine open() {
        return NetworkEngine.named(name().toLowerCase(Locale.ROOT));
    }
}
