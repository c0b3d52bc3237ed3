package telltale.detector.statistical;

import java.util.function.ToDoubleFunction;
import telltale.math.OrderStatistics;
import telltale.series.Series;

/// Distances from an expected value in units of a scale, and scales that never are zero.
final class ScaledDeviation {
    /// No score is higher, so that its square is a number too.
    static final double HIGHEST = 1e100;

    /// No scale is smaller.
    private static final double LEAST = 1e-100;

    /// A rolling scale is never below this share of what is typical in the training, so that a
    /// stuck or rounded signal does not make a small step infinitely odd.
    private static final double SHARE = 0.05;

    /// How many windows are looked at to learn what is typical.
    private static final int WINDOWS = 64;

    private ScaledDeviation() {}

    /// The score of a value; NaN where one of the three is NaN.
    static double score(double value, double expected, double scale) {
        return Math.min(Math.abs(value - expected) / scale, HIGHEST);
    }

    /// The scale or, where it is smaller, four units in the last place of the centre: less is not
    /// the signal's but the arithmetic's.
    static double atLeast(double scale, double centre) {
        return Math.max(scale, Math.max(4 * Math.ulp(centre), LEAST));
    }

    /// The robust scale of Iglewicz and Hoaglin (1993): MAD / 0.6745, which is the standard
    /// deviation where the values are Gaussian. Where more than half of the values are equal, so
    /// that the MAD is 0, it is 1.253314 mean absolute deviations.
    static double robust(double mad, double meanDeviation) {
        return mad > 0 ? mad / 0.6745 : 1.253314 * meanDeviation;
    }

    /// The same of values about a centre; NaN where there are none.
    static double robust(double[] values, double centre) {
        double mad = OrderStatistics.medianDeviation(values, 0, values.length, centre);
        if (!(mad == 0)) {
            return robust(mad, Double.NaN);
        }
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += Math.abs(value - centre);
                count++;
            }
        }
        return robust(mad, sum / count);
    }

    /// The least scale of windows of this length: a share of the median scale of windows spread
    /// evenly over the training, flat ones apart.
    static double floor(
            Series training, int channel, int window, ToDoubleFunction<double[]> scale) {
        int last = Math.max(0, training.length() - window);
        double[] values = new double[Math.min(window, training.length())];
        double[] scales = new double[WINDOWS];
        for (int i = 0; i < WINDOWS; i++) {
            int from = (int) ((long) last * i / (WINDOWS - 1));
            training.copyChannel(channel, from, from + values.length, values, 0);
            double found = scale.applyAsDouble(values);
            scales[i] = found > 0 ? found : Double.NaN;
        }
        double typical = OrderStatistics.median(scales);
        return atLeast(typical > 0 ? SHARE * typical : 0, anyValue(training, channel));
    }

    /// The first value of a channel, 0 where there is none: how large its values are.
    static double anyValue(Series series, int channel) {
        for (int row = 0; row < series.length(); row++) {
            double value = series.valueAt(channel, row);
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return 0;
    }
}
