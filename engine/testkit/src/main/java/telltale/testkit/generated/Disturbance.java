package telltale.testkit.generated;

import java.util.SplittableRandom;

/// The kinds of anomaly of GutenTAG. Each changes the phases or the values of a stretch in place;
/// sizes are in amplitudes of the oscillation.
public enum Disturbance {
    /// The oscillation swells, or all but dies away.
    AMPLITUDE {
        @Override
        void distort(double[] values, int from, int to, double noise, SplittableRandom random) {
            double factor = random.nextBoolean() ? 1.5 + random.nextDouble() : 0.3;
            double mean = mean(values, from, to);
            for (int row = from; row < to; row++) {
                double ramp = ramp(row, from, to);
                values[row] = mean + (values[row] - mean) * (1 + (factor - 1) * ramp);
            }
        }
    },
    /// One row far out.
    EXTREMUM {
        @Override
        void distort(double[] values, int from, int to, double noise, SplittableRandom random) {
            values[from] += sign(random) * (0.8 + 8 * noise + random.nextDouble());
        }

        @Override
        int rows(int period, SplittableRandom random) {
            return 1;
        }
    },
    /// Quicker or slower.
    FREQUENCY {
        @Override
        void warp(double[] phases, int from, int to, SplittableRandom random) {
            double factor = random.nextBoolean() ? 1.5 + random.nextDouble() : 0.55;
            double usual = phases[1] - phases[0];
            for (int row = from; row < phases.length; row++) {
                double step = row < to ? factor * usual : usual;
                phases[row] = phases[row - 1] + step;
            }
        }
    },
    /// A higher or lower level.
    MEAN {
        @Override
        void distort(double[] values, int from, int to, double noise, SplittableRandom random) {
            double height = sign(random) * (0.3 + 2 * noise + 0.5 * random.nextDouble());
            for (int row = from; row < to; row++) {
                values[row] += height;
            }
        }
    },
    /// Another shape: whatever goes up goes down instead.
    PATTERN {
        @Override
        void distort(double[] values, int from, int to, double noise, SplittableRandom random) {
            double mean = mean(values, from, to);
            for (int row = from; row < to; row++) {
                values[row] = mean - Math.abs(values[row] - mean);
            }
        }
    },
    /// Everything earlier or later by a part of a cycle.
    PATTERN_SHIFT {
        @Override
        void warp(double[] phases, int from, int to, SplittableRandom random) {
            double shift = sign(random) * (0.15 + 0.25 * random.nextDouble());
            for (int row = from; row < to; row++) {
                phases[row] += shift * ramp(row, from, to);
            }
        }
    },
    /// The same value over and over.
    PLATFORM {
        @Override
        void distort(double[] values, int from, int to, double noise, SplittableRandom random) {
            double level = random.nextBoolean() ? values[from] : mean(values, from, to);
            for (int row = from; row < to; row++) {
                values[row] = level;
            }
        }
    },
    /// A slope on top.
    TREND {
        @Override
        void distort(double[] values, int from, int to, double noise, SplittableRandom random) {
            double end = sign(random) * (0.7 + 4 * noise + random.nextDouble());
            for (int row = from; row < to; row++) {
                values[row] += end * (row - from + 1) / (to - from);
            }
        }
    },
    /// Much more noise.
    VARIANCE {
        @Override
        void distort(double[] values, int from, int to, double noise, SplittableRandom random) {
            double deviation = 0.1 + (2 + random.nextDouble()) * noise;
            for (int row = from; row < to; row++) {
                values[row] += deviation * random.nextGaussian();
            }
        }
    };

    /// Bends the phases of rows `from` (inclusive) to `to` (exclusive), in cycles; `from` is at
    /// least 1.
    void warp(double[] phases, int from, int to, SplittableRandom random) {}

    /// Changes the values of those rows.
    ///
    /// @param noise the deviation of the noise
    void distort(double[] values, int from, int to, double noise, SplittableRandom random) {}

    /// How many rows it lasts.
    ///
    /// @param period the rows of a cycle
    int rows(int period, SplittableRandom random) {
        return (int) (period * (0.8 + 1.7 * random.nextDouble()));
    }

    /// Whether it can be told from what is normal.
    boolean applies(Oscillation oscillation) {
        return switch (this) {
            case FREQUENCY, PATTERN_SHIFT -> oscillation.cyclic();
            case AMPLITUDE, PATTERN -> oscillation != Oscillation.POLYNOMIAL;
            default -> true;
        };
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += values[row];
        }
        return sum / (to - from);
    }

    /// From 0 to 1 in the first tenth, back in the last.
    private static double ramp(int row, int from, int to) {
        double edge = Math.max(1, 0.1 * (to - from));
        return Math.min(1, Math.min(row - from + 1, to - row) / edge);
    }

    private static int sign(SplittableRandom random) {
        return random.nextBoolean() ? 1 : -1;
    }
}
