package telltale.detector.network.learn;

/// Training and validation windows of a network. Immutable, shared freely between threads.
public interface TrainingSet {
    /// How many windows there are to learn from.
    int training();

    /// How many there are to judge by, later than all of those.
    int validation();

    /// Copies the numbers of a window, `[step][feature]`, no further than a few deviations from 0.
    ///
    /// @param window a training window, or [#training] and a validation window
    void copy(int window, float[] into);
}
