package telltale.app.workspace;

import java.util.Optional;
import telltale.analysis.recipe.YamlEntry;

/// What of a panel is kept in a workspace file and can be undone: one immutable value with an
/// `equals` that tells whether anything changed.
public interface PanelMemory<T> {
    /// The value of now.
    T now();

    /// Whom to tell once it may have changed.
    void whenChanged(Runnable listener);

    /// Sets the panel up with another value.
    void show(T value);

    /// The value as a workspace file has it: maps, lists, texts, numbers and truths; none where
    /// there is nothing to be kept. On any thread.
    Optional<Object> written(T value);

    /// The value that a file says, or the one that holds where it says nothing.
    ///
    /// @throws IllegalArgumentException naming the line, where it is no such value
    T read(Optional<YamlEntry> entry);

    /// What was done from one value to another, in a few words.
    String step(T before, T after);

    /// The value came with a workspace whose series is shown now.
    default void opened() {}
}
