package telltale.detector.network;

import java.util.Arrays;
import java.util.BitSet;
import telltale.math.OrderStatistics;

/// Training rows to leave out of the calibration: those that share a window with reconstruction
/// errors far beyond the rest: their scores are not those of normal rows, however many they are.
///
/// The greatest score of as many rows as a window has is taken as many times as the training has
/// windows side by side. Where rows are normal the logarithm of such a maximum follows a Gumbel
/// distribution, nearly: that of what has a tail of powers, and less where tails are lighter. It is
/// laid through the median and the lower sixth, which a few anomalies do not touch. What it has
/// among all of them in one training of twenty is unusual.
final class TrainingOutliers {
    /// Fewer maxima tell nothing.
    private static final int FEWEST = 12;

    /// If more than such a share of the rows were left out, what is left would not be normal but
    /// calm.
    private static final double MOST = 0.4;

    /// Normal probability of one deviation below the mean.
    private static final double SIXTH = 0.159;

    /// Share of normal trainings in which a row is left out by chance.
    private static final double RARE = 0.05;

    /// Maxima are never taken to be closer together than this, in logarithms.
    private static final double LEAST_SPREAD = 0.1;

    private TrainingOutliers() {}

    /// @param scores of the training
    /// @param length the rows of a window
    static BitSet rows(double[] scores, int length) {
        BitSet unusual = new BitSet(scores.length);
        double least = least(scores, length);
        for (int row = 0; row < scores.length; row++) {
            if (scores[row] >= least) {
                unusual.set(Math.max(0, row - length + 1), Math.min(scores.length, row + length));
            }
        }
        return unusual.cardinality() > MOST * scores.length ? new BitSet() : unusual;
    }

    /// The least score that is unusual.
    private static double least(double[] scores, int length) {
        double[] maxima = new double[scores.length / length];
        int count = 0;
        for (int from = 0; from + length <= scores.length; from += length) {
            double most = 0;
            for (int row = from; row < from + length; row++) {
                most = scores[row] > most ? scores[row] : most;
            }
            if (most > 0) {
                maxima[count++] = Math.log(most);
            }
        }
        if (count < FEWEST) {
            return Double.POSITIVE_INFINITY;
        }
        double[] sorted = Arrays.copyOf(maxima, count);
        Arrays.sort(sorted);
        double middle = OrderStatistics.quantile(sorted, 0.5);
        double apart = gumbel(0.5) - gumbel(SIXTH);
        double spread = (middle - OrderStatistics.quantile(sorted, SIXTH)) / apart;
        double far = gumbel(1 - RARE / count) - gumbel(0.5);
        return Math.exp(middle + Math.max(LEAST_SPREAD, spread) * far);
    }

    /// The quantile of the Gumbel distribution.
    private static double gumbel(double probability) {
        return -Math.log(-Math.log(probability));
    }
}
