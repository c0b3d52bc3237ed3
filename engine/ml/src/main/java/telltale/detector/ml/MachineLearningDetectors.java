package telltale.detector.ml;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The detectors built on Smile, for the catalogue.
public final class MachineLearningDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(NormalPatterns.class);
    }
}
