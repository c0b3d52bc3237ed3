package telltale.consensus;

import telltale.detector.Model;
import telltale.threshold.Calibration;

/// Fitted and calibrated member of a consensus.
///
/// @param title what people call it
record ConsensusMember(String title, Model model, Calibration calibration) {}
