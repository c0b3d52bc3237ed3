package telltale.cli;

/// A command that cannot be carried out as asked. It ends with this exit code and this message,
/// which a person understands; it does not leave the command line.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    Refused(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    Refused(int code, String message) {
        super(message);
        this.code = code;
    }

    /// With the message of its cause.
    Refused(int code, Exception cause) {
        this(code, String.valueOf(cause.getMessage()), cause);
    }

    int code() {
        return code;
    }
}
