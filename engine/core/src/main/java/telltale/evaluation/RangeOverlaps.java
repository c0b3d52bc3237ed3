package telltale.evaluation;

import java.util.ArrayList;
import java.util.List;
import telltale.series.RowRange;

/// How spans of one kind are covered by spans of another.
final class RangeOverlaps {
    private RangeOverlaps() {}

    /// @param pieces how many of the others overlap the span
    /// @param rows how many of its rows they cover
    /// @param length how many rows it has
    record Overlap(int pieces, int rows, int length) {
        /// The share covered, less where it is in pieces (cardinality factor 1/x).
        double share() {
            return pieces == 0 ? 0 : (double) rows / length / pieces;
        }
    }

    /// One a span of `spans`; both lists are in order, and spans of a list lie apart. `O(n + m)`.
    static List<Overlap> of(List<RowRange> spans, List<RowRange> others) {
        List<Overlap> overlaps = new ArrayList<>(spans.size());
        int first = 0;
        for (RowRange span : spans) {
            while (first < others.size() && others.get(first).to() <= span.from()) {
                first++;
            }
            int pieces = 0;
            int rows = 0;
            for (int i = first; i < others.size() && others.get(i).from() < span.to(); i++) {
                RowRange other = others.get(i);
                pieces++;
                rows += Math.min(span.to(), other.to()) - Math.max(span.from(), other.from());
            }
            overlaps.add(new Overlap(pieces, rows, span.length()));
        }
        return overlaps;
    }
}
