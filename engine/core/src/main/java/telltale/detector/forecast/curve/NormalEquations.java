package telltale.detector.forecast.curve;

/// Normal equations of a Newton step in a curve's parameters: `JᵀJ`, `Jᵀr` and `rᵀr`, where `J` are
/// the derivatives and `r` the residuals.
final class NormalEquations {
    private final double[] matrix;
    private final double[] side;
    private final double squares;

    private NormalEquations(double[] matrix, double[] side, double squares) {
        this.matrix = matrix;
        this.side = side;
        this.squares = squares;
    }

    /// Row by row; not to be changed.
    double[] matrix() {
        return matrix;
    }

    /// Not to be changed.
    double[] side() {
        return side;
    }

    double squares() {
        return squares;
    }

    /// The squares at another point, to second order.
    double squares(double[] centre, double[] point) {
        int size = side.length;
        double sum = squares;
        for (int i = 0; i < size; i++) {
            double turned = 0;
            for (int j = 0; j < size; j++) {
                turned += matrix[i * size + j] * (point[j] - centre[j]);
            }
            sum += (point[i] - centre[i]) * (turned - 2 * side[i]);
        }
        return sum;
    }

    /// The same matrix with another side.
    NormalEquations with(NormalEquations other) {
        return new NormalEquations(matrix, other.side, other.squares);
    }

    /// From the sums of each segment over the columns `pace · t`, `pace`, regressors, residual.
    ///
    /// @param parameters where they were taken
    /// @param squares the sum of what counts for the residuals
    static NormalEquations of(
            CurveSpec form,
            double[] changes,
            GramMatrix[] segments,
            double[] parameters,
            double squares) {
        int turns = changes.length;
        int size = parameters.length;
        int residual = size - turns;
        double[] matrix = new double[size * size];
        double[] side = new double[size];
        GramMatrix later = new GramMatrix(residual + 1);
        // From the last segment on, so that `later` holds what lies behind a changepoint.
        for (int segment = turns; segment >= 0; segment--) {
            later.add(segments[segment]);
            if (segment > 0) {
                int j = segment - 1;
                double at = changes[j];
                for (int i = 0; i <= j; i++) {
                    double from = changes[i];
                    double product =
                            later.get(0, 0)
                                    - (from + at) * later.get(0, 1)
                                    + from * at * later.get(1, 1);
                    put(matrix, size, 2 + i, 2 + j, product);
                }
                for (int c = 0; c < residual; c++) {
                    int other = c < 2 ? c : c + turns;
                    put(matrix, size, other, 2 + j, later.get(0, c) - at * later.get(1, c));
                }
                side[2 + j] = later.get(0, residual) - at * later.get(1, residual);
            }
        }
        for (int c = 0; c < residual; c++) {
            int place = c < 2 ? c : c + turns;
            side[place] = later.get(c, residual);
            for (int d = 0; d <= c; d++) {
                put(matrix, size, place, d < 2 ? d : d + turns, later.get(c, d));
            }
        }
        if (form.growth() == TrendGrowth.LOGISTIC) {
            logistic(matrix, side, size, parameters);
        }
        return new NormalEquations(matrix, side, squares);
    }

    private static void put(double[] matrix, int size, int i, int j, double value) {
        matrix[i * size + j] = value;
        matrix[j * size + i] = value;
    }

    /// A logistic trend is of `rate · (t - offset)`, not of `rate · t + offset`.
    private static void logistic(double[] matrix, double[] side, int size, double[] parameters) {
        double rate = parameters[0];
        double offset = parameters[1];
        side[0] -= offset * side[1];
        side[1] *= -rate;
        for (int i = 0; i < size; i++) {
            matrix[i * size] -= offset * matrix[i * size + 1];
            matrix[i * size + 1] *= -rate;
        }
        for (int i = 0; i < size; i++) {
            matrix[i] -= offset * matrix[size + i];
            matrix[size + i] *= -rate;
        }
    }
}
