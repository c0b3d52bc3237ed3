package telltale.detector.statistical;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;

/// The statistical methods, in the order in which they are shown.
public final class StatisticalDetectors implements DetectorProvider {
    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(
                ZScore.class,
                ModifiedZScore.class,
                MovingAverage.class,
                ExponentialSmoothing.class,
                SeasonalDecomposition.class,
                ChannelTails.class);
    }
}
