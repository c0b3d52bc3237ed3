package telltale.consensus;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The detectors whose members are detectors.
public final class ConsensusDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(
                Auto.class,
                Statistical.class,
                MachineLearning.class,
                DeepLearning.class,
                Consensus.class);
    }
}
