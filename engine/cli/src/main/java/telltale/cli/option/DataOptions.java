package telltale.cli.option;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.analysis.recipe.Recipe;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ErrorReporter;
import telltale.cli.ExitCode;
import telltale.cli.print.ResultText;
import telltale.detector.NearestName;
import telltale.input.Source;
import telltale.input.SourceFormat;
import telltale.input.SourceFormats;
import telltale.input.SourceOption;
import telltale.input.SourceSettings;

/// Where the rows are and how they are written. What is not given is as the recipe has it, or is
/// found from the data.
public final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The file, packed with gzip or not; - is standard input.")
    private @Nullable String data;

    @Option(
            names = "--time-column",
            paramLabel = "NAME",
            description = "The column of the times, by name or number; '' where there is none.")
    private @Nullable String time;

    @Option(
            names = "--value-column",
            paramLabel = "NAME",
            description = "A column to read. Repeatable; default: all that hold numbers.")
    private List<String> values = List.of();

    @Option(
            names = "--label-column",
            paramLabel = "NAME",
            description = "The column that says which rows are anomalous.")
    private @Nullable String label;

    @Option(
            names = "--series-column",
            paramLabel = "NAME",
            description = "The column that says to which series a row belongs.")
    private @Nullable String series;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "Column separator: a character, tab, space, or blanks.")
    private @Nullable String delimiter;

    @Option(
            names = "--decimal",
            paramLabel = "MARK",
            description = "The decimal mark: point or comma.")
    private @Nullable String decimal;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Such as UTF-8 or ISO-8859-1.")
    private @Nullable String encoding;

    @Option(
            names = "--tz",
            paramLabel = "ZONE",
            description = "Time zone for timestamps that have none: Europe/Berlin.")
    private @Nullable String zone;

    @Option(names = "--day-first", description = "03/04/2024 is in April.")
    private boolean dayFirst;

    @Option(names = "--month-first", description = "03/04/2024 is in March.")
    private boolean monthFirst;

    @Option(
            names = "--time-pattern",
            paramLabel = "PATTERN",
            description = "How times are written: 'dd.MM.yyyy HH:mm'.")
    private @Nullable String timePattern;

    @Option(
            names = "--skip",
            paramLabel = "N",
            description = "Lines to pass over before the header.")
    private @Nullable Integer skip;

    @Option(names = "--no-header", description = "The first row is data already.")
    private boolean noHeader;

    @Option(
            names = "--source",
            paramLabel = "NAME=VALUE",
            description = "An option of the file's format, as in a recipe. Repeatable.")
    private Map<String, String> more = new LinkedHashMap<>();

    private final SourceFormats formats = SourceFormats.load();

    /// Whether there is anything to read, here or in the recipe.
    public boolean given(Optional<Recipe> recipe) {
        return data != null || recipe.flatMap(Recipe::file).isPresent();
    }

    /// The source: what is given here, else what the recipe says.
    ///
    /// @throws CommandFailure where no data are given, standard input cannot be read, or an option
    ///   has a value that it cannot have
    public Source.DataFile source(CliConsole console, Optional<Recipe> recipe) {
        SourceSettings wanted = recipe.map(Recipe::source).orElse(SourceSettings.FOUND);
        if (data == null) {
            Path file = recipe.flatMap(Recipe::file).orElseThrow();
            return wanted.format().isEmpty()
                    ? source(file, recipe)
                    : source(formats.format(wanted.format()), file, nameOf(file), wanted);
        }
        try {
            if (isStandardInput()) {
                String name = "standard input";
                Path file = SourceFormats.spool(console.in(), name);
                return source(formats.of(file, wanted), file, name, wanted);
            }
            return source(Path.of(data), recipe);
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, "expected a file, found '" + data + "'", e);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, ErrorReporter.sentence(e), e);
        }
    }

    /// The source of another file, with the same options.
    public Source.DataFile source(Path file, Optional<Recipe> recipe) {
        SourceSettings wanted = recipe.map(Recipe::source).orElse(SourceSettings.FOUND);
        return source(formats.of(file, wanted), file, nameOf(file), wanted);
    }

    private Source.DataFile source(
            SourceFormat format, Path file, String name, SourceSettings wanted) {
        try {
            Map<String, Object> values = SourceFormats.shared(format, wanted);
            values.putAll(values(format));
            return format.source(file, name, format.settings(values));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }

    private static String nameOf(Path file) {
        return SourceFormats.nameOf(file);
    }

    /// How times are shown: in the zone they were read in, where there is one.
    public ResultText text(Source.DataFile source) {
        return new ResultText(source.settings().zone());
    }

    public boolean isStandardInput() {
        return "-".equals(data);
    }

    /// What is given here, by the keys of recipes.
    ///
    /// @throws IllegalArgumentException where the format has no such option
    private Map<String, Object> values(SourceFormat format) {
        Map<String, Object> given = new LinkedHashMap<>();
        Map<String, SourceOption> options = new LinkedHashMap<>();
        format.options().forEach(option -> options.put(option.key(), option));
        more.forEach((key, word) ->
                given.put(key, options.containsKey(key) ? options.get(key).parse(word) : word));
        put(given, "time", time);
        put(given, "time_pattern", timePattern);
        put(given, "day_first", dayFirst());
        put(given, "zone", zone);
        put(given, "values", values.isEmpty() ? null : values);
        put(given, "label", label);
        put(given, "series", series);
        put(given, "delimiter", delimiter);
        put(given, "decimal", decimal);
        put(given, "encoding", encoding);
        put(given, "header", noHeader ? Boolean.FALSE : null);
        put(given, "skip_lines", skip);
        for (String key : given.keySet()) {
            if (!options.containsKey(key)) {
                throw new IllegalArgumentException(
                        format.title()
                                + ": "
                                + NearestName.unknown("option", key, options.keySet()));
            }
        }
        return given;
    }

    private @Nullable Boolean dayFirst() {
        if (dayFirst && monthFirst) {
            throw new CommandFailure(
                    ExitCode.USAGE, "expected --day-first or --month-first, found both");
        }
        return (dayFirst || monthFirst) ? dayFirst : null;
    }

    private static void put(Map<String, Object> given, String key, @Nullable Object value) {
        if (value != null) {
            given.put(key, value);
        }
    }
}
