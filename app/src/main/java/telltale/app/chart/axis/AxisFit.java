package telltale.app.chart.axis;

import java.util.Arrays;
import java.util.List;
import telltale.math.MinMaxPyramid;

/// The ranges of values that show a stretch of rows well.
public final class AxisFit {
    private static final double MARGIN = 0.06;

    /// Rows looked at where every one would take too long to sort.
    private static final int ROWS_SEEN = 20_000;

    private AxisFit() {}

    /// Round all values of the rows `from` to `to`.
    public static ValueRange all(List<MinMaxPyramid> traces, int from, int to) {
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        var found = new double[2];
        for (var trace : traces) {
            trace.extremes(from, to, found);
            least = found[0] < least ? found[0] : least;
            most = found[1] > most ? found[1] : most;
        }
        return ValueRange.around(least, most, MARGIN);
    }

    /// Round all positive values of the rows, for a logarithmic axis.
    public static ValueRange positive(List<MinMaxPyramid> traces, int from, int to) {
        var least = Double.POSITIVE_INFINITY;
        var most = 0.0;
        var found = new double[2];
        for (var trace : traces) {
            trace.extremes(from, to, found);
            most = found[1] > most ? found[1] : most;
            least = found[0] > 0 && found[0] < least ? found[0] : least;
            for (var value : found[0] > 0 ? new double[0] : sorted(trace, from, to, ROWS_SEEN)) {
                least = value > 0 && value < least ? value : least;
            }
        }
        if (!(most > 0) || least > most) {
            return new ValueRange(0.1, 10);
        }
        var low = Math.max(least, Double.MIN_NORMAL * 8);
        var high = Math.min(Math.max(most, low), Double.MAX_VALUE / 16);
        var margin = Math.max(Math.pow(high / low, MARGIN), 1.1);
        return new ValueRange(low / margin, high * margin);
    }

    /// Round the middle 99 % of the values, with room for as much again as their usual spread.
    public static ValueRange withoutSpikes(List<MinMaxPyramid> traces, int from, int to) {
        return withoutSpikes(traces, from, to, ROWS_SEEN);
    }

    /// The same from a look at `seen` rows at most, for what is drawn often and small.
    public static ValueRange withoutSpikes(List<MinMaxPyramid> traces, int from, int to, int seen) {
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var trace : traces) {
            var sorted = sorted(trace, from, to, seen);
            if (sorted.length > 0) {
                least = Math.min(least, sorted[(int) (0.005 * (sorted.length - 1))]);
                most = Math.max(most, sorted[(int) Math.ceil(0.995 * (sorted.length - 1))]);
            }
        }
        return ValueRange.around(least, most, 0.15);
    }

    /// Where a scale of these scores should bend, 0 where they are even enough for none.
    public static double knee(MinMaxPyramid scores) {
        var sorted = sorted(scores, 0, scores.length(), ROWS_SEEN);
        if (sorted.length == 0) {
            return 0;
        }
        var found = new double[2];
        scores.extremes(0, scores.length(), found);
        var usual = Math.max(Math.abs(sorted[(int) (0.95 * (sorted.length - 1))]), sorted[0]);
        return found[1] > 16 * usual && usual > 0 ? usual : 0;
    }

    /// The values of the rows, or of evenly chosen ones, in order; no missing ones.
    private static double[] sorted(MinMaxPyramid trace, int from, int to, int most) {
        var seen = Math.min(most, to - from);
        var values = new double[seen];
        var count = 0;
        for (var i = 0; i < seen; i++) {
            var value = trace.valueAt(from + (int) ((long) i * (to - from) / seen));
            if (!Double.isNaN(value)) {
                values[count++] = value;
            }
        }
        var known = Arrays.copyOf(values, count);
        Arrays.sort(known);
        return known;
    }
}
