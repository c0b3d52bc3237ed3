package telltale.app.fx;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers and durations as people read them; the same everywhere in the window.
public final class DisplayNumbers {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private DisplayNumbers() {}

    /// As the preferences say; see the window's composition root.
    private static Locale format() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    /// A value with up to five significant digits; a dash where missing.
    public static String value(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e7 || size < 1e-3)) {
            return String.format(format(), "%.3g", value).replaceFirst("[.,]?0*e", "e");
        }
        int decimals = size >= 1000 ? 1 : size >= 100 ? 2 : size >= 10 ? 3 : 4;
        return trimmed(String.format(format(), "%,." + decimals + "f", value));
    }

    /// The same with a sign.
    public static String signed(double value) {
        String plain = value(value);
        return value > 0 ? "+" + plain : plain.replace('-', '−');
    }

    private static String trimmed(String decimal) {
        String point =
                String.valueOf(DecimalFormatSymbols.getInstance(format()).getDecimalSeparator());
        return decimal.contains(point)
                ? decimal.replaceFirst(Pattern.quote(point) + "?0+$", "")
                : decimal;
    }

    /// A confidence with as many digits as it takes to tell it from 1.
    public static String confidence(double confidence) {
        if (Double.isNaN(confidence)) {
            return "–";
        }
        if (confidence > 0.9999) {
            return ">0.9999";
        }
        return String.format(format(), confidence >= 0.99 ? "%.4f" : "%.3f", confidence);
    }

    public static String count(long count) {
        return String.format(format(), "%,d", count);
    }

    /// "1 anomaly", "12 anomalies".
    public static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /// A length of time in its one or two largest units: "3 d 4 h", "20 min".
    public static String duration(long nanos) {
        if (nanos < SECOND) {
            return nanos == 0 ? "0 s" : value(nanos / 1e6) + " ms";
        }
        if (nanos < MINUTE) {
            return value(Math.round(nanos / 1e8) / 10.0) + " s";
        }
        if (nanos < HOUR) {
            return pair(nanos, MINUTE, "min", SECOND, "s");
        }
        if (nanos < DAY) {
            return pair(nanos, HOUR, "h", MINUTE, "min");
        }
        return nanos < 60 * DAY
                ? pair(nanos, DAY, "d", HOUR, "h")
                : count(Math.round((double) nanos / DAY)) + " d";
    }

    private static String pair(long nanos, long large, String big, long small, String little) {
        long whole = nanos / large;
        long rest = nanos % large / small;
        return rest == 0 ? whole + " " + big : whole + " " + big + " " + rest + " " + little;
    }
}
