package telltale.app.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import telltale.job.Job;
import telltale.job.JobRunner;

/// A background job as the window sees it: its latest state and its end, both told on the window's
/// thread. However often the work reports, at most one report waits for that thread, the newest.
public final class FxJob<T> {

    /// What the window does with a job. Every method is called on the window's thread; after one of
    /// the last three nothing is called any more.
    public interface Watcher<T> {
        /// The job stands so; called now and then.
        void shows(Job.Snapshot snapshot);

        void finished(T result);

        void failed(Throwable error);

        void cancelled();
    }

    private final Executor ui;
    private final Watcher<T> watcher;
    private final AtomicReference<Job.@Nullable Snapshot> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable T> result = new AtomicReference<>();
    private @Nullable Job<T> job;
    private boolean ended;

    private FxJob(Executor ui, Watcher<T> watcher) {
        this.ui = ui;
        this.watcher = watcher;
    }

    /// Starts the work on the runner.
    ///
    /// @param ui runs things on the window's thread, in order
    public static <T> FxJob<T> start(
            JobRunner runner, Executor ui, String name, Job.Work<T> work, Watcher<T> watcher) {
        FxJob<T> shown = new FxJob<>(ui, watcher);
        shown.job =
                runner.submit(
                        name,
                        progress -> {
                            T value = work.run(progress);
                            shown.result.set(value);
                            return value;
                        },
                        shown::report);
        return shown;
    }

    /// Asks the work to stop. Returns at once; the watcher hears when it has.
    public void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /// Holds the work up, or lets it go on. Returns at once; the watcher hears when it stands.
    public void hold(boolean held) {
        if (job != null) {
            if (held) {
                job.pause();
            } else {
                job.resume();
            }
        }
    }

    private void report(Job.Snapshot snapshot) {
        if (latest.getAndSet(snapshot) == null) {
            ui.execute(this::show);
        }
    }

    private void show() {
        Job.Snapshot snapshot = latest.getAndSet(null);
        if (snapshot == null || ended) {
            return;
        }
        ended = snapshot.state().ended();
        watcher.shows(snapshot);
        T value = result.get();
        switch (snapshot.state()) {
            case FINISHED -> {
                if (value != null) {
                    watcher.finished(value);
                }
            }
            case FAILED ->
                    watcher.failed(
                            snapshot.error().orElseGet(() -> new IllegalStateException("failed")));
            case CANCELLED -> watcher.cancelled();
            case WAITING, RUNNING, PAUSED -> {}
        }
    }
}
