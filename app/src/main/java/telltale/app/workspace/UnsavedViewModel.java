package telltale.app.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Question what becomes of unsaved work before it is left: saved, given up, or not left after all.
/// For the window's thread only.
public final class UnsavedViewModel {
    private final Supplier<Optional<String>> unsaved;
    private final Runnable forget;
    private final ReadOnlyObjectWrapper<Optional<String>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Runnable> saver = _ -> {};
    private Runnable leaving = () -> {};

    /// @param unsaved what is not saved, in a few words; none where everything is
    /// @param forget takes the safety copy away
    UnsavedViewModel(Supplier<Optional<String>> unsaved, Runnable forget) {
        this.unsaved = unsaved;
        this.forget = forget;
    }

    /// What is not saved while the question stands.
    public ReadOnlyObjectProperty<Optional<String>> asked() {
        return asked.getReadOnlyProperty();
    }

    /// Saves the work, asking for a file where it has none, and does something once it is saved.
    public void savedBy(Consumer<Runnable> saves) {
        saver = saves;
    }

    /// Leaves the work, at once where everything is saved; otherwise asks first. While the question
    /// stands, asking again changes nothing but what is done then.
    public void leave(Runnable then) {
        Optional<String> what = unsaved.get();
        if (what.isEmpty()) {
            end();
            forget.run();
            then.run();
        } else {
            leaving = then;
            asked.set(what);
        }
    }

    /// Saves, and leaves once that is done.
    public void save() {
        Runnable then = leaving;
        end();
        saver.accept(then);
    }

    /// Leaves without saving: the work is given up.
    public void giveUp() {
        Runnable then = leaving;
        end();
        forget.run();
        then.run();
    }

    /// Stays.
    public void cancel() {
        end();
    }

    private void end() {
        leaving = () -> {};
        asked.set(Optional.empty());
    }
}
