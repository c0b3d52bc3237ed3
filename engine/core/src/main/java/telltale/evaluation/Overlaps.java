package telltale.evaluation;

import java.util.ArrayList;
import java.util.List;

/// How spans of one kind are covered by spans of another.
final class Overlaps {
    private Overlaps() {}

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
    static List<Overlap> of(List<Span> spans, List<Span> others) {
        List<Overlap> overlaps = new ArrayList<>(spans.size());
        int first = 0;
        for (Span span : spans) {
            while (first < others.size() && others.get(first).to() <= span.from()) {
                first++;
            }
            int pieces = 0;
            int rows = 0;
            for (int i = first; i < others.size() && others.get(i).from() < span.to(); i++) {
                Span other = others.get(i);
                pieces++;
                rows += Math.min(span.to(), other.to()) - Math.max(span.from(), other.from());
            }
            overlaps.add(new Overlap(pieces, rows, span.length()));
        }
        return overlaps;
    }
}
