package telltale.threshold;

import telltale.math.OrderStatistics;
import telltale.series.Series;

/// Whether a series moves like Gaussian noise: in every channel the steps from row to row are, on a
/// robust scale (median and median absolute deviation), no larger than those of as many Gaussian
/// ones, in 95 of 100 cases.
final class GaussianSteps {
    /// Share of Gaussian series that have a larger step.
    private static final double SURE = 0.05;

    /// Deviation of a Gaussian in median absolute deviations.
    private static final double TO_DEVIATION = 1.4826;

    /// Steps follow each other and are not quite independent.
    private static final double MARGIN = 1.1;

    /// Steps below which nothing is said.
    private static final int FEW = 30;

    private GaussianSteps() {}

    /// `O(n)` for each channel.
    static boolean hold(Series series) {
        for (int channel = 0; channel < series.width(); channel++) {
            if (!hold(series.channelValues(channel))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hold(double[] values) {
        double[] steps = new double[values.length];
        int count = 0;
        double before = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                steps[count] = value - before;
                count += Double.isNaN(before) ? 0 : 1;
                before = value;
            }
        }
        if (count < FEW) {
            return false;
        }
        double middle = OrderStatistics.median(steps, 0, count);
        double deviation = TO_DEVIATION * OrderStatistics.medianDeviation(steps, 0, count, middle);
        double most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, Math.abs(steps[i] - middle));
        }
        return deviation > 0 && most < MARGIN * deviation * upperQuantile(SURE / 2 / count);
    }

    /// The standard normal value that is exceeded with a small probability: Abramowitz and Stegun
    /// 1964, *Handbook of Mathematical Functions*, 26.2.23; the error is under 4.5e-4.
    private static double upperQuantile(double probability) {
        double t = Math.sqrt(-2 * StrictMath.log(probability));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return t - above / below;
    }
}
