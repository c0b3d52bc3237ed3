package telltale.detector.shape;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The methods of this package.
public final class ShapeDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(
                MatrixProfile.class, SubsequencePca.class, LevelShift.class, VarianceChange.class);
    }
}
