package telltale.detector.forecast.curve;

import java.util.Arrays;

/// Additive regression curve of trend, seasons and holidays: what is expected at any time.
/// Immutable.
public final class AdditiveCurve {
    private final CurveSpec form;
    private final long start;
    private final double span;
    private final double unit;
    private final PiecewiseTrend trend;
    private final double[] coefficients;
    private final double sigma;
    private final double wandering;

    /// @param axis how times and values are scaled
    /// @param parameters rate, offset, turns, coefficients
    /// @param sigma the deviation of a row, scaled
    AdditiveCurve(CurveSpec form, TimeScaler axis, double[] parameters, double sigma) {
        this.form = form;
        start = axis.start();
        span = axis.span();
        unit = axis.unit();
        trend = new PiecewiseTrend(form.growth(), form.cap() / unit, axis.changes(), parameters);
        this.sigma = sigma;
        int turns = axis.changes().length;
        coefficients = Arrays.copyOfRange(parameters, 2 + turns, parameters.length);
        double size = 0;
        for (int j = 0; j < turns; j++) {
            size += Math.abs(parameters[2 + j]) / turns;
        }
        // Turns come as a Poisson process of `turns` a span, each Laplace of scale `size`: the
        // variance of what they add up to a time x later is turns · 2 size² ∫ (x - s)² ds.
        wandering = form.growth() == TrendGrowth.FLAT ? 0 : size * Math.sqrt(2.0 * turns / 3);
    }

    /// What the curve is made of.
    public CurveSpec form() {
        return form;
    }

    /// The deviation of a row of the training from the curve, as fitted.
    public double sigma() {
        return sigma * unit;
    }

    /// The trend at a time, without seasons and holidays.
    public double trend(long time) {
        return trend.at(scaled(time)) * unit;
    }

    /// By how much a linear trend rises over the length of the training at its end.
    public double lastRise() {
        return trend.lastSlope() * unit;
    }

    /// Computes values; each belongs to one thread.
    public Reading reading() {
        return new Reading();
    }

    private double scaled(long time) {
        return (double) (time - start) / span;
    }

    /// Reads a curve at times.
    public final class Reading {
        private final Regressors regressors = new Regressors(form.seasons(), form.holidays());
        private long time;
        private double pace;

        private Reading() {}

        /// What is expected at a time.
        public double at(long now) {
            time = now;
            double level = trend.at(scaled(now));
            double swing = regressors.sum(now, coefficients);
            pace = trend.pace(level);
            if (!form.multiplicative()) {
                return unit * (level + swing);
            }
            pace *= 1 + swing;
            return unit * level * (1 + swing);
        }

        /// The standard deviation of what was expected last, the trend last known at another time:
        /// that of the paper's simulation of future turns, in closed form; for a logistic trend to
        /// first order.
        ///
        /// @param since a time at or after that of [#at] gives 0
        public double wander(long since) {
            if (time <= since || wandering == 0) {
                return 0;
            }
            double x = (double) (time - since) / span;
            return wandering * x * Math.sqrt(x) * Math.abs(pace) * unit;
        }
    }
}
