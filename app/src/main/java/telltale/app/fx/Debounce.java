package telltale.app.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Waits for a pause: of several requests in quick succession only the last runs. For the window's
/// thread only.
public final class Debounce {
    private final Executor later;
    private long newest;

    /// @param pause how long it must be quiet
    /// @param ui runs things on the window's thread, in order
    public Debounce(Duration pause, Executor ui) {
        this.later =
                pause.isZero()
                        ? ui
                        : CompletableFuture.delayedExecutor(
                                pause.toMillis(), TimeUnit.MILLISECONDS, ui);
    }

    /// Runs it on the window's thread once it has been quiet.
    public void request(Runnable action) {
        long mine = ++newest;
        later.execute(() -> {
            if (mine == newest) {
                action.run();
            }
        });
    }

    /// Forgets a request that still waits.
    public void forget() {
        newest++;
    }
}
