package telltale.app;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The window's thread in tests without a toolkit: what is handed over runs on the test's thread,
/// while it waits for something.
public final class Ui implements Executor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(10_000);

    @Override
    public void execute(Runnable action) {
        waiting.add(action);
    }

    /// Runs what is handed over until the condition holds.
    public void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            try {
                Runnable next = waiting.poll(10, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + PATIENCE + " in vain");
            }
        }
    }

    /// Runs what has been handed over so far.
    public void drain() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
