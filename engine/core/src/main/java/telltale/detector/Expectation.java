package telltale.detector;

/// Expected values of a model, row by row, with their scale. The band that belongs to a cutoff is
/// `value ± cutoff · scale`, so it follows a dragged cutoff without scoring again.
public interface Expectation {
    /// The value expected; NaN where none.
    double valueAt(int channel, int row);

    /// The distance from the expected value that scores 1; NaN where none.
    double scaleAt(int channel, int row);

    /// Over arrays `[channel][row]`; takes ownership.
    static Expectation of(double[][] values, double[][] scales) {
        return new Expectation() {
            @Override
            public double valueAt(int channel, int row) {
                return values[channel][row];
            }

            @Override
            public double scaleAt(int channel, int row) {
                return scales[channel][row];
            }
        };
    }

    /// The same for every row: `values[channel]`, `scales[channel]`; takes ownership.
    static Expectation constant(double[] values, double[] scales) {
        return new Expectation() {
            @Override
            public double valueAt(int channel, int row) {
                return values[channel];
            }

            @Override
            public double scaleAt(int channel, int row) {
                return scales[channel];
            }
        };
    }

    /// This, moved: row 0 of the result is row `from` of this.
    default Expectation from(int from) {
        Expectation whole = this;
        return new Expectation() {
            @Override
            public double valueAt(int channel, int row) {
                return whole.valueAt(channel, row + from);
            }

            @Override
            public double scaleAt(int channel, int row) {
                return whole.scaleAt(channel, row + from);
            }
        };
    }
}
