package telltale.math.season;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import telltale.math.Fft;

/// Periodogram of a series without its linear trend, tapered (Hann), over a power of two of
/// frequencies; and what periods it suggests.
final class Periodogram {

    /// As many as [HarmonicTest] looks at.
    private static final int HARMONICS = 6;

    /// Candidate periods.
    private static final int PEAKS = 3;

    /// Cycles a period must be seen for.
    private static final int LEAST_CYCLES = 3;

    /// Cycles below which the spectrum is too coarse for the period and the autocovariance decides;
    /// origin not recorded.
    private static final int FEW_CYCLES = 48;

    private final int n;
    private final int size;
    private final double[] power;
    private final double[] logs;
    private final double[] logSums;
    private final double[] correlation;
    private final double[] flat;

    Periodogram(double[] y) {
        n = y.length;
        size = Math.max(8, Integer.highestOneBit(2 * n - 1));
        flat = straightened(y);
        correlation = Fft.autocovariance(flat, n / LEAST_CYCLES);
        for (int lag = 0; lag < correlation.length; lag++) {
            correlation[lag] /= n - lag;
        }
        double[] tapered = new double[size];
        for (int row = 0; row < n; row++) {
            tapered[row] = flat[row] * (0.5 - 0.5 * Math.cos(2 * Math.PI * (row + 0.5) / n));
        }
        power = Fft.power(tapered);
        logs = HarmonicTest.logs(power);
        logSums = new double[logs.length + 1];
        for (int k = 0; k < logs.length; k++) {
            logSums[k + 1] = logSums[k] + logs[k];
        }
    }

    static double[] straightened(double[] y) {
        int n = y.length;
        double middle = (n - 1) / 2.0;
        double mean = 0;
        double slope = 0;
        for (int row = 0; row < n; row++) {
            mean += y[row] / n;
            slope += (row - middle) * y[row];
        }
        slope /= (double) n * ((double) n * n - 1) / 12;
        double[] flat = new double[n];
        for (int row = 0; row < n; row++) {
            flat[row] = y[row] - mean - slope * (row - middle);
        }
        return flat;
    }

    /// Periods worth a test, rising: those of the highest peaks over the spectrum around them,
    /// their small multiples, and the lag at which the series is most like itself again.
    NavigableSet<Integer> candidates() {
        var candidates = new TreeSet<Integer>();
        int longest = n / LEAST_CYCLES;
        for (double period : peaks()) {
            for (int times = 1; times <= 3; times++) {
                double cycles = n / period / times;
                if (cycles >= LEAST_CYCLES) {
                    double slack = times == 1 ? 1 / cycles : 0.02;
                    candidates.add(
                            summit(period * times * (1 - slack), period * times * (1 + slack)));
                }
            }
        }
        candidates.add(firstReturn());
        candidates.removeIf(period -> period < 3 || period > longest);
        return candidates;
    }

    /// The first lag, once the series has been unlike itself, at which it is nearly as like itself
    /// as it gets again.
    private int firstReturn() {
        int zero = 1;
        while (zero < correlation.length && correlation[zero] > 0) {
            zero++;
        }
        double highest = 0;
        for (int lag = zero; lag < correlation.length; lag++) {
            highest = Math.max(highest, correlation[lag]);
        }
        int from = zero;
        while (from < correlation.length && correlation[from] < 0.85 * highest) {
            from++;
        }
        int to = from;
        while (to < correlation.length && correlation[to] > 0.5 * highest) {
            to++;
        }
        return summit(from, to);
    }

    private int summit(double from, double to) {
        int best = Math.max(2, (int) Math.ceil(from));
        for (int lag = best; lag <= Math.min(to, correlation.length - 1); lag++) {
            if (correlation[lag] > correlation[Math.min(best, correlation.length - 1)]) {
                best = lag;
            }
        }
        return best;
    }

    private double[] peaks() {
        double[] periods = new double[PEAKS];
        double[] heights = new double[PEAKS];
        int first = Math.max(2, LEAST_CYCLES * size / n);
        for (int k = first; k <= size / 3; k++) {
            if (power[k] < power[k - 1] || power[k] < power[k + 1]) {
                continue;
            }
            int width = Math.max(8 * size / n, k / 4);
            double height = power[k] / background(k - width, k + width);
            int place = PEAKS;
            while (place > 0 && height > heights[place - 1]) {
                place--;
            }
            if (place < PEAKS) {
                System.arraycopy(periods, place, periods, place + 1, PEAKS - 1 - place);
                System.arraycopy(heights, place, heights, place + 1, PEAKS - 1 - place);
                periods[place] = (double) size / k;
                heights[place] = height;
            }
        }
        int found = 0;
        while (found < PEAKS && heights[found] > 0) {
            found++;
        }
        return Arrays.copyOf(periods, found);
    }

    /// The geometric mean of the powers, as an estimate of their mean.
    private double background(double from, double to) {
        int a = Math.max(1, (int) Math.ceil(from));
        int b = Math.min(power.length - 1, (int) to);
        return b < a
                ? Double.POSITIVE_INFINITY
                : Math.exp((logSums[b + 1] - logSums[a]) / (b - a + 1) + HarmonicTest.EULER);
    }

    /// How far off a candidate may be, in rows.
    int slack(int period) {
        return 1 + (int) ((long) period * period / (2L * n));
    }

    /// How likely a spectrum without lines shows so much power at the first harmonics of the
    /// period, by chance and anywhere.
    double falseAlarm(int period) {
        boolean few = n < FEW_CYCLES * (long) period;
        HarmonicTest lines = few ? HarmonicTest.exact(flat, period) : tapered(period);
        double evidence = 0;
        double least = 1;
        for (int h = 1; h <= Math.min(HARMONICS, period / 2); h++) {
            evidence += lines.evidence(h);
            least = Math.min(least, gammaTail(h, evidence));
        }
        return Math.min(1, least * HARMONICS * n / 2.0);
    }

    private HarmonicTest tapered(int period) {
        return new HarmonicTest(power, logs, (double) size / period, (double) n / size);
    }

    /// The probability that the sum of `shape` exponential variables exceeds a value.
    private static double gammaTail(int shape, double value) {
        double term = 1;
        double sum = 1;
        for (int i = 1; i < shape; i++) {
            term *= value / i;
            sum += term;
        }
        return Math.exp(-value) * sum;
    }
}
