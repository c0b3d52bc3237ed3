package telltale.input;

import java.io.IOException;

/// Thrown where data could be opened but not understood; the message says where, expected, found.
public final class UnusableData extends IOException {
    private static final long serialVersionUID = 1;

    public UnusableData(String message) {
        super(message);
    }

    public UnusableData(String message, Throwable cause) {
        super(message, cause);
    }
}
