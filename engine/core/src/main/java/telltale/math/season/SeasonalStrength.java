package telltale.math.season;

/// Strength of a season of given length, apart from what moves more slowly.
final class SeasonalStrength {
    private SeasonalStrength() {}

    /// The share of the variance around a running mean over one period that the mean of every phase
    /// explains, corrected for the number of phases; at most 1, below 0 where it explains less than
    /// chance would.
    static double explained(double[] y, int period) {
        double[] rest = y.clone();
        double before = squares(flatten(rest, period));
        subtract(rest, profile(rest, period));
        double after = squares(rest);
        int n = y.length;
        return before > 0 && n > period ? 1 - after / (n - period) / (before / (n - 1)) : 0;
    }

    /// Takes away the mean of every phase.
    static void remove(double[] y, int period) {
        subtract(y, profile(flatten(y.clone(), period), period));
    }

    /// Takes away a running mean over one period, in place.
    static double[] flatten(double[] y, int period) {
        int n = y.length;
        double[] sums = new double[n + 1];
        for (int row = 0; row < n; row++) {
            sums[row + 1] = sums[row] + y[row];
        }
        int window = Math.min(period, n);
        for (int row = 0; row < n; row++) {
            int from = Math.clamp(row - window / 2, 0, n - window);
            y[row] -= (sums[from + window] - sums[from]) / window;
        }
        return y;
    }

    private static double[] profile(double[] y, int period) {
        double[] profile = new double[period];
        for (int from = 0; from < y.length; from += period) {
            int length = Math.min(period, y.length - from);
            for (int i = 0; i < length; i++) {
                profile[i] += y[from + i];
            }
        }
        for (int i = 0; i < period; i++) {
            profile[i] /= Math.max(1, (y.length - 1 - i) / period + 1);
        }
        return profile;
    }

    private static void subtract(double[] y, double[] profile) {
        for (int row = 0, phase = 0; row < y.length; row++) {
            y[row] -= profile[phase];
            phase = phase + 1 == profile.length ? 0 : phase + 1;
        }
    }

    private static double squares(double[] y) {
        double sum = 0;
        for (double value : y) {
            sum += value * value;
        }
        return sum;
    }

    /// The period within `reach` of the given one whose phases explain most, first over means of
    /// blocks.
    static int refined(double[] values, int period, int reach) {
        double[] y = flatten(values.clone(), period);
        int block = Math.max(1, period / 100);
        int best = period;
        int span = reach;
        while (true) {
            double[] coarse = block == 1 ? y : blocks(y, block);
            int centre = Math.round((float) best / block);
            int half = Math.max(1, (span + block - 1) / block);
            best = block * sharpest(coarse, centre, half);
            if (block == 1) {
                return best;
            }
            span = block;
            block = block > 8 ? block / 8 : 1;
        }
    }

    private static int sharpest(double[] y, int centre, int half) {
        int best = centre;
        double least = Double.POSITIVE_INFINITY;
        for (int period = Math.max(2, centre - half); period <= centre + half; period++) {
            double[] profile = profile(y, period);
            double sum = 0;
            for (int i = 0; i < period && i < y.length; i++) {
                sum += profile[i] * profile[i] * ((y.length - 1 - i) / period + 1);
            }
            // What chance explains grows with the number of phases.
            double left = (1 - sum / squares(y)) / Math.max(1, y.length - period);
            if (left < least) {
                least = left;
                best = period;
            }
        }
        return best;
    }

    /// The means of blocks of rows; a last part of a block is left out.
    static double[] blocks(double[] y, int block) {
        double[] means = new double[y.length / block];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int row = i * block; row < (i + 1) * block; row++) {
                sum += y[row];
            }
            means[i] = sum / block;
        }
        return means;
    }
}
