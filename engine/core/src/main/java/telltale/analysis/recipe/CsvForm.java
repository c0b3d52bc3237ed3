package telltale.analysis.recipe;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.format.CsvOptions;

/// How a CSV file is described, where it does not describe itself: `{delimiter: ;, decimal: comma,
/// time: Zeit, values: [Temp, Druck]}`.
public final class CsvForm {
    static final List<String> KEYS =
            List.of(
                    "time",
                    "time_pattern",
                    "day_first",
                    "zone",
                    "values",
                    "label",
                    "series",
                    "delimiter",
                    "quote",
                    "decimal",
                    "encoding",
                    "header",
                    "skip_lines");
    static final List<String> DECIMALS = List.of("point", "comma");

    private CsvForm() {}

    /// The decimal mark of a word: `point` or `comma`, or the mark itself.
    ///
    /// @throws IllegalArgumentException where it is neither
    public static DecimalMark decimal(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "point", "." -> DecimalMark.POINT;
            case "comma", "," -> DecimalMark.COMMA;
            default ->
                    throw new IllegalArgumentException(
                            "expected a decimal point or comma, found '%s'".formatted(word));
        };
    }

    /// The encoding of a name such as `ISO-8859-1`.
    ///
    /// @throws IllegalArgumentException where there is none
    public static Charset encoding(String word) {
        try {
            return Charset.forName(word.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "expected an encoding such as UTF-8 or ISO-8859-1, found '%s'".formatted(word),
                    e);
        }
    }

    /// The zone of a name such as `Europe/Berlin`, `UTC` or `+01:00`.
    ///
    /// @throws IllegalArgumentException where there is none
    public static ZoneId zone(String word) {
        try {
            return ZoneId.of(word.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a time zone such as Europe/Berlin or UTC, found '%s'".formatted(word),
                    e);
        }
    }

    /// @param fields those of [#KEYS] that are given, and maybe others
    static CsvOptions read(Map<String, YamlEntry> fields) {
        CsvOptions.Builder options = CsvOptions.with();
        for (YamlEntry field : fields.values()) {
            switch (field.key()) {
                case "header" -> options.header(field.flag());
                case "day_first" -> options.dayFirst(field.flag());
                case "skip_lines" -> options.skipLines(field.integer());
                case "values" ->
                        options.values(field.list().stream().map(YamlEntry::text).toList());
                default -> text(field, options);
            }
        }
        return options.build();
    }

    private static void text(YamlEntry field, CsvOptions.Builder options) {
        if (!KEYS.contains(field.key())) {
            return;
        }
        String text = field.text();
        field.at(() ->
                switch (field.key()) {
                    case "time" -> options.time(text);
                    case "time_pattern" -> options.timePattern(text);
                    case "zone" -> options.zone(zone(text));
                    case "label" -> options.label(text);
                    case "series" -> options.series(text);
                    case "delimiter" -> options.delimiter(text);
                    case "quote" -> options.quote(text);
                    case "decimal" -> options.decimal(decimal(text));
                    default -> options.encoding(encoding(text));
                });
        // What cannot be is refused by the options themselves: here, where the line is known.
        field.at(options::build);
    }

    /// What is given of the options.
    static Map<String, Object> describe(CsvOptions options) {
        Map<String, Object> plain = new LinkedHashMap<>();
        put(plain, "time", options.time());
        put(plain, "time_pattern", options.timePattern());
        put(plain, "day_first", options.dayFirst());
        put(plain, "zone", options.zone().map(ZoneId::getId));
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

    /// The JSON schema of the value of a key.
    static Map<String, Object> schema(String key) {
        return switch (key) {
            case "time" -> RecipeSchema.text("The column of the times, by name or number.");
            case "time_pattern" -> RecipeSchema.text("How times are written: dd.MM.yyyy HH:mm.");
            case "day_first" -> flag("Whether 03/04/2024 is in April.");
            case "zone" -> RecipeSchema.text("Time zone for timestamps that have none.");
            case "values" -> RecipeSchema.texts("The columns to read.");
            case "label" -> RecipeSchema.text("The column that says which rows are anomalous.");
            case "series" ->
                    RecipeSchema.text("The column that says to which series a row belongs.");
            case "delimiter" -> RecipeSchema.text("One character, or tab, space or blanks.");
            case "quote" -> RecipeSchema.text("One character, or none.");
            case "decimal" -> RecipeSchema.described(Map.of("enum", DECIMALS), "The decimal mark.");
            case "encoding" -> RecipeSchema.text("Such as UTF-8 or ISO-8859-1.");
            case "header" -> flag("Whether the first row names the columns.");
            default ->
                    RecipeSchema.described(
                            RecipeSchema.ordered("type", "integer", "minimum", 0),
                            "How many lines to pass over before the header.");
        };
    }

    private static Map<String, Object> flag(String help) {
        return RecipeSchema.described(Map.of("type", "boolean"), help);
    }

    private static void put(Map<String, Object> plain, String key, Optional<?> value) {
        value.ifPresent(given -> plain.put(key, given));
    }
}
