package telltale.cli.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import telltale.series.Series;

/// Numbers and settings for people to look at.
final class WrittenLists {
    private WrittenLists() {}

    /// Six digits.
    static String shown(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "-" : "none";
        }
        var rounded = new BigDecimal(value).round(new MathContext(6));
        double size = Math.abs(value);
        return size == 0 || (size >= 1e-5 && size < 1e12)
                ? ResultText.number(rounded.doubleValue())
                : String.format(Locale.ROOT, "%.5e", value);
    }

    /// Rounded down, so that only certainty reads as 1.
    static String confidence(double confidence) {
        return Double.isNaN(confidence)
                ? "-"
                : String.format(Locale.ROOT, "%.4f", Math.floor(confidence * 1e4) / 1e4);
    }

    /// `1 anomaly`, `2 anomalies`.
    static String count(long count, String noun) {
        String plural =
                noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : plural);
    }

    /// Plain values as recipes have them: `confidence 0.95`, `from 3, to 7`, `all`.
    static String of(@Nullable Object plain) {
        return switch (plain) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e -> e.getKey() + " " + of(e.getValue()))
                            .collect(Collectors.joining(", "));
            case Double number -> ResultText.number(number);
            case null -> "";
            default -> plain.toString();
        };
    }

    /// `machine.csv: 22,695 rows from … to …, every 5 min`.
    static String extent(Series series, ResultText text) {
        if (series.length() == 0) {
            return series.name() + ": no rows";
        }
        String whole =
                "%s: %s from %s to %s"
                        .formatted(
                                series.name(),
                                count(series.length(), "row"),
                                text.time(series, 0),
                                text.time(series, series.length() - 1));
        boolean timed = series.timing() != Series.Timing.INDEX && series.length() > 1;
        return timed
                ? whole + ", every " + FalseAlarms.span(FalseAlarms.spacing(series) / 1e9)
                : whole;
    }
}
