package telltale.input.csv.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import telltale.input.SourceOption;
import telltale.input.SourceOption.Kind;
import telltale.input.SourceSettings;
import telltale.input.csv.cell.DecimalMark;

/// The options of a CSV file by their keys, as recipes have them: `{delimiter: ;, decimal: comma,
/// time: Zeit, values: [Temp, Druck]}`.
public final class CsvForm {
    /// All options, in the order in which recipes write them.
    public static final List<SourceOption> OPTIONS =
            List.of(
                    SourceOption.of(
                            "time", Kind.TEXT, "The column of the times, by name or number."),
                    SourceOption.of(
                            "time_pattern", Kind.TEXT, "How times are written: dd.MM.yyyy HH:mm."),
                    SourceOption.of("day_first", Kind.FLAG, "Whether 03/04/2024 is in April."),
                    SourceOption.of(
                            SourceSettings.ZONE,
                            Kind.TEXT,
                            "Time zone for timestamps that have none."),
                    SourceOption.of("values", Kind.TEXTS, "The columns to read."),
                    SourceOption.of(
                            "label", Kind.TEXT, "The column that says which rows are anomalous."),
                    SourceOption.of(
                            "series",
                            Kind.TEXT,
                            "The column that says to which series a row belongs."),
                    SourceOption.of(
                            "delimiter", Kind.TEXT, "One character, or tab, space or blanks."),
                    SourceOption.of("quote", Kind.TEXT, "One character, or none."),
                    SourceOption.choice("decimal", List.of("point", "comma"), "The decimal mark."),
                    SourceOption.of("encoding", Kind.TEXT, "Such as UTF-8 or ISO-8859-1."),
                    SourceOption.of(
                            "header", Kind.FLAG, "Whether the first row names the columns."),
                    SourceOption.of(
                            "skip_lines",
                            Kind.COUNT,
                            "How many lines to pass over before the header."));

    private CsvForm() {}

    /// Those of the options that another format of tables has, too.
    public static List<SourceOption> options(Collection<String> keys) {
        return OPTIONS.stream().filter(option -> keys.contains(option.key())).toList();
    }

    private static DecimalMark decimal(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "point", "." -> DecimalMark.POINT;
            case "comma", "," -> DecimalMark.COMMA;
            default ->
                    throw new IllegalArgumentException(
                            "expected a decimal point or comma, found '%s'".formatted(word));
        };
    }

    private static Charset encoding(String word) {
        try {
            return Charset.forName(word.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "expected an encoding such as UTF-8 or ISO-8859-1, found '%s'".formatted(word),
                    e);
        }
    }

    private static ZoneId zone(String word) {
        try {
            return ZoneId.of(word.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a time zone such as Europe/Berlin or UTC, found '%s'".formatted(word),
                    e);
        }
    }

    /// The options with these values; other keys are left alone.
    ///
    /// @throws IllegalArgumentException saying what is wrong with one
    public static CsvOptions read(Map<String, Object> values) {
        CsvOptions.Builder options = CsvOptions.with();
        values.forEach((key, value) -> set(options, key, value));
        return options.build();
    }

    private static void set(CsvOptions.Builder options, String key, Object value) {
        switch (key) {
            case "time" -> options.time((String) value);
            case "time_pattern" -> options.timePattern((String) value);
            case "day_first" -> options.dayFirst((Boolean) value);
            case SourceSettings.ZONE -> options.zone(zone((String) value));
            case "values" ->
                    options.values(((List<?>) value).stream().map(String.class::cast).toList());
            case "label" -> options.label((String) value);
            case "series" -> options.series((String) value);
            case "delimiter" -> options.delimiter((String) value);
            case "quote" -> options.quote((String) value);
            case "decimal" -> options.decimal(decimal((String) value));
            case "encoding" -> options.encoding(encoding((String) value));
            case "header" -> options.header((Boolean) value);
            case "skip_lines" -> options.skipLines((Integer) value);
            default -> {}
        }
    }

    /// What is given of the options.
    public static Map<String, Object> describe(CsvOptions options) {
        Map<String, Object> plain = new LinkedHashMap<>();
        put(plain, "time", options.time());
        put(plain, "time_pattern", options.timePattern());
        put(plain, "day_first", options.dayFirst());
        put(plain, SourceSettings.ZONE, options.zone().map(ZoneId::getId));
        if (!options.values().isEmpty()) {
            plain.put("values", options.values());
        }
        put(plain, "label", options.label());
        put(plain, "series", options.series());
        put(plain, "delimiter", options.delimiter());
        put(plain, "quote", options.quote());
        put(
                plain,
                "decimal",
                options.decimal().map(mark -> mark == DecimalMark.COMMA ? "comma" : "point"));
        put(plain, "encoding", options.encoding().map(Charset::name));
        put(plain, "header", options.header());
        put(plain, "skip_lines", options.skipLines());
        return plain;
    }

    private static void put(Map<String, Object> plain, String key, Optional<?> value) {
        value.ifPresent(given -> plain.put(key, given));
    }
}
