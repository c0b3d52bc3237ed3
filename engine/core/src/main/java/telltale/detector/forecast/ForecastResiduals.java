package telltale.detector.forecast;

import telltale.math.OrderStatistics;

/// Residuals of a forecast, and their scale.
final class ForecastResiduals {
    /// No score is higher, so that its square is a number too.
    private static final double HIGHEST = 1e100;

    /// Keeps a scale above 0; far below any measured value.
    private static final double LEAST = 1e-100;

    private ForecastResiduals() {}

    /// The score of a value; NaN where one of the three is NaN.
    static double score(double value, double expected, double scale) {
        return Math.min(Math.abs(value - expected) / scale, HIGHEST);
    }

    /// MAD / 0.6745 about 0 or, where more than half are 0, 1.253314 mean absolute values: the
    /// standard deviation where they are Gaussian.
    static double scale(double[] residuals) {
        double mad = OrderStatistics.medianDeviation(residuals, 0, residuals.length, 0);
        if (mad > 0) {
            return mad / 0.6745;
        }
        double sum = 0;
        for (double residual : residuals) {
            sum += Math.abs(residual);
        }
        return 1.253314 * sum / residuals.length;
    }

    /// The scale or, where it is smaller, four units in the last place of a value: less is not the
    /// signal's but the arithmetic's.
    static double atLeast(double scale, double value) {
        return Math.max(scale, Math.max(4 * Math.ulp(value), LEAST));
    }
}
