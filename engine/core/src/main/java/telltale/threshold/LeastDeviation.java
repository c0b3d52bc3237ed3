package telltale.threshold;

/// Least deviation from the expected value that a row needs, whatever its score. Where both are
/// given, both have to be reached; 0 asks for nothing.
///
/// @param absolute in the channel's unit
/// @param percent of the expected value's size
public record LeastDeviation(double absolute, double percent) {
    /// Asks for nothing.
    public static final LeastDeviation NONE = new LeastDeviation(0, 0);

    public LeastDeviation {
        if (!(absolute >= 0 && absolute <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "least deviation: expected a number from 0, found '%s'".formatted(absolute));
        }
        if (!(percent >= 0 && percent <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "least deviation: expected a percentage from 0, found '%s'".formatted(percent));
        }
    }

    /// Whether it asks for anything.
    boolean isNone() {
        return absolute == 0 && percent == 0;
    }

    boolean isReached(double actual, double expected) {
        double distance = Math.abs(actual - expected);
        return distance >= absolute && distance >= percent / 100 * Math.abs(expected);
    }
}
