package telltale.app.chart.content;

/// Rows `from` (inclusive) to `to` (exclusive).
public record RowSpan(int from, int to) {
    public RowSpan {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException(
                    "rows: expected 0 <= from <= to, found %d, %d".formatted(from, to));
        }
    }

    public boolean contains(int row) {
        return from <= row && row < to;
    }
}
