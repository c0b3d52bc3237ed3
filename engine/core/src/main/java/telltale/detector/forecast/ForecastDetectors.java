package telltale.detector.forecast;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The methods that extrapolate a fitted curve.
public final class ForecastDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(Prophet.class);
    }
}
