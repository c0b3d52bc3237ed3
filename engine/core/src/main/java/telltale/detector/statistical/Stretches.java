package telltale.detector.statistical;

import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import telltale.job.Progress;

/// Work over many rows, done in stretches by the calling thread and idle threads of the common
/// pool. Who does which stretch is left open, so a stretch's result may depend on its place alone.
final class Stretches {
    /// What is done with the rows `from` (inclusive) to `to` (exclusive).
    @FunctionalInterface
    interface Work {
        void run(int from, int to);
    }

    private final int length;
    private final int rows;
    private final Work work;
    private long next;
    private int active;
    private boolean stopped;
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
    static void run(int length, int rows, Progress progress, String step, Work work)
            throws InterruptedException {
        var stretches = new Stretches(length, rows, work);
        var pool = ForkJoinPool.commonPool();
        long helpers = Math.min(pool.getParallelism(), ((long) length - 1) / rows);
        for (int i = 0; i < helpers; i++) {
            pool.execute(stretches::help);
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
        if (stretches.failure != null) {
            throw new IllegalStateException("scoring failed", stretches.failure);
        }
    }

    private void help() {
        try {
            while (doNext() >= 0) {}
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                failure = e;
                stopped = true;
            }
        }
    }

    /// Does the next stretch; a negative number where there is none.
    private long doNext() {
        long from = take();
        if (from >= 0) {
            try {
                work.run((int) from, (int) Math.min(length, from + rows));
            } finally {
                release();
            }
        }
        return from;
    }

    private synchronized long take() {
        if (stopped || next >= length) {
            return -1;
        }
        active++;
        long from = next;
        next += rows;
        return from;
    }

    private synchronized void release() {
        active--;
        notifyAll();
    }

    private synchronized long done() {
        return Math.min(next, length);
    }

    /// Lets nothing begin, and waits for what has begun: at most one stretch a thread.
    private synchronized void stop() {
        stopped = true;
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
