package telltale.consensus.choice;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The detectors that choose their members.
public final class ChoiceDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(Auto.class, MachineLearning.class);
    }
}
