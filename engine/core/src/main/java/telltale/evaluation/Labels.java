package telltale.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import telltale.series.RowRange;
import telltale.series.Series;

/// Which rows are anomalous, by what people say. Immutable.
public final class Labels {
    private final BitSet anomalous;
    private final int length;
    private final List<RowRange> spans;

    private Labels(BitSet anomalous, int length) {
        this.anomalous = anomalous;
        this.length = length;
        this.spans = spans(anomalous);
    }

    /// The labels of a series.
    public static Labels of(Series series) {
        BitSet anomalous = new BitSet(series.length());
        for (int row = 0; row < series.length(); row++) {
            anomalous.set(row, series.labelAt(row));
        }
        return new Labels(anomalous, series.length());
    }

    /// The rows of some spans, which may overlap.
    ///
    /// @throws IllegalArgumentException where a span ends after the last row
    public static Labels of(int length, List<RowRange> spans) {
        BitSet anomalous = new BitSet(length);
        for (RowRange span : spans) {
            if (span.to() > length) {
                throw new IllegalArgumentException(
                        "expected labels within %d rows, found %s".formatted(length, span));
            }
            anomalous.set(span.from(), span.to());
        }
        return new Labels(anomalous, length);
    }

    /// The number of rows.
    public int length() {
        return length;
    }

    public boolean at(int row) {
        return anomalous.get(row);
    }

    /// How many rows are anomalous.
    public int positives() {
        return anomalous.cardinality();
    }

    /// Whether there is something to measure: some rows are anomalous, and some are not.
    public boolean measurable() {
        int positives = positives();
        return positives > 0 && positives < length;
    }

    /// The runs of anomalous rows, in order.
    public List<RowRange> spans() {
        return spans;
    }

    /// Rows `from` (inclusive) to `to` (exclusive), counted from 0.
    public Labels rows(int from, int to) {
        return new Labels(anomalous.get(from, to), to - from);
    }

    /// These labels and so many rows before and after each; what then touches is one.
    public Labels widened(int rows) {
        if (rows == 0) {
            return this;
        }
        BitSet wide = new BitSet(length);
        for (RowRange span : spans) {
            int to = (int) Math.min(length, (long) span.to() + rows);
            wide.set(Math.max(0, span.from() - rows), to);
        }
        return new Labels(wide, length);
    }

    /// The runs of set bits.
    public static List<RowRange> spans(BitSet set) {
        List<RowRange> spans = new ArrayList<>();
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int to = set.nextClearBit(from);
            spans.add(new RowRange(from, to));
            from = set.nextSetBit(to);
        }
        return List.copyOf(spans);
    }

    /// The rows whose score lies above the cutoff, as spans.
    public static List<RowRange> above(double[] scores, double cutoff) {
        BitSet above = new BitSet(scores.length);
        for (int row = 0; row < scores.length; row++) {
            above.set(row, scores[row] > cutoff);
        }
        return spans(above);
    }
}
