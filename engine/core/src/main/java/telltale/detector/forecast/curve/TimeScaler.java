package telltale.detector.forecast.curve;

/// Scaling of times and values: times from 0 to 1 over the training, values by the largest, as the
/// paper's implementation does; and where the trend may turn.
final class TimeScaler {
    private final long start;
    private final double span;
    private final double unit;
    private final int[] firstRows;
    private final double[] changes;

    /// @param times of the rows, rising
    /// @param values none of them missing
    TimeScaler(CurveSpec form, long[] times, double[] values) {
        int rows = times.length;
        start = times[0];
        span = (double) Math.max(1, times[rows - 1] - start);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        unit = largest > 0 ? largest : 1;
        int history = (int) (rows * form.range());
        int wanted = form.growth() == TrendGrowth.FLAT ? 0 : form.changepoints();
        int turns = Math.max(0, Math.min(wanted, history - 1));
        firstRows = new int[turns + 2];
        changes = new double[turns];
        for (int j = 0; j < turns; j++) {
            // The last `turns` of `turns + 1` places spread evenly from the first row.
            double place = (history - 1.0) * (j + 1) / turns;
            firstRows[j + 1] = (int) Math.rint(place + 1) - 1;
            changes[j] = scaled(times[firstRows[j + 1]]);
        }
        firstRows[turns + 1] = rows;
    }

    long start() {
        return start;
    }

    double span() {
        return span;
    }

    double unit() {
        return unit;
    }

    double scaled(long time) {
        return (double) (time - start) / span;
    }

    /// The scaled times of the changepoints.
    double[] changes() {
        return changes.clone();
    }

    /// How many stretches of rows there are between changepoints.
    int segments() {
        return changes.length + 1;
    }

    /// The first row of a segment; for [#segments], the number of rows.
    int firstRow(int segment) {
        return firstRows[segment];
    }
}
