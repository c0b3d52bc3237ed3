package telltale.detector.network;

import java.util.Locale;
import telltale.detector.network.learn.NetworkEngine;

/// What a network is trained with.
public enum EngineChoice {
    /// Our own, on the vector unit of the processor.
    VECTOR,
    /// Deeplearning4j.
    DL4J;

    NetworkEngine open() {
        return NetworkEngine.named(name().toLowerCase(Locale.ROOT));
    }
}
