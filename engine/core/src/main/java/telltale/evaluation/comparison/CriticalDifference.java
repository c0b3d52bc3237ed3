package telltale.evaluation.comparison;

/// By how much the mean ranks of two of several methods must differ to be different at the 5 %
/// level: Nemenyi's test after Friedman's.
///
/// Demšar 2006, "Statistical Comparisons of Classifiers over Multiple Data Sets", JMLR 7. The
/// critical value is that of the studentized range with infinite degrees of freedom over √2.
final class CriticalDifference {
    private static final double LEVEL = 0.95;
    private static final double REACH = 8;
    private static final double STEP = 0.01;

    private static final double[] NORMAL = {
        1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.319381530
    };

    private CriticalDifference() {}

    /// NaN for fewer than two methods or no series.
    static double of(int methods, int series) {
        if (methods < 2 || series < 1) {
            return Double.NaN;
        }
        double k = methods;
        return criticalValue(methods) * Math.sqrt(k * (k + 1) / (6.0 * series));
    }

    /// The quantile of the studentized range over √2, by bisection.
    static double criticalValue(int methods) {
        double low = 0;
        double high = 20;
        while (high - low > 1e-7) {
            double middle = (low + high) / 2;
            if (rangeBelow(middle, methods) < LEVEL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low / Math.sqrt(2);
    }

    /// The probability that the range of so many normal variables is at most `range`: `k ∫ φ(z)
    /// (Φ(z) - Φ(z - q))^(k-1) dz`, by the trapezoidal rule.
    private static double rangeBelow(double range, int methods) {
        double sum = 0;
        for (double z = -REACH; z <= REACH; z += STEP) {
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            sum += density * Math.pow(normal(z) - normal(z - range), methods - 1.0);
        }
        return methods * sum * STEP;
    }

    /// The normal distribution function, to 7.5e-8 (Abramowitz and Stegun 26.2.17).
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double series = 0;
        for (double coefficient : NORMAL) {
            series = (series + coefficient) * t;
        }
        double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
        return z >= 0 ? 1 - tail : tail;
    }
}
