package telltale.detector;

/// Thrown where the training is too short for the method; the message says how much is needed and
/// found.
public final class NotEnoughData extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotEnoughData(String message) {
        super(message);
    }

    /// The usual message: what needs how many rows, and how many there are.
    public static NotEnoughData rows(String what, long needed, long found) {
        return new NotEnoughData(
                "%s needs at least %,d rows with a value, found %,d"
                        .formatted(what, needed, found));
    }
}
