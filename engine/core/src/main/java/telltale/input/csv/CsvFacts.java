package telltale.input.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.format.TimeFormat;

/// How a table was understood, in sentences for people.
public final class CsvFacts {
    private CsvFacts() {}

    static List<String> of(CsvFormat format) {
        List<String> facts = new ArrayList<>();
        facts.add(
                "%s, decimal %s, %s"
                        .formatted(
                                delimiter(format.dialect().delimiterName()),
                                format.decimal() == DecimalMark.COMMA ? "comma" : "point",
                                format.encoding().displayName(Locale.ROOT)));
        facts.add(
                format.header()
                        ? "Header in line " + (format.skipLines() + 1)
                        : "No header, columns are numbered");
        return around(format, facts);
    }

    /// The facts that all tables have, around those about how one is written.
    public static List<String> around(CsvFormat format, List<String> written) {
        List<String> facts = new ArrayList<>();
        facts.add(time(format));
        facts.addAll(written);
        add(facts, "Labels in ", format.named(CsvColumn.Role.LABEL));
        add(facts, "Series named in ", format.named(CsvColumn.Role.SERIES));
        add(facts, "Left out: ", format.named(CsvColumn.Role.UNUSED));
        return facts;
    }

    private static void add(List<String> facts, String what, List<String> names) {
        if (!names.isEmpty()) {
            facts.add(what + quoted(names));
        }
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }

    private static String time(CsvFormat format) {
        List<String> columns = new ArrayList<>(format.named(CsvColumn.Role.TIME));
        columns.addAll(format.named(CsvColumn.Role.CLOCK));
        String how = words(format.time());
        String zone = format.zone().map(z -> ", " + z).orElse("");
        return columns.isEmpty() ? how : "%s in %s%s".formatted(how, quoted(columns), zone);
    }

    private static String words(TimeFormat time) {
        return switch (time) {
            case TimeFormat.Numbered() -> "No times, rows are numbered";
            case TimeFormat.Index() -> "Row numbers";
            case TimeFormat.Elapsed(var unit) -> "Time since the start in " + unit.symbol();
            case TimeFormat.Epoch(var unit, var _) -> "Time since 1970 in " + unit.symbol();
            case TimeFormat.Clock() -> "Times of day";
            case TimeFormat.Pattern(var pattern, var _) -> "Times as " + pattern;
            case TimeFormat.Calendar(var _, var basis, var zoned) ->
                    (zoned ? "Times with a zone" : "Local times")
                            + (basis == TimeFormat.Basis.CUSTOM
                                    ? " (day and month by custom)"
                                    : "");
        };
    }

    private static String delimiter(String name) {
        return switch (name) {
            case "," -> "Comma-separated";
            case ";" -> "Semicolon-separated";
            case "tab" -> "Tab-separated";
            case "space", "blanks" -> "Separated by blanks";
            default -> "Separated by '%s'".formatted(name);
        };
    }
}
