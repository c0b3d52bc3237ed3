package telltale.job;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Carries jobs on a few daemon threads. At most [#CAPACITY] wait; one more is refused.
public final class JobRunner implements AutoCloseable {
    /// How many jobs may wait.
    public static final int CAPACITY = 1_000;

    private final ThreadPoolExecutor threads;

    /// @param name what the threads are called
    /// @param parallelism how many jobs run at a time
    public JobRunner(String name, int parallelism) {
        threads =
                new ThreadPoolExecutor(
                        parallelism,
                        parallelism,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(CAPACITY),
                        Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    /// Starts the work, now or when a thread is free.
    ///
    /// @throws RejectedExecutionException where too many wait, or the runner is closed
    public <T> Job<T> submit(String name, Job.Work<T> work) {
        return submit(name, work, _ -> {});
    }

    /// The same with a listener, which is called on the job's thread and must be quick.
    public <T> Job<T> submit(String name, Job.Work<T> work, Consumer<Job.Snapshot> listener) {
        Job<T> job = new Job<>(name, work, listener);
        threads.execute(job.task());
        return job;
    }

    /// Cancels what runs and what waits. Does not wait for it.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
