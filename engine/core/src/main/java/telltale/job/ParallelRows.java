package telltale.job;

import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/// Parallel loop over rows, done in ranges by the calling thread and idle threads of the common
/// pool. Who does which stretch is left open, so a stretch's result may depend on its place alone.
public final class ParallelRows {
    /// What is done with the rows `from` (inclusive) to `to` (exclusive).
    @FunctionalInterface
    public interface Work {
        void run(int from, int to);
    }

    private static final long PATIENCE_MILLIS = 20;

    private final int length;
    private final int rows;

    /// Let go of at the end: a helper that starts late must not keep what it refers to.
    private @Nullable Work work;

    private long next;
    private int active;
    private int helpers;

    /// Whether the calling thread says how far it is, which may hold it up: so are the others then.
    private boolean asking;

    private @Nullable Throwable failure;

    private ParallelRows(int length, int rows, Work work) {
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
        var stretches = new ParallelRows(length, rows, work);
        try {
            long from;
            do {
                stretches.ask(progress, step);
                stretches.enlist();
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

    private void ask(Progress progress, String step) throws InterruptedException {
        long done = asking(true);
        try {
            progress.advance(done, length, step);
        } finally {
            asking(false);
        }
    }

    private synchronized long asking(boolean now) {
        asking = now;
        notifyAll();
        return Math.min(next, length);
    }

    /// Sees to it that as many threads help as there is work for.
    private synchronized void enlist() {
        long left = (length - next + rows - 1) / rows - 1;
        long wanted = Math.min(ForkJoinPool.getCommonPoolParallelism(), left);
        while (helpers < wanted) {
            helpers++;
            ForkJoinPool.commonPool().execute(this::help);
        }
    }

    private void help() {
        while (mayGoOn() && doNext() >= 0) {}
    }

    /// Waits while the calling thread says how far it is, but not for long: a thread of the common
    /// pool is for others then. It is enlisted again.
    private synchronized boolean mayGoOn() {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            while (asking && System.nanoTime() < end) {
                wait(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        helpers -= asking ? 1 : 0;
        return !asking;
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
