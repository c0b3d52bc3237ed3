package telltale.math.season;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import telltale.math.OrderStatistics;

/// Seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae and Terpenning 1990, J.
/// Official Statistics 6, 3–73): `values = trend + seasonal + residual`.
///
/// With equal settings it gives the numbers of R's `stl` and of statsmodels. Missing values (NaN)
/// take part with weight 0, which neither of them knows. Immutable.
///
/// @param period rows a cycle, from 2
/// @param seasonal the loess that follows one phase from cycle to cycle; a window of 0 holds it
///   constant
/// @param trend the loess of the trend
/// @param lowPass the loess that keeps the trend out of the seasonal component
/// @param inner passes that update seasonal component and trend, from 1
/// @param outer passes that give outlying rows less weight; 0 for none
public record Stl(
        int period, Smoother seasonal, Smoother trend, Smoother lowPass, int inner, int outer) {

    /// One loess.
    ///
    /// @param window the rows (for the seasonal one: cycles) that take part in a fit; odd
    /// @param degree 0 for a local constant, 1 for a local line
    /// @param jump fits every so many rows, with straight lines between
    public record Smoother(int window, int degree, int jump) {
        public Smoother {
            if (window < 0 || (window > 0 && window % 2 == 0) || window > 1 << 30) {
                throw new IllegalArgumentException(
                        "loess window: expected an odd number, found " + window);
            }
            if (degree < 0 || degree > 1 || jump < 1) {
                throw new IllegalArgumentException(
                        "loess: expected degree 0 or 1 and a jump of at least 1, found %d and %d"
                                .formatted(degree, jump));
            }
        }

        Smoother degree(int degree) {
            return new Smoother(window, degree, jump);
        }

        /// Fits at every tenth of the window, as R does.
        Smoother jumping() {
            return new Smoother(window, degree, Math.max(1, (window + 9) / 10));
        }
    }

    /// The parts of a series, all as long as it. The arrays belong to the caller.
    public static final class Parts {
        private final double[] trend;
        private final double[][] seasonal;
        private final double[] residual;
        private final double[] weights;

        Parts(double[] trend, double[][] seasonal, double[] residual, double[] weights) {
            this.trend = trend;
            this.seasonal = seasonal;
            this.residual = residual;
            this.weights = weights;
        }

        public double[] trend() {
            return trend;
        }

        /// `[period][row]`
        public double[][] seasonal() {
            return seasonal;
        }

        /// NaN where the value is missing.
        public double[] residual() {
            return residual;
        }

        /// How much each row counted at the end: 1 wholly, 0 not at all.
        public double[] weights() {
            return weights;
        }
    }

    public Stl {
        if (period < 2) {
            throw new IllegalArgumentException(
                    "stl: expected a period of at least 2 rows, found " + period);
        }
        if (inner < 1 || outer < 0) {
            throw new IllegalArgumentException(
                    "stl: expected at least 1 inner and 0 outer passes, found %d and %d"
                            .formatted(inner, outer));
        }
    }

    /// A season that changes over about `cycles` cycles (odd, 7 is usual), the other windows as
    /// Cleveland advises.
    public static Stl of(int period, int cycles) {
        int trend = odd((int) Math.ceil(1.5 * period / (1 - 1.5 / cycles)));
        return new Stl(
                period,
                new Smoother(cycles, 1, 1),
                new Smoother(trend, 1, 1),
                new Smoother(odd(period), 1, 1),
                2,
                0);
    }

    /// A season that never changes.
    public static Stl periodic(int period) {
        return new Stl(
                period,
                new Smoother(0, 0, 1),
                new Smoother(odd(3 * period / 2 + 1), 1, 1),
                new Smoother(odd(period), 1, 1),
                2,
                0);
    }

    /// The same with fits only at every tenth of each window, as R does: faster, hardly different.
    public Stl jumping() {
        return new Stl(
                period, seasonal.jumping(), trend.jumping(), lowPass.jumping(), inner, outer);
    }

    /// The same with other local degrees: 0 for constants, 1 for lines. R holds the season's at 0.
    public Stl degrees(int seasonal, int trend, int lowPass) {
        return new Stl(
                period,
                this.seasonal.degree(seasonal),
                this.trend.degree(trend),
                this.lowPass.degree(lowPass),
                inner,
                outer);
    }

    /// The same with other numbers of passes. R uses 2 and 0, or 1 and 15 when robust.
    public Stl passes(int inner, int outer) {
        return new Stl(period, seasonal, trend, lowPass, inner, outer);
    }

    static int odd(int window) {
        return window + 1 - window % 2;
    }

    /// Takes the series apart; the values are not changed.
    ///
    /// @throws IllegalArgumentException where there are fewer than two periods or no value at all
    /// @throws InterruptedException once the thread is interrupted
    public Parts fit(double[] values) throws InterruptedException {
        int n = values.length;
        if (n < 2L * period) {
            throw new IllegalArgumentException(
                    "stl: expected at least two periods of %d rows, found %d rows"
                            .formatted(period, n));
        }
        double[] present = GapFill.weights(values);
        double[] y = present == null ? values : GapFill.linear(values);
        var work = new Work(y, present);
        for (int pass = 0; ; pass++) {
            for (int i = 0; i < inner; i++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("cancelled");
                }
                work.pass();
            }
            if (pass == outer) {
                break;
            }
            work.reweigh();
        }
        return work.parts(values);
    }

    /// The arrays of one fit.
    private final class Work {
        private final int n;
        private final double[] y;
        private final double @Nullable [] present;
        private double @Nullable [] weights;
        private final double[] trendPart;
        private final double[] seasonalPart;
        private final double[] scratch;
        private final double[] cycles;
        private final Loess trendLoess = loess(trend);
        private final Loess lowPassLoess = loess(lowPass);
        private final Loess seasonalLoess = loess(seasonal);

        Work(double[] y, double @Nullable [] present) {
            n = y.length;
            this.y = y;
            this.present = present;
            weights = present;
            trendPart = new double[n];
            seasonalPart = new double[n];
            scratch = new double[n + 2 * period];
            cycles = new double[n + 2 * period];
        }

        private Loess loess(Smoother of) {
            return new Loess(Math.max(of.window(), 3), of.degree(), of.jump());
        }

        void pass() {
            if (seasonal.window() == 0) {
                holdSeason();
            } else {
                smoothSeason();
            }
            for (int row = 0; row < n; row++) {
                scratch[row] = y[row] - seasonalPart[row];
            }
            trendLoess.smooth(scratch, n, weights, trendPart);
        }

        /// The mean of every phase. Its low-pass is its mean, exactly. Where one gross outlier
        /// pulls the mean so far that no row of the phase counts any more, the median takes its
        /// place: the others count again in the next pass.
        private void holdSeason() {
            double[] sum = new double[period];
            double[] weight = new double[period];
            for (int from = 0; from < n; from += period) {
                int length = Math.min(period, n - from);
                for (int i = 0; i < length; i++) {
                    double w = weights == null ? 1 : weights[from + i];
                    sum[i] += w * (y[from + i] - trendPart[from + i]);
                    weight[i] += w;
                }
            }
            double mean = 0;
            for (int i = 0; i < period; i++) {
                sum[i] = weight[i] > 0 ? sum[i] / weight[i] : phaseMedian(i);
                mean += sum[i] / period;
            }
            for (int row = 0, phase = 0; row < n; row++) {
                seasonalPart[row] = sum[phase] - mean;
                phase = phase + 1 == period ? 0 : phase + 1;
            }
        }

        /// Of the values there; 0 for a phase without one.
        private double phaseMedian(int phase) {
            double[] values = new double[(n - 1 - phase) / period + 1];
            for (int i = 0, row = phase; i < values.length; i++, row += period) {
                boolean there = present == null || present[row] > 0;
                values[i] = there ? y[row] - trendPart[row] : Double.NaN;
            }
            double median = OrderStatistics.median(values);
            return Double.isNaN(median) ? 0 : median;
        }

        private void smoothSeason() {
            int most = (n - 1) / period + 1;
            double[] phase = new double[most];
            double[] smooth = new double[most];
            double[] phaseWeights = new double[most];
            for (int first = 0; first < period; first++) {
                int k = (n - 1 - first) / period + 1;
                for (int i = 0, row = first; i < k; i++, row += period) {
                    phase[i] = y[row] - trendPart[row];
                    phaseWeights[i] = weights == null ? 1 : weights[row];
                }
                double[] w = weights == null ? null : phaseWeights;
                seasonalLoess.smooth(phase, k, w, smooth);
                cycles[first] = seasonalLoess.at(phase, k, w, -1, 0, smooth[0]);
                for (int i = 0, at = first + period; i < k; i++, at += period) {
                    cycles[at] = smooth[i];
                }
                int left = Math.max(0, k - Math.max(seasonal.window(), 3));
                cycles[first + (k + 1) * period] =
                        seasonalLoess.at(phase, k, w, k, left, smooth[k - 1]);
            }
            lowPass();
        }

        private void lowPass() {
            double[] a = new double[n + period + 1];
            average(cycles, n + 2 * period, period, a);
            average(a, n + period + 1, period, scratch);
            average(scratch, n + 2, 3, a);
            lowPassLoess.smooth(a, n, null, scratch);
            for (int row = 0; row < n; row++) {
                seasonalPart[row] = cycles[period + row] - scratch[row];
            }
        }

        private static void average(double[] from, int length, int window, double[] into) {
            double sum = 0;
            for (int i = 0; i < window; i++) {
                sum += from[i];
            }
            into[0] = sum / window;
            for (int i = window; i < length; i++) {
                sum += from[i] - from[i - window];
                into[i - window + 1] = sum / window;
            }
        }

        /// Bisquare weights that vanish at six times the median residual.
        void reweigh() {
            double[] distance = new double[n];
            for (int row = 0; row < n; row++) {
                double r = Math.abs(y[row] - trendPart[row] - seasonalPart[row]);
                distance[row] = present == null || present[row] > 0 ? r : Double.NaN;
            }
            double six = 6 * OrderStatistics.median(distance);
            double[] next = new double[n];
            for (int row = 0; row < n; row++) {
                double r = Math.abs(y[row] - trendPart[row] - seasonalPart[row]);
                double q = r / six;
                double w = r > 0.999 * six ? 0 : (1 - q * q) * (1 - q * q);
                next[row] = (r <= 0.001 * six ? 1 : w) * (present == null ? 1 : present[row]);
            }
            weights = next;
        }

        Parts parts(double[] values) {
            double[] residual = new double[n];
            for (int row = 0; row < n; row++) {
                residual[row] = values[row] - trendPart[row] - seasonalPart[row];
            }
            double[] last = weights;
            if (last == null) {
                last = new double[n];
                Arrays.fill(last, 1);
            }
            return new Parts(trendPart, new double[][] {seasonalPart}, residual, last);
        }
    }
}
