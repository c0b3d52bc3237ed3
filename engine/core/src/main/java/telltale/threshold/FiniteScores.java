package telltale.threshold;

import java.util.Arrays;
import telltale.detector.Scores;

/// Finite scores: neither missing nor infinite.
final class FiniteScores {
    private FiniteScores() {}

    static double[] of(Scores scores) {
        double[] finite = scores.values();
        int length = 0;
        for (double score : finite) {
            finite[length] = score;
            length += Math.abs(score) <= Double.MAX_VALUE ? 1 : 0;
        }
        return length == finite.length ? finite : Arrays.copyOf(finite, length);
    }

    static double mean(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        return mean;
    }

    /// The standard deviation.
    static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    /// The mean distance.
    static double distance(double[] values, double centre) {
        double sum = 0;
        for (double value : values) {
            sum += Math.abs(value - centre) / values.length;
        }
        return sum;
    }
}
