package telltale.app.chart.axis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Writes numbers as engineers do: digits in groups of three, large and small ones with the
/// prefixes of the SI (`1.2 M`), figures of one axis alike.
public final class ValueText {
    private static final String LARGE = "kMGTPEZY";
    private static final String SMALL = "mµnpfazy";

    /// Joins a number to its prefix or unit and groups digits; no line breaks there.
    private static final char SPACE = '\u202f';

    private static final int MOST_DIGITS = 7;

    private ValueText() {}

    static ValueTicks labelled(List<Double> values, double step) {
        if (values.isEmpty()) {
            return new ValueTicks(List.of(), List.of(), "");
        }
        var largest = Math.max(Math.abs(values.getFirst()), Math.abs(values.getLast()));
        if (largest / step >= Math.pow(10, MOST_DIGITS)) {
            var base = values.getFirst();
            var rest = values.stream().map(value -> value - base).toList();
            var labels = labelled(rest, step).labels().stream().map(text -> "+" + text).toList();
            return new ValueTicks(values, labels, precise(base));
        }
        var thousands = prefix(largest);
        var unit = Math.pow(1000, thousands);
        var decimals = (int) Math.max(0, Math.ceil(-Math.log10(step / unit) - 1e-9));
        var labels =
                values.stream()
                        .map(value ->
                                value == 0
                                        ? "0"
                                        : grouped(value / unit, decimals)
                                                + suffix(thousands, value))
                        .toList();
        return new ValueTicks(values, labels, "");
    }

    /// A single number to about five figures, as the cursor shows it; a dash where it is missing or
    /// infinite.
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        var thousands = prefix(Math.abs(value));
        var scaled = value / Math.pow(1000, thousands);
        var rounded = new BigDecimal(scaled).round(new MathContext(5, RoundingMode.HALF_EVEN));
        var decimals = Math.max(0, rounded.stripTrailingZeros().scale());
        return grouped(rounded.doubleValue(), decimals) + suffix(thousands, value);
    }

    /// The same with its unit.
    public static String plain(double value, String unit) {
        if (unit.isEmpty() || Double.isNaN(value)) {
            return plain(value);
        }
        var text = plain(value);
        var prefixed = !Character.isDigit(text.charAt(text.length() - 1));
        return prefixed ? text + unit : text + SPACE + unit;
    }

    /// All digits of a whole number.
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', SPACE).replace('-', '−');
    }

    private static String grouped(double value, int decimals) {
        var text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.replace(',', SPACE).replace('-', '−');
    }

    private static String precise(double value) {
        return new BigDecimal(value)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Thousands to be split off: none between 0.001 and 100,000.
    private static int prefix(double largest) {
        if (largest == 0 || (largest >= 1e-3 && largest < 1e5)) {
            return 0;
        }
        var thousands = (int) Math.floor(Math.log10(largest) / 3 + 1e-12);
        return Math.clamp(thousands, -SMALL.length(), LARGE.length());
    }

    private static String suffix(int thousands, double value) {
        if (thousands == 0 || value == 0) {
            return "";
        }
        var letter = thousands > 0 ? LARGE.charAt(thousands - 1) : SMALL.charAt(-thousands - 1);
        return "" + SPACE + letter;
    }
}
