package telltale.detector.statistical;

import java.util.Random;

/// Seeded series for the tests of seasonal methods.
final class SeasonalSeries {
    private SeasonalSeries() {}

    /// A sine of height 5 under Gaussian noise of deviation 1.
    static double[] season(int rows, int period, long seed) {
        double[] values = noise(rows, 0, seed);
        for (int row = 0; row < rows; row++) {
            values[row] += 5 * Math.sin(2 * Math.PI * row / period);
        }
        return values;
    }

    /// An autoregression of first order; memory 0 is white noise, 1 a random walk.
    static double[] noise(int rows, double memory, long seed) {
        Random random = new Random(seed);
        double[] values = new double[rows];
        double last = 0;
        for (int row = 0; row < rows; row++) {
            last = memory * last + random.nextGaussian();
            values[row] = last;
        }
        return values;
    }
}
