package telltale.transform;

/// Normalisation of each window before windows are compared.
public enum WindowScaling {
    /// Nothing: level and size count.
    NONE,
    /// The window's mean is taken off: shape and size count.
    CENTRE,
    /// Mean off, then divided by the deviation: the shape alone counts.
    Z_NORM;

    /// A window that varies less than this is divided by this: the noise of a flat stretch is no
    /// shape. In deviations of its channel.
    private static final double FLAT = 0.05;

    /// Scales the stretch of one channel in place.
    ///
    /// @param values in deviations of the channel
    /// @return the mean taken off and the deviation divided by
    public Applied apply(double[] values, int from, int length) {
        if (this == NONE) {
            return new Applied(0, 1);
        }
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += values[i];
        }
        double mean = sum / length;
        double squares = 0;
        for (int i = from; i < from + length; i++) {
            values[i] -= mean;
            squares += values[i] * values[i];
        }
        if (this == CENTRE) {
            return new Applied(mean, 1);
        }
        double deviation = Math.max(FLAT, Math.sqrt(squares / length));
        for (int i = from; i < from + length; i++) {
            values[i] /= deviation;
        }
        return new Applied(mean, deviation);
    }

    /// What was done: `(value - mean) / deviation`.
    public record Applied(double mean, double deviation) {}
}
