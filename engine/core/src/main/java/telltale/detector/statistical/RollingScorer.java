package telltale.detector.statistical;

import java.nio.ByteBuffer;

/// One channel's part of a live stream that looks back over a window. Not safe for use by several
/// threads.
interface RollingScorer {
    /// How many values are scored at a time: what the nearest cache holds a few times.
    int BLOCK = 1_024;

    /// Scores the value, THEN learns from it. NaN while warming up, and for a missing value.
    double next(double value);

    /// Puts their scores in the place of the first `count` values, at most [#BLOCK]: what [#next]
    /// gives.
    void score(double[] values, int count);

    /// What was expected of the value scored last; NaN where nothing was.
    double expected();

    /// The distance from [#expected] that scores 1; NaN where nothing was expected.
    double scale();

    /// How many bytes [#save] writes; the same for every track of a model.
    int stateBytes();

    /// Writes all it takes to go on later.
    void save(ByteBuffer out);

    /// Takes on what [#save] wrote.
    ///
    /// @throws IllegalArgumentException where it cannot be such
    void restore(ByteBuffer in);
}
