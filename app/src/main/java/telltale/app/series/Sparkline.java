package telltale.app.series;

import telltale.series.Series;

/// A channel in a few dozen columns, each with its least and greatest value; immutable. Columns
/// without a value are NaN.
public final class Sparkline {
    /// How many columns there are.
    public static final int COLUMNS = 56;

    private final double[] low;
    private final double[] high;

    private Sparkline(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    /// `O(n)`: one pass over the channel.
    public static Sparkline of(Series series, int channel) {
        double[] low = new double[COLUMNS];
        double[] high = new double[COLUMNS];
        int length = series.length();
        for (int column = 0; column < COLUMNS; column++) {
            int from = (int) ((long) length * column / COLUMNS);
            int to = (int) Math.max(from + 1, (long) length * (column + 1) / COLUMNS);
            low[column] = Double.NaN;
            high[column] = Double.NaN;
            for (int row = from; row < Math.min(to, length); row++) {
                double value = series.valueAt(channel, row);
                // A comparison with NaN is false, so the first value goes in and NaN never does.
                low[column] = low[column] <= value || Double.isNaN(value) ? low[column] : value;
                high[column] = high[column] >= value || Double.isNaN(value) ? high[column] : value;
            }
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < COLUMNS; column++) {
            least = low[column] < least ? low[column] : least;
            greatest = high[column] > greatest ? high[column] : greatest;
        }
        double span = greatest > least ? greatest - least : 0;
        for (int column = 0; column < COLUMNS; column++) {
            low[column] = span > 0 ? (low[column] - least) / span : low[column] * 0 + 0.5;
            high[column] = span > 0 ? (high[column] - least) / span : high[column] * 0 + 0.5;
        }
        return new Sparkline(low, high);
    }

    /// The least value in a column: 0 at the bottom, 1 at the top, NaN where there is none.
    public double lowAt(int column) {
        return low[column];
    }

    /// The greatest value in a column.
    public double highAt(int column) {
        return high[column];
    }
}
