package telltale.job;

import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/// Work over many rows, done in stretches by the calling thread and idle threads of the common
/// pool. Who does which stretch is left open, so a stretch's result may depend on its place alone.
public final class Stretches {
    /// What is done with the rows `from` (inclusive) to `to` (exclusive).
    @FunctionalInterface
    public interface Work {
        void run(int from, int to);
    }

    private final int length;
    private final int rows;

    /// Let go of at the end: a helper that starts late must not keep what it refers to.
    private @Nullable Work work;

    private long next;
    private int active;
    private @Nullable Throwable failure;

    private Stretches(int length, int rows, Work work) {
        this.length = length;
        this.rows = rows;
        this.work = work;
    }

    /// Does the work for all rows, `rows` at a time; returns when all is done, or when what has
    /// begun is.
    ///
    /// @throws InterruptedException once the job is cancelled
    public static void run(int length, int rows, Progress progress, String step, Work work)
            throws InterruptedException {
        var stretches = new Stretches(length, rows, work);
        long helpers =
                Math.min(ForkJoinPool.getCommonPoolParallelism(), ((long) length - 1) / rows);
        for (int i = 0; i < helpers; i++) {
            ForkJoinPool.commonPool().execute(stretches::help);
        }
        try {
            long from;
            do {
                progress.advance(stretches.done(), length, step);
                from = stretches.doNext();
            } while (from >= 0);
        } finally {
            stretches.stop();
        }
        switch (stretches.failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }

    private void help() {
        while (doNext() >= 0) {}
    }

    /// Does the next stretch; a negative number where there is none.
    private long doNext() {
        Work task;
        long from;
        synchronized (this) {
            task = work;
            if (task == null || next >= length) {
                return -1;
            }
            active++;
            from = next;
            next += rows;
        }
        try {
            task.run((int) from, (int) Math.min(length, from + rows));
            release(null);
        } catch (RuntimeException | Error e) {
            release(e);
        }
        return from;
    }

    private synchronized void release(@Nullable Throwable thrown) {
        active--;
        if (thrown != null) {
            failure = thrown;
            work = null;
        }
        notifyAll();
    }

    private synchronized long done() {
        return Math.min(next, length);
    }

    /// Lets nothing begin, and waits for what has begun: at most one stretch a thread.
    private synchronized void stop() {
        work = null;
        boolean interrupted = false;
        while (active > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
