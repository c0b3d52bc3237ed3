package telltale.consensus;

import telltale.detector.Model;
import telltale.threshold.Calibration;

/// Fitted and calibrated member of a consensus.
///
/// @param title what people call it
/// @param weight how many votes it has where opinions are averaged
record ConsensusMember(String title, Model model, Calibration calibration, int weight) {
    /// Beyond this a calibration can no longer tell how far out a score is.
    private static final double FAR = 60;

    /// How surprising a score is, see [Calibration#surprise]. Scores that are all beyond what a
    /// calibration can tell apart, as after a constant training, keep their order.
    double surprise(double score) {
        double surprise = calibration.surprise(score);
        double finite = Math.clamp(score, 0, Double.MAX_VALUE);
        return surprise > FAR ? surprise + StrictMath.log1p(finite) : surprise;
    }
}
