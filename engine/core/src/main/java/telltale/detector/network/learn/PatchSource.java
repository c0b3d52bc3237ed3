package telltale.detector.network.learn;

/// The patches of a training: windows that start at every row. Immutable, shared freely between
/// threads.
public interface PatchSource {
    /// How many patches there are to learn from.
    int size();

    /// The row that a patch starts at.
    int row(int patch);

    /// Whether a patch may start at this row.
    boolean usable(int row);

    /// The rows of a patch.
    int length();

    /// Copies the patch that starts at a row, `[step][feature]`.
    void copy(int row, float[] into, int at);
}
