package telltale.app.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import telltale.app.fx.Texts;
import telltale.input.csv.CsvSource;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.format.CsvOptions;
import telltale.input.csv.format.TimeFormat;
import telltale.job.Progress;

/// Reads CSV files and says how they were understood.
///
/// @param options what somebody says of them
public record CsvFiles(CsvOptions options) implements DataFileReader {

    @Override
    public OpenedFile read(Path file, Progress progress) throws IOException, InterruptedException {
        var source = new CsvSource(file, options);
        var reading = source.open(progress);
        return new OpenedFile(file, source, reading.data(), facts(reading.format()));
    }

    static List<String> facts(CsvFormat format) {
        List<String> facts = new ArrayList<>();
        facts.add(time(format));
        facts.add(
                "%s, %s, %s"
                        .formatted(
                                delimiter(format.dialect().delimiterName()),
                                format.decimal() == DecimalMark.COMMA
                                        ? Texts.of("open.decimal-comma")
                                        : Texts.of("open.decimal-point"),
                                format.encoding().displayName(Locale.ROOT)));
        String first =
                format.header()
                        ? Texts.of("open.header-in-line", (format.skipLines() + 1))
                        : Texts.of("open.no-header-columns-are-numbered");
        facts.add(first);
        add(facts, "open.labels", format.named(CsvColumn.Role.LABEL));
        add(facts, "open.series-named", format.named(CsvColumn.Role.SERIES));
        add(facts, "open.left-out", format.named(CsvColumn.Role.UNUSED));
        return facts;
    }

    private static void add(List<String> facts, String key, List<String> names) {
        if (!names.isEmpty()) {
            facts.add(Texts.of(key, quoted(names)));
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
        return columns.isEmpty() ? how : Texts.of("open.time-columns", how, quoted(columns), zone);
    }

    private static String words(TimeFormat time) {
        return switch (time) {
            case TimeFormat.Numbered() -> Texts.of("open.no-times-rows-are-numbered");
            case TimeFormat.Index() -> Texts.of("open.row-numbers");
            case TimeFormat.Elapsed(var unit) ->
                    Texts.of("open.time-since-the-start", unit.symbol());
            case TimeFormat.Epoch(var unit, var _) ->
                    Texts.of("open.time-since-1970", unit.symbol());
            case TimeFormat.Clock() -> Texts.of("open.times-of-day");
            case TimeFormat.Pattern(var pattern, var _) -> Texts.of("open.times", pattern);
            case TimeFormat.Calendar(var _, var basis, var zoned) ->
                    (zoned ? Texts.of("open.times-with-a-zone") : Texts.of("open.local-times"))
                            + (basis == TimeFormat.Basis.CUSTOM
                                    ? Texts.of("open.day-and-month-by-custom")
                                    : "");
        };
    }

    private static String delimiter(String name) {
        return switch (name) {
            case "," -> Texts.of("open.comma-separated");
            case ";" -> Texts.of("open.semicolon-separated");
            case "tab" -> Texts.of("open.tab-separated");
            case "space", "blanks" -> Texts.of("open.separated-by-blanks");
            default -> Texts.of("open.separated", name);
        };
    }
}
