package telltale.math;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers rounded to significant digits for people: so many significant digits, no zeros that say
/// nothing.
public final class SignificantDigits {
    /// Below, a power of ten is written.
    private static final int LEAST_EXPONENT = -5;

    /// Above, a power of ten is written.
    private static final int MOST_EXPONENT = 9;

    private SignificantDigits() {}

    /// As `12.5`, `0.009`, `1200000`; with an exponent, `1.2e-9`, where it is very large or very
    /// small; `NaN`, `Infinity` or `-Infinity` where it is that.
    public static String of(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        var rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < LEAST_EXPONENT || exponent > MOST_EXPONENT
                ? rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                        + "e"
                        + exponent
                : rounded.toPlainString();
    }
}
