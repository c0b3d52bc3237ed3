package telltale.detector.outlier.svm;

/// `e^x` of numbers from 0 down, to a few units in the last place: a table of thirty-second powers
/// of two and a polynomial between them. The same on every machine, and several times as fast as
/// the library's.
final class ExpTable {
    /// Table entries per power of two (Tang 1989, doi:10.1145/63522.214389).
    private static final int STEPS = 32;

    private static final double[] POWERS = powers();

    /// Table steps per unit of the exponent.
    private static final double PER_STEP = STEPS / Math.log(2);

    private static final double STEP_HIGH = 0x1.62e42fefap-1 / STEPS; // ln 2 to 33 bits
    private static final double STEP_LOW = 0x1.cf79abc9e3b3ap-40 / STEPS; // what remains of it

    /// Below, exp is as good as 0.
    private static final double LEAST = -700;

    private ExpTable() {}

    private static double[] powers() {
        double[] powers = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            powers[i] = StrictMath.pow(2, (double) i / STEPS);
        }
        return powers;
    }

    /// Of less than -700, that of -700.
    static double of(double x) {
        double bounded = Math.max(x, LEAST);
        int steps = (int) (bounded * PER_STEP - 0.5);
        double r = bounded - steps * STEP_HIGH - steps * STEP_LOW;
        double series =
                1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120)))));
        long exponent = ((steps >> 5) + 1023L) << 52;
        return series * POWERS[steps & (STEPS - 1)] * Double.longBitsToDouble(exponent);
    }
}
