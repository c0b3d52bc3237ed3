package telltale.job;

import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// One piece of background work: watch it, hold it up, wait for it, cancel it. Made by [JobRunner].
public final class Job<T> {

    /// The last three never change again.
    public enum State {
        WAITING,
        RUNNING,
        PAUSED,
        FINISHED,
        CANCELLED,
        FAILED;

        public boolean ended() {
            return compareTo(PAUSED) > 0;
        }
    }

    /// How a job stands at one moment.
    ///
    /// @param total 0 where unknown
    /// @param left how long the step under way will still take, as far as that can be said
    public record Snapshot(
            String name,
            State state,
            long done,
            long total,
            String step,
            Optional<Duration> left,
            Optional<Throwable> error) {

        /// Between 0 and 1, or NaN where the total is unknown.
        public double fraction() {
            return total > 0 ? Math.min(1, (double) done / total) : Double.NaN;
        }
    }

    /// Work that may take long, reports how far it is and stops when interrupted.
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private final String name;
    private final Consumer<Snapshot> listener;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final FutureTask<Void> task;
    private final Object gate = new Object();
    private final ProgressRate pace = new ProgressRate(System::nanoTime);
    private volatile Snapshot snapshot;
    private volatile boolean held;

    Job(String name, Work<T> work, Consumer<Snapshot> listener) {
        this.name = name;
        this.listener = listener;
        this.snapshot =
                new Snapshot(name, State.WAITING, 0, 0, "", Optional.empty(), Optional.empty());
        this.task = new FutureTask<>(() -> run(work), null);
    }

    FutureTask<Void> task() {
        return task;
    }

    private void run(Work<T> work) {
        publish(State.RUNNING, Optional.empty());
        try {
            T result = work.run(new Reports());
            publish(State.FINISHED, Optional.empty());
            outcome.complete(result);
        } catch (InterruptedException | ClosedByInterruptException e) {
            ended(State.CANCELLED, e);
        } catch (Throwable e) {
            // A job that runs out of memory fails alone: the runner and its other jobs go on.
            ended(State.FAILED, e);
        }
    }

    /// What the work reports to; where it can stop, it can be held up.
    private final class Reports implements Progress {
        @Override
        public void report(long done, long total, String step) {
            Job.this.report(done, total, step);
        }

        @Override
        public void advance(long done, long total, String step) throws InterruptedException {
            if (held) {
                hold();
            }
            Progress.super.advance(done, total, step);
        }
    }

    private void hold() throws InterruptedException {
        long begin = System.nanoTime();
        publish(State.PAUSED, Optional.empty());
        synchronized (gate) {
            while (held) {
                gate.wait();
            }
        }
        synchronized (this) {
            pace.heldUp(System.nanoTime() - begin);
        }
        publish(State.RUNNING, Optional.empty());
    }

    private synchronized void report(long done, long total, String step) {
        if (snapshot.state() == State.RUNNING) {
            pace.report(done, total);
            snapshot =
                    new Snapshot(
                            name, State.RUNNING, done, total, step, pace.left(), Optional.empty());
            listener.accept(snapshot);
        }
    }

    private void ended(State state, Throwable error) {
        boolean failed = state == State.FAILED;
        publish(state, failed ? Optional.of(error) : Optional.empty());
        if (failed) {
            outcome.completeExceptionally(error);
        } else {
            outcome.cancel(false);
        }
    }

    private synchronized void publish(State state, Optional<Throwable> error) {
        Snapshot now = snapshot;
        if (!now.state().ended()) {
            snapshot =
                    new Snapshot(
                            name, state, now.done(), now.total(), now.step(), now.left(), error);
            listener.accept(snapshot);
        }
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /// Holds the work up the next time it says how far it is, until [#resume]. Returns at once.
    public void pause() {
        held = true;
    }

    /// Lets work that is held up go on.
    public void resume() {
        synchronized (gate) {
            held = false;
            gate.notifyAll();
        }
    }

    /// Asks the work to stop, by interrupt; one that has not begun never will. Returns at once.
    public void cancel() {
        boolean waiting = snapshot.state() == State.WAITING;
        if (task.cancel(true) && waiting) {
            ended(State.CANCELLED, new CancellationException());
        }
    }

    /// Waits for the end.
    ///
    /// @throws ExecutionException around what the work threw
    /// @throws CancellationException where the job was cancelled
    public T await() throws InterruptedException, ExecutionException {
        return outcome.get();
    }
}
