package telltale.consensus;

import telltale.detector.Model;
import telltale.threshold.Calibration;

/// A member of a consensus, fitted and calibrated.
///
/// @param title what people call it
record ConsensusMember(String title, Model model, Calibration calibration) {}
