package telltale.app.chart.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The views that one can go back and forward to. Steps of one gesture (turns of a wheel, a pan)
/// are one entry. Not for several threads.
public final class History {
    private static final int MOST = 200;

    private final Deque<View> behind = new ArrayDeque<>();
    private final Deque<View> ahead = new ArrayDeque<>();
    private Object gesture = new Object();

    /// Notes that `left` is given up for another view. Calls in a row with the same gesture keep
    /// only the first.
    public void leave(View left, Object by) {
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

    /// The view before, if any.
    public Optional<View> back(View now) {
        return move(behind, ahead, now);
    }

    /// The view that was last gone back from, if any.
    public Optional<View> forward(View now) {
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

    private Optional<View> move(Deque<View> from, Deque<View> to, View now) {
        settle();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
