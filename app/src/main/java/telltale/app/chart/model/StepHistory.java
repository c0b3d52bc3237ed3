package telltale.app.chart.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The states that one can go back and forward to. Steps of one gesture (turns of a wheel, a pan)
/// are one entry. Not for several threads.
public final class StepHistory<T> {
    private static final int MOST = 200;

    private final Deque<T> behind = new ArrayDeque<>();
    private final Deque<T> ahead = new ArrayDeque<>();
    private Object gesture = new Object();

    /// Notes that `left` is given up for another state. Calls in a row with the same gesture keep
    /// only the first.
    public void leave(T left, Object by) {
        if (!by.equals(gesture)) {
            behind.push(left);
            if (behind.size() > MOST) {
                behind.removeLast();
            }
        }
        gesture = by;
        ahead.clear();
    }

    /// Ends the running gesture: the next step is an entry of its own.
    public void settle() {
        gesture = new Object();
    }

    /// The state before, if any.
    public Optional<T> back(T now) {
        return move(behind, ahead, now);
    }

    /// The state that was last gone back from, if any.
    public Optional<T> forward(T now) {
        return move(ahead, behind, now);
    }

    public boolean canGoBack() {
        return !behind.isEmpty();
    }

    public boolean canGoForward() {
        return !ahead.isEmpty();
    }

    public void clear() {
        behind.clear();
        ahead.clear();
        settle();
    }

    private Optional<T> move(Deque<T> from, Deque<T> to, T now) {
        settle();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
