package telltale.math;

/// How probable it is that a gamma-distributed number is as large as a given one: the regularised
/// upper incomplete gamma function `Q(a, x)` (Abramowitz and Stegun 1964, §6.5), by its series
/// below the mean and by its continued fraction above.
public final class GammaTail {
    private static final int MOST_STEPS = 300;
    private static final double CLOSE = 1e-12;
    private static final double TINY = 1e-300;

    /// Lanczos' approximation of the gamma function, for six terms.
    private static final double[] LANCZOS = {
        76.18009172947146,
        -86.50532032941678,
        24.01409824083091,
        -1.231739572450155,
        0.1208650973866179e-2,
        -0.5395239384953e-5
    };

    private GammaTail() {}

    /// The natural logarithm of `Q(a, x)`, 0 where `x` is 0 or less.
    ///
    /// @param a the shape, over 0
    public static double logUpper(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double logDensity = a * StrictMath.log(x) - x - logGamma(a);
        return x < a + 1
                ? StrictMath.log1p(-lower(a, x) * StrictMath.exp(logDensity))
                : logDensity + StrictMath.log(fraction(a, x));
    }

    private static double lower(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_STEPS && term > CLOSE * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /// Lentz's evaluation of the continued fraction.
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int i = 1; i < MOST_STEPS; i++) {
            double factor = -i * (i - a);
            b += 2;
            d = 1 / away(factor * d + b);
            c = away(b + factor / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < CLOSE) {
                break;
            }
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    static double logGamma(double a) {
        double shifted = a + 5.5;
        double series = 1.000000000190015;
        for (int i = 0; i < LANCZOS.length; i++) {
            series += LANCZOS[i] / (a + 1 + i);
        }
        return (a + 0.5) * StrictMath.log(shifted)
                - shifted
                + StrictMath.log(2.5066282746310007 * series / a);
    }
}
