package telltale.math.season;

/// Harmonic test of a period: how far its harmonics stand out of the power between them.
final class HarmonicTest {

    /// The mean of the logarithm of an exponential variable is this much below that of its mean.
    static final double EULER = 0.5772156649015329;

    /// The variance of that logarithm, π²/6, is what counting an exponential variable through its
    /// logarithm costs.
    private static final double LOSS = 1.6449340668482264;

    /// Harmonics looked at; origin not recorded.
    private static final int HARMONICS = 6;

    private final double[] power;
    private final double[] logs;
    private final double spacing;
    private final double density;

    /// @param spacing frequencies from one harmonic to the next
    /// @param density how many independent frequencies each counts for, at most 1
    HarmonicTest(double[] power, double[] logs, double spacing, double density) {
        this.power = power;
        this.logs = logs;
        this.spacing = spacing;
        this.density = density;
    }

    /// Over whole cycles, at whose frequencies a season does not leak; for few cycles, where a
    /// taper would blur the harmonics into each other. Only the newest rows that make whole cycles
    /// are looked at, as means of blocks where the period is long.
    static HarmonicTest exact(double[] y, int period) {
        int block = Math.max(1, period / 48);
        int cycles = y.length / period;
        int phases = period / block;
        double[] rows = new double[cycles * phases];
        for (int i = 0; i < rows.length; i++) {
            int from = y.length - cycles * period + (int) ((long) i * period / phases);
            for (int row = from; row < from + block; row++) {
                rows[i] += y[row] / block;
            }
        }
        double[] flat = Periodogram.straightened(rows);
        int most = Math.min((HARMONICS + 1) * cycles, (rows.length - 1) / 2);
        double[] power = new double[most + 1];
        double[] cos = new double[flat.length];
        double[] sin = new double[flat.length];
        for (int i = 0; i < flat.length; i++) {
            double angle = 2 * Math.PI * i / flat.length;
            cos[i] = Math.cos(angle);
            sin[i] = Math.sin(angle);
        }
        for (int k = 0; k <= most; k++) {
            power[k] = power(flat, k, cos, sin);
        }
        return new HarmonicTest(power, logs(power), cycles, 1);
    }

    private static double power(double[] y, int k, double[] cos, double[] sin) {
        double re = 0;
        double im = 0;
        int turn = 0;
        for (double value : y) {
            re += value * cos[turn];
            im += value * sin[turn];
            turn += k;
            turn -= turn >= y.length ? y.length : 0;
        }
        return re * re + im * im;
    }

    static double[] logs(double[] power) {
        double total = 0;
        for (double p : power) {
            total += p;
        }
        double floor = 1e-20 * total + Double.MIN_NORMAL;
        double[] logs = new double[power.length];
        for (int k = 0; k < power.length; k++) {
            logs[k] = Math.log(power[k] + floor);
        }
        return logs;
    }

    /// The power at a harmonic over that between it and its neighbours, turned into what is an
    /// exponential variable by chance; 0 beyond the last frequency.
    double evidence(int harmonic) {
        double centre = harmonic * spacing;
        int at = (int) Math.round(centre);
        if (at + 1 >= power.length) {
            return 0;
        }
        double height = power[at];
        if (density < 1) {
            height = Math.max(height, Math.max(power[at - 1], power[at + 1]));
        }
        boolean whole = density == 1;
        double near = whole ? 1 : 0.25 * spacing;
        double far = whole ? spacing - 1 : 0.75 * spacing;
        int a = Math.max(1, (int) Math.ceil(centre - far));
        int b = Math.max(a, (int) (centre - near));
        int c = Math.min(power.length - 1, (int) Math.ceil(centre + near));
        int d = Math.max(c, (int) Math.min(power.length - 1, centre + far));
        int bins = b - a + d - c + 2;
        double background = background(a, b, c, d);
        double freedom = Math.max(1, bins * density / LOSS);
        return freedom * Math.log1p(height / background / freedom);
    }

    /// The mean power of two stretches through its logarithms, so that a line among them counts
    /// little. What an earlier season left empty does not count as silence.
    private double background(int a, int b, int c, int d) {
        int bins = b - a + d - c + 2;
        double mean = 0;
        for (int k = a; k <= d; k = k == b ? c : k + 1) {
            mean += power[k] / bins;
        }
        double least = Math.log(mean / 20 + Double.MIN_NORMAL);
        double sum = 0;
        for (int k = a; k <= d; k = k == b ? c : k + 1) {
            sum += Math.max(least, logs[k]);
        }
        return Math.exp(sum / bins + EULER);
    }
}
