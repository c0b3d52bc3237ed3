package telltale.math.season;

import org.jspecify.annotations.Nullable;

/// Loess, locally weighted regression over rows at equal distances, as STL uses it: tricube
/// weights, a constant or a line (Cleveland 1979, doi:10.1080/01621459.1979.10481038).
///
/// Fits only every `jump`-th row and draws straight lines between. `O(n·window/jump)`. Immutable.
final class Loess {

    private final int window;
    private final int degree;
    private final int jump;
    private final double[] tricube;
    private final double total;

    /// @param window how many rows take part in a fit; odd
    /// @param degree 0 for a constant, 1 for a line
    Loess(int window, int degree, int jump) {
        this.window = window;
        this.degree = degree;
        this.jump = jump;
        int half = window / 2;
        tricube = new double[window];
        double sum = 0;
        for (int i = 0; i < window; i++) {
            tricube[i] = tricube(Math.abs(i - half), half);
            sum += tricube[i];
        }
        total = sum;
    }

    private static double tricube(double distance, double reach) {
        if (distance > 0.999 * reach) {
            return 0;
        }
        if (distance <= 0.001 * reach) {
            return 1;
        }
        double q = distance / reach;
        double c = 1 - q * q * q;
        return c * c * c;
    }

    /// Smooths the first `n` values; a weight of 0 leaves a row out.
    void smooth(double[] y, int n, double @Nullable [] weights, double[] into) {
        if (n < 2) {
            into[0] = y[0];
            return;
        }
        int step = Math.min(jump, n - 1);
        int left = 0;
        int last = 0;
        for (int row = 0; row < n; row += step) {
            left = Math.clamp(row - window / 2, 0, Math.max(0, n - window));
            into[row] = fit(y, n, weights, row, left, y[row]);
            last = row;
            if (row > 0) {
                draw(into, row - step, row);
            }
        }
        if (last < n - 1) {
            // The window of the last fit, not one moved to the end: as in the original.
            into[n - 1] = fit(y, n, weights, n - 1, left, y[n - 1]);
            draw(into, last, n - 1);
        }
    }

    private static void draw(double[] into, int from, int to) {
        double slope = (into[to] - into[from]) / (to - from);
        for (int row = from + 1; row < to; row++) {
            into[row] = into[from] + slope * (row - from);
        }
    }

    private double fit(
            double[] y, int n, double @Nullable [] weights, int row, int left, double otherwise) {
        if (window < n && row - left == window / 2) {
            return weights == null ? centred(y, left) : centred(y, left, weights, n, otherwise);
        }
        return at(y, n, weights, row, left, otherwise);
    }

    /// In the middle of its window a line's slope does not count.
    private double centred(double[] y, int left) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < window; i += 4) {
            a += tricube[i] * y[left + i];
            b += tricube[i + 1] * y[left + i + 1];
            c += tricube[i + 2] * y[left + i + 2];
            d += tricube[i + 3] * y[left + i + 3];
        }
        for (; i < window; i++) {
            a += tricube[i] * y[left + i];
        }
        return (a + b + (c + d)) / total;
    }

    private double centred(double[] y, int left, double[] weights, int n, double otherwise) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        double d = -(window / 2);
        for (int i = 0, j = left; i < window; i++, j++, d++) {
            double w = tricube[i] * weights[j];
            double wd = w * d;
            s0 += w;
            s1 += wd;
            s2 += wd * d;
            t0 += w * y[j];
            t1 += wd * y[j];
        }
        return solve(s0, s1, s2, t0, t1, n, otherwise);
    }

    /// The fit at any row, also one before the first or after the last, over the window that starts
    /// at row `left`; `otherwise` where all weights are 0.
    double at(double[] y, int n, double @Nullable [] weights, int row, int left, double otherwise) {
        int right = Math.min(n, left + window) - 1;
        double reach = Math.max(row - left, right - row);
        if (window > n) {
            reach += Math.floorDiv(window - n, 2);
        }
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        for (int j = left; j <= right; j++) {
            double d = j - row;
            double w = tricube(Math.abs(d), reach);
            if (weights != null) {
                w *= weights[j];
            }
            s0 += w;
            s1 += w * d;
            s2 += w * d * d;
            t0 += w * y[j];
            t1 += w * d * y[j];
        }
        return solve(s0, s1, s2, t0, t1, n, otherwise);
    }

    private double solve(
            double s0, double s1, double s2, double t0, double t1, int n, double otherwise) {
        if (s0 <= 0) {
            return otherwise;
        }
        double mean = t0 / s0;
        if (degree == 0) {
            return mean;
        }
        double centre = s1 / s0;
        double spread = s2 / s0 - centre * centre;
        if (spread <= 0 || Math.sqrt(spread) <= 0.001 * (n - 1)) {
            return mean;
        }
        return mean - centre / spread * (t1 / s0 - centre * mean);
    }
}
