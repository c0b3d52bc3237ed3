package telltale.cli.option;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.analysis.recipe.Recipe;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ErrorReporter;
import telltale.cli.ExitCode;
import telltale.cli.print.ResultText;
import telltale.input.csv.CsvSource;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.format.CsvOptions;

/// Where the rows are and how they are written. What is not given is as the recipe has it, or is
/// found from the data.
public final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The CSV file, packed with gzip or not; - is standard input.")
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
            description = "The decimal mark: point or comma.",
            converter = OptionConverters.OfDecimal.class)
    private @Nullable DecimalMark decimal;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Such as UTF-8 or ISO-8859-1.",
            converter = OptionConverters.OfEncoding.class)
    private @Nullable Charset encoding;

    @Option(
            names = "--tz",
            paramLabel = "ZONE",
            description = "Time zone for timestamps that have none: Europe/Berlin.",
            converter = OptionConverters.OfZone.class)
    private @Nullable ZoneId zone;

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

    /// Whether there is anything to read, here or in the recipe.
    public boolean given(Optional<Recipe> recipe) {
        return data != null || recipe.flatMap(Recipe::file).isPresent();
    }

    /// The source: what is given here, else what the recipe says.
    ///
    /// @throws Refused where no data are given, standard input cannot be read, or an option cannot
    ///   be
    public CsvSource source(CliConsole console, Optional<Recipe> recipe) {
        CsvOptions options = csv(recipe.map(Recipe::csv).orElse(CsvOptions.FOUND));
        if (data == null) {
            return new CsvSource(recipe.flatMap(Recipe::file).orElseThrow(), options);
        }
        try {
            return isStandardInput()
                    ? CsvSource.spooled(console.in(), "standard input", options)
                    : new CsvSource(Path.of(data), options);
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, "expected a file, found '" + data + "'", e);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, ErrorReporter.sentence(e), e);
        }
    }

    /// How times are shown: in the zone they were read in, where there is one.
    public ResultText text(Optional<Recipe> recipe) {
        return new ResultText(csv(recipe.map(Recipe::csv).orElse(CsvOptions.FOUND)).zone());
    }

    public boolean isStandardInput() {
        return "-".equals(data);
    }

    private CsvOptions csv(CsvOptions standard) {
        try {
            return new CsvOptions(
                    or(encoding, standard.encoding()),
                    or(delimiter, standard.delimiter()),
                    standard.quote(),
                    or(decimal, standard.decimal()),
                    noHeader ? Optional.of(false) : standard.header(),
                    or(skip, standard.skipLines()),
                    or(time, standard.time()),
                    or(timePattern, standard.timePattern()),
                    or(zone, standard.zone()),
                    dateOrder(standard),
                    values.isEmpty() ? standard.values() : values,
                    or(label, standard.label()),
                    or(series, standard.series()));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }

    private Optional<Boolean> dateOrder(CsvOptions standard) {
        if (dayFirst && monthFirst) {
            throw new CommandFailure(
                    ExitCode.USAGE, "expected --day-first or --month-first, found both");
        }
        return dayFirst || monthFirst ? Optional.of(dayFirst) : standard.dayFirst();
    }

    private static <T> Optional<T> or(@Nullable T given, Optional<T> standard) {
        return given == null ? standard : Optional.of(given);
    }
}
