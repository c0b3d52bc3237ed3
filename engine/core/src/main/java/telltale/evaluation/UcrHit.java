package telltale.evaluation;

import telltale.series.RowRange;

/// The rule of the UCR anomaly archive: the one row with the highest score (the first such) must
/// lie in the one labelled span or near it.
///
/// Wu, Keogh 2021, "Current Time Series Anomaly Detection Benchmarks are Flawed",
/// doi:10.1109/TKDE.2021.3112126. The tolerance of 100 rows is that of the KDD Cup 2021.
///
/// @param row the row with the highest score
/// @param hit whether it lies within `tolerance` rows of the span
/// @param hitByLength the rule of the archive's authors, whose tolerance is the length of the span:
///   whether it lies less than that, or less than `tolerance` if that is more, from the span
public record UcrHit(int row, boolean hit, boolean hitByLength) {
    /// The tolerance of the KDD Cup 2021, in rows.
    public static final int TOLERANCE = 100;

    /// @throws IllegalArgumentException where there is not exactly one labelled span
    public static UcrHit of(Labels labels, double[] scores, int tolerance) {
        if (labels.spans().size() != 1) {
            throw new IllegalArgumentException(
                    "the UCR rule: expected one labelled span, found " + labels.spans().size());
        }
        double[] filled = RankingScore.filled(labels, scores);
        int highest = 0;
        for (int row = 1; row < filled.length; row++) {
            highest = filled[row] > filled[highest] ? row : highest;
        }
        RowRange span = labels.spans().getFirst();
        boolean hit = highest >= span.from() - tolerance && highest < span.to() + tolerance;
        int margin = Math.max(span.length(), tolerance);
        boolean near = highest > span.from() - margin && highest < span.to() - 1 + margin;
        return new UcrHit(highest, hit, near);
    }
}
