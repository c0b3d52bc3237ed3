package telltale.cli;

/// Thrown where a command cannot be carried out as asked. It ends with this exit code and this
/// message, which a person understands; it does not leave the command line.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    public CommandFailure(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public CommandFailure(int code, String message) {
        super(message);
        this.code = code;
    }

    /// With the message of its cause.
    public CommandFailure(int code, Exception cause) {
        this(code, String.valueOf(cause.getMessage()), cause);
    }

    public int code() {
        return code;
    }
}
