package telltale.app.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import telltale.app.fx.Debounce;

/// Goes back and forth over everything that somebody changed, as far as one likes. Changes in quick
/// succession, such as a drag, are one step. For the window's thread only.
public final class HistoryViewModel {
    private record Step(String name, UndoState desk) {}

    private final Deque<Step> back = new ArrayDeque<>();
    private final Deque<Step> forward = new ArrayDeque<>();
    private final Supplier<Optional<UndoState>> now;
    private final Consumer<UndoState> restore;
    private final Debounce quiet;
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private Optional<UndoState> known = Optional.empty();
    private Runnable changed = () -> {};
    private boolean restoring;

    /// @param now how things stand; nothing while a setting is wrong
    /// @param restore puts them back
    /// @param pause how long nothing must change for a step to be over
    public HistoryViewModel(
            Supplier<Optional<UndoState>> now,
            Consumer<UndoState> restore,
            Duration pause,
            Executor ui) {
        this.now = now;
        this.restore = restore;
        this.quiet = new Debounce(pause, ui);
    }

    /// What undo would take back, or nothing.
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /// What redo would do again, or nothing.
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    /// Told after every step, also back and forth.
    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    /// Begins here: nothing before can be gone back to.
    public void begin() {
        quiet.forget();
        back.clear();
        forward.clear();
        known = now.get();
        name();
    }

    /// Something may have changed.
    public void touched() {
        if (!restoring) {
            quiet.request(this::note);
        }
    }

    /// Takes down what has changed since the last step.
    public void note() {
        quiet.forget();
        Optional<UndoState> desk = now.get();
        if (restoring || desk.isEmpty() || desk.equals(known)) {
            return;
        }
        UndoState to = desk.get();
        known.map(before -> sameChart(before, to))
                .filter(before -> !before.equals(to))
                .ifPresent(before -> {
                    back.push(new Step(to.stepFrom(before), before));
                    forward.clear();
                });
        known = desk;
        name();
        changed.run();
    }

    /// Another series has another chart, which nobody wrote on just now.
    private static UndoState sameChart(UndoState before, UndoState to) {
        return before.drawn().on().equals(to.drawn().on()) ? before : before.with(to.drawn());
    }

    /// Takes the last step back; whether there was one.
    public boolean undo() {
        note();
        return step(back, forward);
    }

    /// Does the last step that was taken back again; whether there was one.
    public boolean redo() {
        note();
        return step(forward, back);
    }

    private boolean step(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty() || known.isEmpty()) {
            return false;
        }
        Step step = from.pop();
        UndoState desk = sameChart(step.desk(), known.get());
        to.push(new Step(step.name(), known.get()));
        restoring = true;
        try {
            restore.accept(desk);
        } finally {
            restoring = false;
        }
        known = Optional.of(desk);
        name();
        changed.run();
        return true;
    }

    private void name() {
        undoName.set(back.isEmpty() ? "" : back.peek().name());
        redoName.set(forward.isEmpty() ? "" : forward.peek().name());
    }
}
