package telltale.detector;

/// A live stream of scores. The only thing here that changes; it belongs to one thread.
public interface Scorer {
    /// Scores the row, THEN learns from it. NaN while warming up, and for a row without any value.
    /// Where the model has a [Model#delay], the score is that of the row so many before.
    ///
    /// @param time the row's time in ns; later than the one before
    /// @param row one value per channel, NaN where missing; not kept
    double next(long time, double[] row);

    /// All it takes to go on later, for [Model#resume].
    byte[] state();

    /// Whether [#expected] and [#scale] mean anything.
    default boolean expects() {
        return false;
    }

    /// The value that was expected of the channel in the row scored last; NaN where none.
    default double expected(int channel) {
        return Double.NaN;
    }

    /// The distance from [#expected] that scores 1; NaN where none.
    default double scale(int channel) {
        return Double.NaN;
    }
}
