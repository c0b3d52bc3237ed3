package telltale.testkit;

import java.util.SplittableRandom;

/// Kinds of series without anomalies, made from a seed.
public enum NoiseKind {
    GAUSSIAN {
        @Override
        double next(SplittableRandom random, double before, int row) {
            return random.nextGaussian();
        }
    },
    LAPLACE {
        @Override
        double next(SplittableRandom random, double before, int row) {
            double u = random.nextDouble() - 0.5;
            return -Math.signum(u) * Math.log1p(-2 * Math.abs(u));
        }
    },
    /// First-order autoregression with coefficient 0.8.
    AR1 {
        @Override
        double next(SplittableRandom random, double before, int row) {
            return 0.8 * before + random.nextGaussian();
        }
    },
    /// A sine of period [#PERIOD] and amplitude 5 under Gaussian noise of deviation 1.
    SEASONAL {
        @Override
        double next(SplittableRandom random, double before, int row) {
            return 5 * Math.sin(2 * Math.PI * row / PERIOD) + random.nextGaussian();
        }
    },
    /// Student's t with three degrees of freedom: a heavy tail.
    STUDENT_T3 {
        @Override
        double next(SplittableRandom random, double before, int row) {
            double squares = 0;
            for (int i = 0; i < 3; i++) {
                double z = random.nextGaussian();
                squares += z * z;
            }
            return random.nextGaussian() / Math.sqrt(squares / 3);
        }
    };

    /// Rows in a season of [#SEASONAL].
    public static final int PERIOD = 48;

    private static final int BURN_IN = 10 * PERIOD;

    abstract double next(SplittableRandom random, double before, int row);

    /// The same seed gives the same values.
    public double[] values(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[length];
        double before = 0;
        for (int row = -BURN_IN; row < length; row++) {
            before = next(random, before, row);
            if (row >= 0) {
                values[row] = before;
            }
        }
        return values;
    }
}
