package telltale.detector.window;

/// What a method learnt from the windows of a training: it scores windows. Immutable, shared freely
/// between threads.
public interface WindowScoring {
    /// Scores windows. A window's score depends on that window alone, to the last bit, not on those
    /// scored with it.
    ///
    /// @param windows `count` windows of equal width, one after the other; not kept, not modified
    /// @param times the time of each window's newest row in ns; by it a judge that compares windows
    ///   with those of the training passes over the window itself and those that share rows with it
    /// @param scores where the scores go, from place 0; higher = more anomalous
    void score(double[] windows, long[] times, int count, double[] scores);
}
