package telltale.math.season;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import telltale.math.NelderMead;

/// Smoothing parameters of ETS(A,A,A), exponential smoothing with additive errors: simple, Holt's
/// with a trend that may be damped, Holt and Winters' with an additive season (Hyndman, Koehler,
/// Ord and Snyder 2008, doi:10.1007/978-3-540-71918-2).
///
/// A state is an array: the level, the slope, then the season of the next row, of the one after it,
/// and so on. With `e` the value less the expected one, the level takes up `level·e`, the slope
/// `level·trend·e`, the season `season·e`: the recursions of statsmodels, whose errors and least
/// sums of squares it reproduces. A missing value (NaN) lets the state run on.
///
/// @param level how fast the level follows, 0 to 1
/// @param trend how fast the slope follows the level, 0 to 1
/// @param damping what is left of the slope a row later, 0 to 1; 1 for a trend that goes on
/// @param season how fast the season follows, 0 to 1
/// @param period rows a season, 0 for none
public record EtsParameters(double level, double trend, double damping, double season, int period) {

    /// What to fit: without or with a slope, damped or not, and the period, 0 for no season.
    public record Form(boolean trend, boolean damped, int period) {}

    /// Fitted parameters, the state to start from, the sum of squared errors and the logarithm of
    /// the likelihood of Gaussian errors.
    public record Fit(
            EtsParameters smoothing, List<Double> initial, double squares, double logLikelihood) {
        /// The state to start from, as an array of its own.
        public double[] state() {
            return initial.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /// How many runs of the recursion an evaluation may take before the initial states are no
    /// longer fitted.
    private static final long FITTED_STATES = 4_000_000;

    public EtsParameters {
        for (double share : new double[] {level, trend, damping, season}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "smoothing: expected parameters from 0 to 1, found " + share);
            }
        }
        if (period < 0 || period == 1) {
            throw new IllegalArgumentException(
                    "smoothing: expected a period of at least 2 rows, or 0, found " + period);
        }
    }

    /// The values less the expected ones, NaN where missing. Brings the state from before the first
    /// row to after the last.
    public double[] errors(double[] values, double[] state) {
        double[] errors = new double[values.length];
        run(values, state, errors);
        return errors;
    }

    private void run(double[] values, double[] state, double[] errors) {
        double l = state[0];
        double b = damping * state[1];
        double slope = level * trend;
        double[] cycle = Arrays.copyOfRange(state, 2, 2 + Math.max(period, 1));
        double follow = period == 0 ? 0 : season;
        int phase = 0;
        for (int row = 0; row < values.length; row++) {
            double ahead = l + b;
            double e = values[row] - ahead - cycle[phase];
            errors[row] = e;
            double learnt = Double.isNaN(e) ? 0 : e;
            l = ahead + level * learnt;
            b = damping * (b + slope * learnt);
            cycle[phase] += follow * learnt;
            phase = phase + 1 >= cycle.length ? 0 : phase + 1;
        }
        state[0] = l;
        state[1] = damping == 0 ? 0 : b / damping;
        for (int i = 0; i < period; i++) {
            state[2 + i] = cycle[(phase + i) % period];
        }
    }

    /// The sum of squared errors from a state, which is left as it is.
    public double squares(double[] values, double[] state) {
        double sum = 0;
        for (double e : errors(values, state.clone())) {
            sum += Double.isNaN(e) ? 0 : e * e;
        }
        return sum;
    }

    /// A state to start from, as Hyndman et al. 2008, §2.6.1, and statsmodels: the season from
    /// moving averages over up to five cycles, level and slope from a line through the first ten
    /// values of what is left.
    ///
    /// @throws IllegalArgumentException for fewer than ten values, or two periods and ten more
    public static double[] heuristic(double[] values, Form form) {
        int m = form.period();
        int needed = m == 0 ? 10 : Math.max(2 * m, 10 + 2 * (m / 2));
        if (values.length < needed) {
            throw new IllegalArgumentException(
                    "smoothing: expected at least %d values to start from, found %d"
                            .formatted(needed, values.length));
        }
        double[] state = new double[2 + Math.max(m, 1)];
        double[] y = GapFill.linear(values);
        double[] rest = m == 0 ? y : deseason(y, m, needed, state);
        double mean = 0;
        double slope = 0;
        for (int i = 0; i < 10; i++) {
            mean += rest[i] / 10;
            slope += (i - 4.5) * rest[i] / 82.5;
        }
        state[0] = mean - 5.5 * slope;
        state[1] = form.trend() ? slope : 0;
        return state;
    }

