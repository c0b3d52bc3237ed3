package telltale.detector.network;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The methods of this package.
public final class NetworkDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(
                LstmAutoencoder.class,
                GruAutoencoder.class,
                Transformer.class,
                PatchEmbedding.class);
    }
}
