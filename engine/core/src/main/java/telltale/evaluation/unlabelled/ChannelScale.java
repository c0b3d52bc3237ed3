package telltale.evaluation.unlabelled;

import java.util.List;
import telltale.math.OrderStatistics;
import telltale.math.season.PeriodFinder;

/// Robust scale of a channel: median, spread, noise and period, which anomalies do not move.
///
/// @param median of the values
/// @param spread of the values about it, as a standard deviation
/// @param noise of a value against the one before, as a standard deviation; the spread where more
///   than half of the values are the same as the one before
/// @param period in rows, the shortest; 0 where nothing repeats
record ChannelScale(double median, double spread, double noise, int period) {
    private static final double NORMAL = 1.4826;

    static ChannelScale of(double[] values) throws InterruptedException {
        double median = OrderStatistics.median(values);
        double spread = NORMAL * OrderStatistics.medianDeviation(values, 0, values.length, median);
        double[] steps = new double[values.length - 1];
        for (int row = 1; row < values.length; row++) {
            steps[row - 1] = values[row] - values[row - 1];
        }
        double step =
                OrderStatistics.medianDeviation(
                        steps, 0, steps.length, OrderStatistics.median(steps));
        double noise = NORMAL * step / Math.sqrt(2);
        double wide = spread > 0 ? spread : noise;
        double quick = noise > 0 ? noise : spread;
        double least = Math.max(1e-9, 1e-6 * Math.abs(median));
        List<Integer> periods = PeriodFinder.find(values);
        return new ChannelScale(
                median,
                wide > 0 ? wide : least,
                quick > 0 ? quick : least,
                periods.isEmpty() ? 0 : periods.getFirst());
    }
}
