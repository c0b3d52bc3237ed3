package telltale.evaluation;

/// Rows `from` (inclusive) to `to` (exclusive), at least one.
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "expected rows from 0 and at least one, found %d to %d".formatted(from, to));
        }
    }

    /// The number of rows.
    public int length() {
        return to - from;
    }
}
