package telltale.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.analysis.Results;
import telltale.analysis.recipe.Recipe;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ExitCode;
import telltale.cli.OutputTarget;
import telltale.cli.print.AnomaliesJsonLines;
import telltale.cli.print.AnomaliesTable;
import telltale.cli.print.JsonDocument;
import telltale.cli.print.ResultFormat;
import telltale.cli.print.ResultText;
import telltale.cli.print.RowsCsv;
import telltale.cli.print.RowsJsonLines;
import telltale.detector.Catalogue;

/// How and where results are written.
public final class OutputOptions {
    private static final int TABLE_CANDIDATES = 3;

    public enum Form {
        TABLE,
        CSV,
        JSON,
        JSONL
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table: for people (default). csv: every row with score, confidence and"
                            + " anomaly. json: one document. jsonl: one line per anomaly.")
    private Form format = Form.TABLE;

    @Option(
            names = "--rows",
            description = "With --format jsonl: one line per row instead of one per anomaly.")
    private boolean rows;

    @Option(
            names = "--anomalies-only",
            description =
                    "With --format csv, or jsonl --rows: only rows that belong to an anomaly.")
    private boolean anomaliesOnly;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write; - is standard output (default).")
    private String file = "-";

    @Option(
            names = "--candidates",
            paramLabel = "N",
            description =
                    "Also the N most unusual stretches below the line (default: 3 in a table, 0"
                            + " elsewhere). --threshold standout:N takes them in.")
    private @Nullable Integer candidates;

    @Option(names = "--fail-on-anomaly", description = "Exit with 10 where there is an anomaly.")
    private boolean failOnAnomaly;

    @Option(
            names = "--save-recipe",
            paramLabel = "FILE",
            description = "Write down what was done, to be done again with --recipe.")
    private @Nullable Path recipe;

    public boolean isTable() {
        return format == Form.TABLE;
    }

    /// @throws Refused where options contradict each other
    public void check() {
        if (rows && format != Form.JSONL) {
            throw new CommandFailure(ExitCode.USAGE, "--rows goes with --format jsonl");
        }
        if (candidates() < 0) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--candidates: expected 0 or more, found '%d'".formatted(candidates()));
        }
        if (anomaliesOnly && format != Form.CSV && !rows) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--anomalies-only goes with --format csv, or with --format jsonl --rows");
        }
    }

    private int candidates() {
        return candidates == null ? isTable() ? TABLE_CANDIDATES : 0 : candidates;
    }

    /// Writes the results and returns the exit code.
    public int write(
            Results results,
            Catalogue catalogue,
            ResultText text,
            CliConsole console,
            boolean colourful)
            throws IOException {
        ResultFormat written =
                switch (format) {
                    case TABLE ->
                            new AnomaliesTable(
                                    text, catalogue, candidates(), colourful && file.equals("-"));
                    case CSV -> new RowsCsv(text, candidates(), anomaliesOnly);
                    case JSON -> new JsonDocument(text, catalogue, candidates());
                    case JSONL ->
                            rows
                                    ? new RowsJsonLines(text, candidates(), anomaliesOnly)
                                    : new AnomaliesJsonLines(text, candidates());
                };
        OutputTarget.to(console, file, out -> written.write(results, out));
        boolean found = results.results().stream().anyMatch(r -> !r.anomalies().isEmpty());
        return found && failOnAnomaly ? ExitCode.ANOMALIES : ExitCode.DONE;
    }

    public boolean savesRecipe() {
        return recipe != null;
    }

    /// Saves the recipe where that was asked for.
    public void save(Recipe done, Catalogue catalogue) throws IOException {
        if (recipe != null) {
            done.save(recipe, catalogue);
        }
    }
}
