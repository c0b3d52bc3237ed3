package telltale.detector.shape.profile;

import telltale.transform.WindowScaling;

/// How windows are compared: Euclidean, once scaled.
///
/// @param window the rows of a window
/// @param flat under z-normalisation, the least deviation a window is divided by; 0 = none, a
///   constant window then being as far from every other as it is long
record ProfileMetric(int window, WindowScaling scaling, double flat) {

    /// What a window is multiplied by.
    ///
    /// @param squares the sum of its squared distances from its mean
    double inverse(double squares) {
        if (scaling != WindowScaling.Z_NORM) {
            return 1;
        }
        double size = Math.max(flat, Math.sqrt(squares / window));
        return size > 0 ? 1 / size : 0;
    }
}
