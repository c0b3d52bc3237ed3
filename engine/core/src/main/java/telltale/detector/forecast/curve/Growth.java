package telltale.detector.forecast.curve;

/// The shape of a trend.
public enum Growth {
    /// Straight between changepoints.
    LINEAR,
    /// Saturating at a cap.
    LOGISTIC,
    /// One level.
    FLAT
}
