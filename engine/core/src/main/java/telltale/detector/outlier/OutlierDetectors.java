package telltale.detector.outlier;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The outlier detectors of this package, for the catalogue.
public final class OutlierDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(
                IsolationForest.class,
                RandomCutForest.class,
                OneClassSvm.class,
                LocalOutlierFactor.class,
                Dbscan.class);
    }
}
