package telltale.series;

/// Range of rows: `from` (inclusive) to `to` (exclusive). May be empty.
public record RowRange(int from, int to) {
    public RowRange {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException(
                    "rows: expected 0 <= from <= to, found %d, %d".formatted(from, to));
        }
    }

    /// The number of rows.
    public int length() {
        return to - from;
    }

    public boolean contains(int row) {
        return from <= row && row < to;
    }
}
