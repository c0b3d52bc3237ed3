package telltale.detector;

import java.util.List;

/// The detectors a module brings, found by [java.util.ServiceLoader].
public interface DetectorProvider {
    List<Class<? extends Detector>> detectors();
}
