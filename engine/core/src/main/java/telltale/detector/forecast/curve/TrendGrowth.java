package telltale.detector.forecast.curve;

/// The shape of a trend.
public enum TrendGrowth {
    /// Straight between changepoints.
    LINEAR,
    /// Saturating at a cap.
    LOGISTIC,
    /// One level.
    FLAT
}
