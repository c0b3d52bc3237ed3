package telltale.cli;

import java.io.PrintWriter;
import java.util.Locale;
import telltale.job.Progress;

/// One line on a terminal that says how far the work has come; gone when the work is done.
public final class ProgressBar implements Progress, AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final boolean shown;
    private final long begin = System.nanoTime();
    private long last = begin;
    private boolean drawn;

    /// @param shown whether to draw at all
    public ProgressBar(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /// Draws at most ten times a second, and not before the work has taken half a second.
    @Override
    public synchronized void report(long done, long total, String step) {
        long now = System.nanoTime();
        if (!shown || now - last < PAUSE_NANOS || now - begin < 5 * PAUSE_NANOS) {
            return;
        }
        last = now;
        drawn = true;
        terminal.print(CLEAR + line(done, total, step));
        terminal.flush();
    }

    public static String line(long done, long total, String step) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%s %,d", step, done);
        }
        double part = Math.clamp((double) done / total, 0, 1);
        int full = (int) (part * WIDTH);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %% %s",
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                100 * part,
                step);
    }

    @Override
    public synchronized void close() {
        if (drawn) {
            terminal.print(CLEAR);
            terminal.flush();
            drawn = false;
        }
    }
}
