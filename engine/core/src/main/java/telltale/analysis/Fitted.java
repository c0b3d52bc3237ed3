package telltale.analysis;

import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.threshold.Calibration;

/// A trained model with all that belongs to it.
///
/// @param detector the settings it was trained with
/// @param calibration turns its scores into confidences
/// @param provenance where it comes from
public record Fitted(
        Detector detector, Model model, Calibration calibration, Provenance provenance) {}
