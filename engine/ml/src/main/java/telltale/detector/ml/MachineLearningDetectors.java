package telltale.detector.ml;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The detectors that learn from windows.
public final class MachineLearningDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(
                IsolationForest.class,
                RandomCutForest.class,
                OneClassSvm.class,
                LocalOutlierFactor.class,
                Dbscan.class,
                NormalPatterns.class);
    }
}
