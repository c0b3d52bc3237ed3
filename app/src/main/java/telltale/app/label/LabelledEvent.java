package telltale.app.label;

/// Labelled event. Immutable.
///
/// @param from the first row
/// @param to the row after the last
/// @param kind which kind of event, from 1 to 9
/// @param comment what somebody wrote about it; may be empty
public record LabelledEvent(int from, int to, int kind, String comment) {
    /// How many kinds there are, one a number key.
    public static final int KINDS = 9;

    public LabelledEvent {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "label: expected rows from 0 and at least one, found %d to %d"
                            .formatted(from, to));
        }
        if (kind < 1 || kind > KINDS) {
            throw new IllegalArgumentException(
                    "kind of label: expected 1 to 9, found '%d'".formatted(kind));
        }
    }

    /// How many rows it covers.
    public int rows() {
        return to - from;
    }

    LabelledEvent at(int first, int end) {
        return new LabelledEvent(first, end, kind, comment);
    }
}
