package telltale.math.extreme;

/// Posterior of a generalised Pareto distribution given a sample of excesses: generalised Pareto
/// tails `S(e) = (1 + shape·e / scale)^(-1/shape)`, or `exp(-e / scale)` at shape zero (Coles 2001,
/// §4.2), with weights that add up to one. Immutable.
///
/// No single best tail is chosen: with few excesses a best fit is far too sure of itself.
final class GpdPosterior {
    private static final double EXPONENTIAL = 1e-6; // shapes nearer to zero than this

    private final double[] shapes;
    private final double[] scales;
    private final double[] weights;
    private final double logEvidence;

    /// The weighted tails without a word on their excesses, as when nothing is known.
    static final GpdPosterior NONE =
            new GpdPosterior(new double[0], new double[0], new double[0], 0);

    /// Takes ownership of the arrays.
    GpdPosterior(double[] shapes, double[] scales, double[] weights, double logEvidence) {
        this.shapes = shapes;
        this.scales = scales;
        this.weights = weights;
        this.logEvidence = logEvidence;
    }

    /// The posterior given ascending, positive excesses, of which each counts `weight`: less than
    /// one where neighbours say the same thing twice.
    static GpdPosterior of(double[] excesses, double weight) {
        double mean = 0;
        for (double excess : excesses) {
            mean += excess / excesses.length;
        }
        double[] at = new double[excesses.length];
        double[] count = new double[excesses.length];
        int length = bin(excesses, mean, at, count);
        for (int i = 0; i < length; i++) {
            at[i] /= count[i];
            count[i] *= weight;
        }
        GpdPosterior relative = GpdGrid.posterior(at, count, length);
        return relative.times(mean, excesses.length * weight);
    }

    /// Puts the excesses, relative to their mean, into eight bins an octave and each bin at the
    /// mean of what is in it: few excesses stay as they are and many cost no more than some
    /// hundred.
    private static int bin(double[] excesses, double mean, double[] sum, double[] count) {
        int length = 0;
        long last = -1;
        for (double excess : excesses) {
            double relative = excess / mean;
            long bin = relative < 0x1p-6 ? 0 : Double.doubleToRawLongBits(relative) >>> 49;
            if (bin != last) {
                last = bin;
                length++;
            }
            sum[length - 1] += relative;
            count[length - 1]++;
        }
        return length;
    }

    /// This for excesses so many times as large.
    private GpdPosterior times(double factor, double count) {
        double[] larger = new double[scales.length];
        for (int i = 0; i < larger.length; i++) {
            larger[i] = scales[i] * factor;
        }
        double density = logEvidence - count * StrictMath.log(factor);
        return new GpdPosterior(shapes, larger, weights, density);
    }

    int size() {
        return weights.length;
    }

    double[] shapes() {
        return shapes;
    }

    double[] scales() {
        return scales;
    }

    double[] weights() {
        return weights;
    }

    double weight(int i) {
        return weights[i];
    }

    /// The logarithm of the probability density of the excesses, averaged over the prior: what two
    /// explanations of the same excesses are compared by.
    double logEvidence() {
        return logEvidence;
    }

    /// `log S(excess)` of the i-th tail; minus infinity beyond its end.
    double logSurvival(int i, double excess) {
        double z = excess / scales[i];
        double shape = shapes[i];
        if (Math.abs(shape) < EXPONENTIAL) {
            return -z;
        }
        double base = 1 + shape * z;
        return base <= 0 ? Double.NEGATIVE_INFINITY : -StrictMath.log(base) / shape;
    }

    /// The log likelihood of `count[i]` excesses at each `at[i]`, ascending, but for the factor
    /// `scale^-total`.
    static double logLikelihood(
            double[] at, double[] count, int length, double shape, double scale) {
        double sum = 0;
        if (Math.abs(shape) < EXPONENTIAL) {
            for (int i = 0; i < length; i++) {
                sum -= count[i] * at[i];
            }
            return sum / scale;
        }
        double ratio = shape / scale;
        if (1 + ratio * at[length - 1] <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int i = 0; i < length; i++) {
            sum += count[i] * StrictMath.log(1 + ratio * at[i]);
        }
        return -(1 / shape + 1) * sum;
    }
}
