package telltale.evaluation.unlabelled;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The kinds of anomaly that are injected. Each changes a stretch of values in place; sizes are in
/// units of the series' own [ChannelScale].
public enum InjectionKind {
    /// One to three values far above.
    SPIKE {
        @Override
        void apply(double[] values, int from, int to, ChannelScale scale, SplittableRandom random) {
            add(values, from, to, 2 * height(scale, random));
        }
    },
    /// One to three values far below.
    DIP {
        @Override
        void apply(double[] values, int from, int to, ChannelScale scale, SplittableRandom random) {
            add(values, from, to, -2 * height(scale, random));
        }
    },
    /// All values higher or lower by the same.
    LEVEL_SHIFT {
        @Override
        void apply(double[] values, int from, int to, ChannelScale scale, SplittableRandom random) {
            add(values, from, to, sign(random) * height(scale, random));
        }
    },
    /// A slope that ends with a step back.
    DRIFT {
        @Override
        void apply(double[] values, int from, int to, ChannelScale scale, SplittableRandom random) {
            double end = sign(random) * 1.5 * height(scale, random);
            for (int row = from; row < to; row++) {
                values[row] += end * (row - from + 1) / (to - from);
            }
        }
    },
    /// More noise.
    VARIANCE {
        @Override
        void apply(double[] values, int from, int to, ChannelScale scale, SplittableRandom random) {
            double deviation = 0.5 * height(scale, random);
            for (int row = from; row < to; row++) {
                values[row] += deviation * random.nextGaussian();
            }
        }
    },
    /// The same value over and over.
    FLAT_LINE {
        @Override
        void apply(double[] values, int from, int to, ChannelScale scale, SplittableRandom random) {
            Arrays.fill(values, from, to, values[from]);
        }
    },
    /// The noise without what repeats itself. Only where something does.
    MISSING_SEASON {
        @Override
        void apply(double[] values, int from, int to, ChannelScale scale, SplittableRandom random) {
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += values[row];
            }
            for (int row = from; row < to; row++) {
                values[row] = sum / (to - from) + scale.noise() * random.nextGaussian();
            }
        }

        @Override
        int rows(ChannelScale scale, int usual, SplittableRandom random) {
            return Math.max(usual, scale.period() + scale.period() / 2);
        }
    },
    /// No values.
    GAP {
        @Override
        void apply(double[] values, int from, int to, ChannelScale scale, SplittableRandom random) {
            Arrays.fill(values, from, to, Double.NaN);
        }
    };

    private static final int MOST_SHORT_ROWS = 3;

    abstract void apply(
            double[] values, int from, int to, ChannelScale scale, SplittableRandom random);

    /// How many rows it lasts.
    ///
    /// @param usual what long kinds last
    int rows(ChannelScale scale, int usual, SplittableRandom random) {
        boolean brief = this == SPIKE || this == DIP;
        return brief ? 1 + random.nextInt(MOST_SHORT_ROWS) : usual;
    }

    /// Whether it means anything on a series with this scale.
    boolean applies(ChannelScale scale) {
        return this != MISSING_SEASON || scale.period() > 0;
    }

    /// What the noise rarely reaches, and the spread does not hide: one to two times it.
    private static double height(ChannelScale scale, SplittableRandom random) {
        return (1 + random.nextDouble()) * (3 * scale.noise() + 0.75 * scale.spread());
    }

    private static int sign(SplittableRandom random) {
        return random.nextBoolean() ? 1 : -1;
    }

    private static void add(double[] values, int from, int to, double height) {
        for (int row = from; row < to; row++) {
            values[row] += height;
        }
    }
}
