package telltale.app.chart.content;

import telltale.series.RowRange;

/// An anomaly as drawn: rows `from` (inclusive) to `to` (exclusive), the row where it is strongest,
/// and the confidence in [0, 1].
public record AnomalyMark(int from, int to, int peak, double confidence) {
    public AnomalyMark {
        if (from < 0 || from > peak || peak >= to) {
            throw new IllegalArgumentException(
                    "anomaly mark: expected 0 <= from <= peak < to, found %d, %d, %d"
                            .formatted(from, peak, to));
        }
    }

    /// The rows that it covers.
    public RowRange rows() {
        return new RowRange(from, to);
    }
}
