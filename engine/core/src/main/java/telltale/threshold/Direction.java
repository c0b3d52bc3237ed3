package telltale.threshold;

/// Which deviations from the expected value are wanted.
public enum Direction {
    /// Only rows above the expected value.
    ABOVE,
    /// Only rows below the expected value.
    BELOW,
    /// Both, and rows of which no value is expected.
    BOTH
}
