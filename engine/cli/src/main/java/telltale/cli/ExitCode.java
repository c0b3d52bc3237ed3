package telltale.cli;

/// The exit codes of every command.
public final class ExitCode {
    public static final int DONE = 0;

    /// A fault of Telltale itself, or of the machine.
    public static final int INTERNAL = 1;

    public static final int USAGE = 2;
    public static final int BAD_DATA = 3;
    public static final int BAD_CONFIG = 4;

    /// Anomalies were found, and `--fail-on-anomaly` was given.
    public static final int ANOMALIES = 10;

    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
