package telltale.detector.outlier;

/// Checks of settings where a detector is made in code.
public final class OutlierSettings {
    private OutlierSettings() {}

    public static void check(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s: expected at least %,d, found '%d'".formatted(name, least, value));
        }
    }
}
