package telltale.evaluation;

import java.util.BitSet;
import java.util.List;
import telltale.series.RowRange;

/// How well detected rows agree with labelled rows, each row for itself.
///
/// A figure whose denominator is zero is 0.
///
/// @param precision the share of detected rows that are labelled
/// @param recall the share of labelled rows that are detected
/// @param f1 the harmonic mean of the two
/// @param accuracy the share of rows judged right: a weak figure, since calling every row ordinary
///   is nearly always right
public record RowScore(double precision, double recall, double f1, double accuracy) {

    /// @param detected spans of detected rows; they may overlap
    public static RowScore of(Labels labels, List<RowRange> detected) {
        BitSet rows = new BitSet(labels.length());
        detected.forEach(span -> rows.set(span.from(), span.to()));
        int found = rows.cardinality();
        int hits = rows.stream().filter(labels::at).map(_ -> 1).sum();
        int positives = labels.positives();
        int wrong = found - hits + positives - hits;
        return new RowScore(
                ratio(hits, found),
                ratio(hits, positives),
                ratio(2.0 * hits, found + positives),
                ratio(labels.length() - wrong, labels.length()));
    }

    static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    static double f1(double precision, double recall) {
        return ratio(2 * precision * recall, precision + recall);
    }
}
