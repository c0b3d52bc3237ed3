package telltale.detector;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// One score a row on the method's own scale, higher = more anomalous, NaN where there is none;
/// and, where the method has one, what it expected. Immutable.
public final class Scores {
    private final double[] values;
    private final Optional<Expectation> expectation;
    private final int offset;
    private final int length;

    private Scores(double[] values, Optional<Expectation> expectation, int offset, int length) {
        this.values = values;
        this.expectation = expectation;
        this.offset = offset;
        this.length = length;
    }

    /// Takes ownership of the array.
    public static Scores of(double... values) {
        return new Scores(values, Optional.empty(), 0, values.length);
    }

    /// Takes ownership of the array.
    public static Scores of(double[] values, Expectation expectation) {
        return new Scores(values, Optional.of(expectation), 0, values.length);
    }

    /// The number of rows.
    public int length() {
        return length;
    }

    public double at(int row) {
        return values[offset + Objects.checkIndex(row, length)];
    }

    /// What was expected of each row, where the method has such a thing.
    public Optional<Expectation> expectation() {
        return expectation;
    }

    /// Rows `from` (inclusive) to `to` (exclusive); shares storage.
    public Scores rows(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new Scores(values, expectation.map(e -> e.from(from)), offset + from, to - from);
    }

    /// The same scores with another expectation; shares storage.
    public Scores with(Expectation other) {
        return new Scores(values, Optional.of(other), offset, length);
    }

    /// The same scores without an expectation; shares storage.
    public Scores bare() {
        return new Scores(values, Optional.empty(), offset, length);
    }

    /// A copy of all scores.
    public double[] values() {
        return Arrays.copyOfRange(values, offset, offset + length);
    }
}
