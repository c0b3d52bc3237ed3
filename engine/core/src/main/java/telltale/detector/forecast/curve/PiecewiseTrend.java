package telltale.detector.forecast.curve;

import java.util.Arrays;

/// A piecewise linear trend, or the logistic function of one, over scaled time.
///
/// The offsets by which the paper keeps a logistic trend continuous make it the logistic function
/// of a continuous piecewise linear one, and so it is computed. Immutable.
final class PiecewiseTrend {
    private final TrendGrowth growth;
    private final double cap;
    private final double[] changes;
    private final double[] slopes;
    private final double[] offsets;

    /// @param cap in the unit of the trend
    /// @param changes the scaled times of the changepoints, rising
    /// @param parameters rate, offset and then a turn for every changepoint; more is passed over
    PiecewiseTrend(TrendGrowth growth, double cap, double[] changes, double[] parameters) {
        this.growth = growth;
        this.cap = cap;
        this.changes = changes.clone();
        slopes = new double[changes.length + 1];
        offsets = new double[changes.length + 1];
        double rate = parameters[0];
        slopes[0] = rate;
        offsets[0] = growth == TrendGrowth.LOGISTIC ? -rate * parameters[1] : parameters[1];
        for (int j = 0; j < changes.length; j++) {
            double turn = parameters[2 + j];
            slopes[j + 1] = slopes[j] + turn;
            offsets[j + 1] = offsets[j] - turn * changes[j];
        }
    }

    /// The value at a scaled time.
    double at(double t) {
        int found = Arrays.binarySearch(changes, t);
        return at(t, found >= 0 ? found + 1 : -found - 1);
    }

    /// The same where the number of changepoints up to then is known.
    double at(double t, int segment) {
        double straight = slopes[segment] * t + offsets[segment];
        return growth == TrendGrowth.LOGISTIC ? cap / (1 + Math.exp(-straight)) : straight;
    }

    /// By how much the trend moves with the piecewise linear one where it has this value.
    double pace(double value) {
        return growth == TrendGrowth.LOGISTIC ? value * (1 - value / cap) : 1;
    }

    /// The rate at the end.
    double lastSlope() {
        return slopes[slopes.length - 1];
    }
}
