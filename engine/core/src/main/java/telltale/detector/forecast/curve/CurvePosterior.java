package telltale.detector.forecast.curve;

import java.util.BitSet;
import telltale.job.Progress;
import telltale.math.ActiveSet;

/// Negative log posterior of a curve's parameters, to second order around a point: exact for a
/// curve that is linear in its parameters. Its cost does not depend on the rows.
///
/// Given the deviation of a row, the negative logarithm is a quadratic form and the absolute values
/// of the turns, whose lowest point [ActiveSet] finds; given the parameters, the most likely
/// deviation has a closed form. The two in turn come to rest at the lowest point of both.
final class CurvePosterior {
    /// Prior variance 5² of slope and offset, as in Prophet's Stan model.
    private static final double RATE_VARIANCE = 25;

    /// Keeps the noise variance above 0 where the fit is exact.
    private static final double TINY = 1e-18;

    /// Relative change of the noise variance at which its iteration ends.
    private static final double STILL = 1e-9;

    /// Turns of that iteration at most.
    private static final int TURNS = 100;

    private final CurveSpec form;
    private final int turns;
    private final double rows;

    /// @param turns how many changepoints there are
    CurvePosterior(CurveSpec form, int turns, double rows) {
        this.form = form;
        this.turns = turns;
        this.rows = rows;
    }

    /// The lowest point.
    ///
    /// @param normal about `centre`
    /// @param damping by what share the diagonal is raised to keep near the centre
    double[] lowest(NormalEquations normal, double[] centre, double damping, Progress progress)
            throws InterruptedException {
        int size = centre.length;
        double[] weights = new double[size];
        for (int j = 2; j < 2 + turns; j++) {
            weights[j] = 1 / form.turning();
        }
        var fixed = new BitSet();
        fixed.set(0, form.growth() == TrendGrowth.FLAT);
        var search = new ActiveSet(weights, fixed);
        double[] point = centre.clone();
        double variance = variance(normal.squares());
        for (int i = 0; i < TURNS; i++) {
            progress.advance(i, TURNS, "fitting");
            double[] matrix = new double[size * size];
            double[] side = new double[size];
            for (int j = 0; j < size; j++) {
                side[j] = normal.side()[j];
                for (int k = 0; k < size; k++) {
                    double raised = j == k ? 1 + damping : 1;
                    double product = raised * normal.matrix()[j * size + k];
                    matrix[j * size + k] = product / variance;
                    side[j] += product * centre[k];
                }
                side[j] /= variance;
                matrix[j * size + j] += weights[j] > 0 ? 0 : 1 / prior(j);
            }
            search.minimize(matrix, side, point);
            double next = variance(normal.squares(centre, point));
            if (Math.abs(next / variance - 1) < STILL) {
                break;
            }
            variance = next;
        }
        return point;
    }

    private double prior(int parameter) {
        return parameter < 2 ? RATE_VARIANCE : form.swing() * form.swing();
    }

    /// The most likely variance of a row, with the prior of its deviation: N(0, 0.5²).
    double variance(double squares) {
        double least = Math.max(squares, rows * TINY);
        return 2 * least / (rows + Math.sqrt(rows * rows + 16 * least));
    }

    /// The negative logarithm of the posterior but for a constant.
    ///
    /// @param squares those of the residuals
    double value(double[] parameters, double squares) {
        double variance = variance(squares);
        double least = Math.max(squares, rows * TINY);
        double value = 0.5 * rows * Math.log(variance) + least / (2 * variance) + 2 * variance;
        for (int j = 0; j < parameters.length; j++) {
            double p = parameters[j];
            boolean turn = j >= 2 && j < 2 + turns;
            value += turn ? Math.abs(p) / form.turning() : 0.5 * p * p / prior(j);
        }
        return value;
    }
}
