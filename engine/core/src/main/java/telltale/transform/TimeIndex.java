package telltale.transform;

import java.util.Arrays;
import telltale.series.Series;

/// Regular time index of a series: counts its steps: by time where its rows come at equal
/// distances, so that a gap does not shift the season; row by row where they do not.
///
/// @param anchor the time of step 0
/// @param step the time from one step to the next in ns; 0 for counting rows
public record TimeIndex(long anchor, long step) {

    /// What share of the rows must come one step after the one before.
    private static final double REGULAR = 0.9;

    /// Where more steps than this times the rows are empty, rows are counted.
    private static final int SPARSE = 2;

    /// The steps of a series.
    public static TimeIndex of(Series series) {
        int n = series.length();
        if (n < 2) {
            return new TimeIndex(n == 0 ? 0 : series.timeAt(0), 0);
        }
        long first = series.timeAt(0);
        long step = usualStep(series);
        var steps = new TimeIndex(first, step);
        long last = steps.tick(series.timeAt(n - 1));
        boolean regular =
                last == n - 1
                        || (last < (long) SPARSE * n
                                && steps.regularRows(series) >= REGULAR * (n - 1));
        return step > 0 && regular ? steps : new TimeIndex(first, 0);
    }

    /// How many rows come one step after the one before, give or take an eighth.
    private long regularRows(Series series) {
        long rows = 0;
        for (int row = 1; row < series.length(); row++) {
            long distance = series.timeAt(row) - series.timeAt(row - 1);
            rows += Math.abs(distance - step) <= step / 8 ? 1 : 0;
        }
        return rows;
    }

    /// The median of up to 1,001 distances, spread evenly.
    private static long usualStep(Series series) {
        int n = series.length() - 1;
        long[] steps = new long[Math.min(n, 1_001)];
        for (int i = 0; i < steps.length; i++) {
            int row = (int) ((long) i * n / steps.length);
            steps[i] = series.timeAt(row + 1) - series.timeAt(row);
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    /// Whether steps are told by time.
    public boolean regular() {
        return step > 0;
    }

    /// The step nearest to a time. The same distance later is always the same number of steps more.
    public long tick(long time) {
        return Math.floorDiv(time - anchor + step / 2, step);
    }

    /// A channel by steps, NaN where no row is; the later of two rows at one step.
    public double[] grid(Series series, int channel) {
        int n = series.length();
        if (!regular() || n == 0 || tick(series.timeAt(n - 1)) == n - 1) {
            return series.channelValues(channel);
        }
        double[] grid = new double[(int) tick(series.timeAt(n - 1)) + 1];
        Arrays.fill(grid, Double.NaN);
        for (int row = 0; row < n; row++) {
            double value = series.valueAt(channel, row);
            int tick = (int) tick(series.timeAt(row));
            grid[tick] = Double.isNaN(value) ? grid[tick] : value;
        }
        return grid;
    }
}
