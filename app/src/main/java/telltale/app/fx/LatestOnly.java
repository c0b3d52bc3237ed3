package telltale.app.fx;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work that a slider, a zoom or a hover asks for faster than it can be done. One request runs and
/// one waits; a newer one takes the place of the one that waits, and so does its result where the
/// one before has not been shown yet. Results are shown in order.
public final class LatestOnly implements AutoCloseable {
    private record Request<R>(Callable<R> compute, Consumer<R> show, long era) {}

    private record Done(Runnable show, long era) {}

    private final Executor ui;
    private final Consumer<Throwable> failed;
    private final ThreadPoolExecutor thread;
    private final AtomicReference<@Nullable Request<?>> waiting = new AtomicReference<>();
    private final AtomicReference<@Nullable Done> done = new AtomicReference<>();
    private final AtomicLong era = new AtomicLong();

    /// @param name what the thread is called
    /// @param ui runs things on the window's thread, in order
    /// @param failed is told what a computation threw, on the window's thread
    public LatestOnly(String name, Executor ui, Consumer<Throwable> failed) {
        this.ui = ui;
        this.failed = failed;
        // One task runs while the next is queued; a request starts a task only where none waits.
        this.thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(4),
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Computes in the background and shows the result, unless a newer request overtakes this one
    /// before it has begun.
    public <R> void request(Callable<R> compute, Consumer<R> show) {
        boolean starts = waiting.getAndSet(new Request<>(compute, show, era.get())) == null;
        if (starts && !thread.isShutdown()) {
            thread.execute(this::next);
        }
    }

    /// Forgets what was asked for so far: no result of it is shown any more.
    public void forget() {
        era.incrementAndGet();
    }

    private void next() {
        Request<?> request = waiting.getAndSet(null);
        if (request != null) {
            run(request);
        }
    }

    private <R> void run(Request<R> request) {
        if (request.era() != era.get()) {
            return;
        }
        try {
            R result = request.compute().call();
            boolean waits =
                    done.getAndSet(new Done(() -> request.show().accept(result), request.era()))
                            != null;
            if (!waits) {
                ui.execute(this::show);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            ui.execute(() -> failed.accept(e));
        }
    }

    /// Shows the newest result; a window that is slower than the work is never behind by more.
    private void show() {
        Done newest = done.getAndSet(null);
        if (newest != null && newest.era() == era.get()) {
            newest.show().run();
        }
    }

    /// Ends what runs; what is asked for afterwards is never done.
    @Override
    public void close() {
        forget();
        thread.shutdownNow();
    }
}
