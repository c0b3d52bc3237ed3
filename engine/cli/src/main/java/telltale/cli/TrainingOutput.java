package telltale.cli;

import java.util.Locale;
import telltale.job.Progress;

/// A progress bar, and a line an epoch where a person wants to know.
public final class TrainingOutput implements Progress, AutoCloseable {
    private final CliConsole console;
    private final ProgressBar bar;
    private final boolean verbose;
    private final StringBuilder line = new StringBuilder();
    private double epoch = Double.NaN;

    /// @param verbose whether to say the figures of each epoch
    public TrainingOutput(CliConsole console, ProgressBar bar, boolean verbose) {
        this.console = console;
        this.bar = bar;
        this.verbose = verbose;
    }

    @Override
    public void report(long done, long total, String step) {
        bar.report(done, total, step);
    }

    @Override
    public synchronized void plot(String curve, double x, double y) {
        if (!verbose) {
            return;
        }
        if (x != epoch) {
            sayEpoch();
            epoch = x;
            line.append(String.format(Locale.ROOT, "epoch %.0f:", x));
        }
        String comma = line.charAt(line.length() - 1) == ':' ? " " : ", ";
        line.append(String.format(Locale.ROOT, "%s%s %.6g", comma, curve, y));
    }

    private void sayEpoch() {
        if (!line.isEmpty()) {
            bar.close();
            console.err().println(line);
            line.setLength(0);
        }
    }

    @Override
    public synchronized void close() {
        sayEpoch();
        bar.close();
    }
}
