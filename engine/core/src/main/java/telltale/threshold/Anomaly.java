package telltale.threshold;

/// One episode of anomalous rows. Its score and confidence are those of its peak.
///
/// @param from the first row
/// @param to the row after the last: rows `from` (inclusive) to `to` (exclusive)
/// @param peak the row of the highest score, the first of several
/// @param score the score of the peak
/// @param confidence the confidence of the peak
public record Anomaly(int from, int to, int peak, double score, double confidence) {
    /// The number of rows.
    public int length() {
        return to - from;
    }
}
