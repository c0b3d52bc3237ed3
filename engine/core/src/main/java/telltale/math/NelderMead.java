package telltale.math;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// Nelder–Mead minimiser of a function of a few numbers, each in [0, 1], without derivatives:
/// Nelder and Mead 1965 (doi:10.1093/comjnl/7.4.308) with the parameters of Gao and Han 2012
/// (doi:10.1007/s10589-010-9329-3), points outside moved onto the border, begun again from its
/// result until that gains nothing. Deterministic.
///
/// @param tolerance stops once the function differs by less than this share over the simplex
/// @param evaluations how often the function may be called, about
public record NelderMead(double tolerance, int evaluations) {

    /// Where the function is lowest, and how low.
    public static final class Low {
        private final double[] point;
        private final double value;

        private Low(double[] point, double value) {
            this.point = point;
            this.value = value;
        }

        public double[] point() {
            return point.clone();
        }

        public double value() {
            return value;
        }
    }

    /// Starts from the lowest of the given points, at least one. A NaN of the function counts as
    /// infinitely high.
    public Low minimize(ToDoubleFunction<double[]> function, double[]... starts) {
        var counter = new Counter(function);
        double[] best = starts[0];
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : starts) {
            double value = counter.of(start);
            if (value < least) {
                least = value;
                best = start;
            }
        }
        double step = 0.1;
        while (counter.calls < evaluations) {
            var simplex = new Simplex(counter, best, least, step);
            simplex.descend();
            double gain = least - simplex.values[0];
            best = simplex.points[0];
            least = simplex.values[0];
            step /= 2;
            if (!(gain > tolerance * Math.abs(least))) {
                break;
            }
        }
        return new Low(best.clone(), least);
    }

    private static final class Counter {
        private final ToDoubleFunction<double[]> function;
        private int calls;

        Counter(ToDoubleFunction<double[]> function) {
            this.function = function;
        }

        double of(double[] point) {
            calls++;
            double value = function.applyAsDouble(point);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        }
    }

    /// One point more than dimensions, best first.
    private final class Simplex {
        private final Counter function;
        private final int dimension;
        private final double[][] points;
        private final double[] values;

        Simplex(Counter function, double[] start, double value, double step) {
            this.function = function;
            dimension = start.length;
            points = new double[dimension + 1][];
            values = new double[dimension + 1];
            points[0] = start;
            values[0] = value;
            for (int i = 0; i < dimension; i++) {
                double[] point = start.clone();
                point[i] += point[i] + step > 1 ? -step : step;
                set(i + 1, point);
            }
        }

        private void set(int i, double[] point) {
            points[i] = point;
            values[i] = function.of(point);
        }

        void descend() {
            sort();
            while (function.calls < evaluations
                    && values[dimension] - values[0] > tolerance * Math.abs(values[0])) {
                move();
                sort();
            }
        }

        private void move() {
            double expand = 1 + 2.0 / Math.max(2, dimension);
            double contract = 0.75 - 0.5 / Math.max(2, dimension);
            double worst = values[dimension];
            double[] reflected = along(1);
            double value = function.of(reflected);
            if (value < values[0]) {
                double[] further = along(expand);
                double better = function.of(further);
                replace(better < value ? further : reflected, Math.min(better, value));
            } else if (value < values[dimension - 1]) {
                replace(reflected, value);
            } else {
                double[] nearer = along(value < worst ? contract : -contract);
                double inner = function.of(nearer);
                if (inner < Math.min(value, worst)) {
                    replace(nearer, inner);
                } else {
                    shrink();
                }
            }
        }

        /// From the worst point through the middle of the others, `by` times as far beyond it, onto
        /// the border.
        private double[] along(double by) {
            double[] point = new double[dimension];
            for (int j = 0; j < dimension; j++) {
                double middle = 0;
                for (int i = 0; i < dimension; i++) {
                    middle += points[i][j] / dimension;
                }
                double at = middle + by * (middle - points[dimension][j]);
                point[j] = Math.clamp(at, 0.0, 1.0);
            }
            return point;
        }

        private void replace(double[] point, double value) {
            points[dimension] = point;
            values[dimension] = value;
        }

        private void shrink() {
            double by = 1 - 1.0 / Math.max(2, dimension);
            for (int i = 1; i <= dimension; i++) {
                double[] point = points[0].clone();
                for (int j = 0; j < dimension; j++) {
                    point[j] += by * (points[i][j] - points[0][j]);
                }
                set(i, point);
            }
        }

        private void sort() {
            Integer[] order = new Integer[dimension + 1];
            Arrays.setAll(order, i -> i);
            double[] v = values.clone();
            double[][] p = points.clone();
            Arrays.sort(order, (a, b) -> Double.compare(v[a], v[b]));
            for (int i = 0; i <= dimension; i++) {
                values[i] = v[order[i]];
                points[i] = p[order[i]];
            }
        }
    }
}
