package telltale.detector.shape.profile;

import java.util.function.IntToDoubleFunction;

/// The weighted mean of the scores of the windows around one, the weights falling by the same from
/// window to window (Bartlett's kernel): what a moving mean of a moving mean gives. Wide kernels
/// take some windows, spread evenly, for all.
///
/// @param reach how many windows on either side count
record TriangularMean(int reach) {
    /// Windows that a mean is taken over at most; of more, evenly spaced ones.
    private static final int MOST = 256;

    /// The mean around a window; NaN where none there has a score.
    ///
    /// @param scores gives the score of a window, NaN = missing, for any number within reach
    double at(int centre, IntToDoubleFunction scores) {
        int stride = Math.ceilDiv(2 * reach + 1, MOST);
        double first = 0;
        double sum = 0;
        double weights = 0;
        for (int apart = -(reach / stride) * stride; apart <= reach; apart += stride) {
            double score = scores.applyAsDouble(centre + apart);
            if (!Double.isNaN(score)) {
                double weight = reach + 1 - Math.abs(apart);
                first = weights == 0 ? score : first;
                sum += weight * (score - first); // so that the mean of equal scores is that score
                weights += weight;
            }
        }
        return weights == 0 ? Double.NaN : first + sum / weights;
    }
}