    private static double[] deseason(double[] y, int m, int needed, double[] state) {
        int cycles = Math.max(Math.min(5, y.length / m), (needed + m - 1) / m);
        int length = Math.min(y.length, cycles * m);
        double[] average = new double[length - 2 * (m / 2)];
        double[] sum = new double[m];
        int[] count = new int[m];
        for (int i = 0; i < average.length; i++) {
            int row = i + m / 2;
            double total = 0;
            for (int j = row - (m - 1) / 2; j <= row + (m - 1) / 2; j++) {
                total += y[j];
            }
            if (m % 2 == 0) {
                total += (y[row - m / 2] + y[row + m / 2]) / 2;
            }
            average[i] = total / m;
            sum[row % m] += y[row] - average[i];
            count[row % m]++;
        }
        double mean = 0;
        for (int i = 0; i < m; i++) {
            state[2 + i] = sum[i] / Math.max(1, count[i]);
            mean += state[2 + i] / m;
        }
        for (int i = 0; i < m; i++) {
            state[2 + i] -= mean;
        }
        return average;
    }

    /// The state to start from with the least sum of squares: errors are linear in it, so it is
    /// found exactly. `O(n·period)`.
    public double[] leastSquares(double[] values, Form form) {
        int k = (form.trend() ? 2 : 1) + period;
        double[] nothing = new double[values.length];
        for (int row = 0; row < nothing.length; row++) {
            nothing[row] = Double.isNaN(values[row]) ? Double.NaN : 0;
        }
        double[][] columns = new double[k][];
        for (int i = 0; i < k; i++) {
            double[] unit = new double[2 + Math.max(period, 1)];
            unit[place(i, form)] = 1;
            columns[i] = errors(nothing, unit);
        }
        double[] errors = errors(values, new double[2 + Math.max(period, 1)]);
        double[][] normal = new double[k][k];
        double[] right = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                normal[i][j] = product(columns[i], columns[j]);
            }
            right[i] = -product(columns[i], errors);
        }
        solve(normal, right);
        double[] state = new double[2 + Math.max(period, 1)];
        for (int i = 0; i < k; i++) {
            state[place(i, form)] = right[i];
        }
        return state;
    }

    private static int place(int i, Form form) {
        return i == 0 || form.trend() ? i : i + 1;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += Double.isNaN(a[row]) ? 0 : a[row] * b[row];
        }
        return sum;
    }

    /// Cholesky, lower triangle, in place. A hair of ridge: level and season together have one
    /// number too many.
    private static void solve(double[][] a, double[] b) {
        double greatest = 0;
        for (int i = 0; i < b.length; i++) {
            greatest = Math.max(greatest, a[i][i]);
        }
        for (int i = 0; i < b.length; i++) {
            a[i][i] += 1e-11 * greatest + Double.MIN_NORMAL;
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-13 * greatest)) : sum / a[j][j];
            }
        }
        for (int i = 0; i < b.length; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= a[i][k] * b[k];
            }
            b[i] /= a[i][i];
        }
        for (int i = b.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < b.length; k++) {
                b[i] -= a[k][i] * b[k];
            }
            b[i] /= a[i][i];
        }
    }

    /// Parameters and starting state of the greatest likelihood under Gaussian errors, that is, of
    /// the least sum of squares. Of long series with long periods the starting state is
    /// [#heuristic], not fitted.
    ///
    /// @throws IllegalArgumentException for fewer values than [#heuristic] needs
    public static Fit fit(double[] values, Form form) {
        double[] heuristic = heuristic(values, form);
        boolean fitted = (long) values.length * (2 + form.period()) <= FITTED_STATES;
        ToDoubleFunction<double[]> squares =
                point -> {
                    EtsParameters s = of(point, form);
                    return s.squares(values, fitted ? s.leastSquares(values, form) : heuristic);
                };
        var low = new NelderMead(1e-9, 1000).minimize(squares, starts(form));
        EtsParameters best = of(low.point(), form);
        double[] state = fitted ? best.leastSquares(values, form) : heuristic;
        double n = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        double likelihood = -n / 2 * (Math.log(2 * Math.PI * low.value() / n) + 1);
        return new Fit(best, Arrays.stream(state).boxed().toList(), low.value(), likelihood);
    }

    /// The parameters at a point of the unit cube of a form: level, then trend, damping and season
    /// where it has them. The season follows at most as fast as the level leaves room.
    public static EtsParameters of(double[] point, Form form) {
        int i = 1;
        double trend = form.trend() ? point[i++] : 0;
        double damping = form.trend() && form.damped() ? 0.8 + 0.195 * point[i++] : 1;
        double season = form.period() > 0 ? (1 - point[0]) * point[i] : 0;
        return new EtsParameters(point[0], trend, damping, season, form.period());
    }

    /// Points of the unit cube of a form to start a search from.
    public static double[][] starts(Form form) {
        int k = 1 + (form.trend() ? 1 : 0) + (form.trend() && form.damped() ? 1 : 0);
        int size = form.period() > 0 ? k + 1 : k;
        double[] levels = {0.02, 0.1, 0.3, 0.6, 0.9};
        double[] others = {0.01, 0.2};
        double[][] starts = new double[levels.length * others.length][size];
        for (int i = 0; i < starts.length; i++) {
            Arrays.fill(starts[i], others[i % others.length]);
            starts[i][0] = levels[i / others.length];
        }
        return starts;
    }
}
