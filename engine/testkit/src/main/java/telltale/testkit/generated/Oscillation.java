package telltale.testkit.generated;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The base oscillations of GutenTAG (Wenig, Schmidl and Papenbrock 2022,
/// doi:10.14778/3554821.3554873), without noise, about 0 and with an amplitude of about 1.
public enum Oscillation {
    SINE(true) {
        @Override
        double[] values(double[] phases, int period, SplittableRandom random) {
            return Arrays.stream(phases).map(p -> Math.sin(2 * Math.PI * p)).toArray();
        }
    },
    /// Five bumps per beat, at the places of the waves P to T.
    ECG(true) {
        @Override
        double[] values(double[] phases, int period, SplittableRandom random) {
            return Arrays.stream(phases).map(Oscillation::beat).toArray();
        }
    },
    RANDOM_WALK(false) {
        @Override
        double[] values(double[] phases, int period, SplittableRandom random) {
            double[] values = new double[phases.length];
            double level = 0;
            for (int row = 0; row < values.length; row++) {
                level = 0.999 * level + random.nextGaussian() / Math.sqrt(period);
                values[row] = level;
            }
            return values;
        }
    },
    /// In every period a cylinder, a bell or a funnel of random onset and length (Saito 1994).
    CYLINDER_BELL_FUNNEL(false) {
        @Override
        double[] values(double[] phases, int period, SplittableRandom random) {
            double[] values = new double[phases.length];
            for (int from = 0; from < values.length; from += period) {
                int onset = from + random.nextInt(1 + period / 4);
                int length = period / 3 + random.nextInt(1 + period / 3);
                int kind = random.nextInt(3);
                double height = 1.5 + 0.2 * random.nextGaussian();
                for (int i = 0; i < length && onset + i < values.length; i++) {
                    double rising = (double) i / length;
                    double form = kind == 0 ? 1 : kind == 1 ? rising : 1 - rising;
                    values[onset + i] = height * form;
                }
            }
            return values;
        }
    },
    /// One cubic over the whole series.
    POLYNOMIAL(false) {
        @Override
        double[] values(double[] phases, int period, SplittableRandom random) {
            double[] values = new double[phases.length];
            double a = random.nextDouble(-1, 1);
            double b = random.nextDouble(-1, 1);
            double c = random.nextDouble(-1, 1);
            for (int row = 0; row < values.length; row++) {
                double x = 2.0 * row / values.length - 1;
                values[row] = a * x + b * x * x + c * x * x * x;
            }
            return values;
        }
    };

    /// Centre, width and height of the waves of a beat (McSharry et al. 2003,
    /// doi:10.1109/TBME.2003.808805, in cycles).
    private static final double[][] WAVES = {
        {0.33, 0.040, 0.15},
        {0.46, 0.016, -0.15},
        {0.50, 0.016, 1.6},
        {0.54, 0.016, -0.3},
        {0.75, 0.060, 0.35}
    };

    private final boolean cyclic;

    Oscillation(boolean cyclic) {
        this.cyclic = cyclic;
    }

    /// Whether the same comes again in every cycle, so that time can be bent.
    public boolean cyclic() {
        return cyclic;
    }

    /// @param phases of each row, in cycles; what is not cyclic takes their number alone
    /// @param period the usual rows of a cycle
    abstract double[] values(double[] phases, int period, SplittableRandom random);

    private static double beat(double phase) {
        double within = phase - Math.floor(phase);
        double value = 0;
        for (double[] wave : WAVES) {
            double distance = (within - wave[0]) / wave[1];
            value += wave[2] * Math.exp(-distance * distance / 2);
        }
        return value;
    }
}
