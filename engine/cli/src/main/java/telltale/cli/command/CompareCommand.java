package telltale.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import telltale.analysis.Analysis;
import telltale.analysis.Training;
import telltale.analysis.comparison.GroundTruth;
import telltale.analysis.comparison.MethodComparison;
import telltale.analysis.comparison.MethodResult;
import telltale.analysis.comparison.MethodRun;
import telltale.analysis.recipe.Recipe;
import telltale.analysis.recipe.TrainingForm;
import telltale.cli.CliCommand;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ErrorReporter;
import telltale.cli.ExitCode;
import telltale.cli.OutputTarget;
import telltale.cli.ProgressBar;
import telltale.cli.RootCommand;
import telltale.cli.VerbosityOptions;
import telltale.cli.VersionText;
import telltale.cli.option.DataOptions;
import telltale.cli.option.RecipeFile;
import telltale.cli.option.ThresholdOptions;
import telltale.cli.print.CompareReport;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.evaluation.Labels;
import telltale.evaluation.label.EventList;
import telltale.input.Source;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.series.SeriesSet;

/// Puts methods side by side on the series of one file.
@Command(
        name = "compare",
        header = "Puts methods side by side on one file.",
        customSynopsis = "telltale compare --data FILE [--methods ID,…] [OPTIONS]",
        description = {
            "",
            "Says of each method how long it took, what it found, how far it agrees with the"
                    + " others",
            "and, where rows are labelled, how well it did, beside a detector that knows nothing.",
            "All rows count, also those learnt from: 'evaluate' is for splits and benchmarks.",
            "",
            "Examples:",
            "  telltale compare --data machine.csv --methods z_score,seasonal_decomposition,auto",
            "  telltale compare --data machine.csv --methods all --confidence 0.99",
            "  telltale compare --data machine.csv --recipe mine.yaml --recipe theirs.yaml",
            "  telltale compare --data machine.csv --labels events.csv --format csv",
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class CompareCommand implements CliCommand {
    private static final String ALL = "all";
    private static final List<String> STANDARD =
            List.of(
                    "auto",
                    "z_score",
                    "modified_z_score",
                    "seasonal_decomposition",
                    "matrix_profile",
                    "isolation_forest");

    enum Form {
        TABLE,
        CSV,
        JSON
    }

    @ParentCommand private RootCommand parent;

    @Option(
            names = "--methods",
            paramLabel = "ID",
            split = ",",
            description =
                    "The methods; all for every one. Default: six of different kinds. 'telltale"
                            + " methods' lists them.")
    private List<String> methods = List.of();

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description =
                    "A recipe that takes part under its file's name, with its settings and"
                            + " threshold. Repeatable.")
    private List<Path> recipes = List.of();

    @Option(
            names = "--train",
            paramLabel = "ROWS",
            description =
                    "What the methods learn from: all (default), rows:1000, share:0.3, until:TIME"
                            + " or range:TIME..TIME.")
    private @Nullable String training;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "A channel to look at. Repeatable; default: all.")
    private List<String> channels = List.of();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description =
                    "What says which rows are anomalous, in place of a label column: CSV with start"
                            + " and end, or JSON.")
    private @Nullable Path labels;

    @ArgGroup(validate = false, heading = "%nData:%n")
    private DataOptions data = new DataOptions();

    @ArgGroup(validate = false, heading = "%nAnomalies:%n")
    private ThresholdOptions judge = new ThresholdOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table: for people (default). csv: one line per method. json: one document.")
    private Form format = Form.TABLE;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write; - is standard output (default).")
    private String file = "-";

    @Mixin private VerbosityOptions talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public CompareCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        CliConsole console = parent.console();
        Catalogue catalogue = Catalogue.load();
        Map<String, Recipe> chosen = recipes(catalogue);
        if (!data.given(Optional.empty())) {
            throw new CommandFailure(ExitCode.USAGE, "expected --data FILE");
        }
        Source.DataFile source = data.source(console, Optional.empty());
        List<CompareReport> reports = new ArrayList<>();
        try (ProgressBar progress = talk.progress(console)) {
            SeriesSet set = source.read(progress);
            talk.warn(console, source.name(), set.warnings());
            for (Series series : set.series()) {
                reports.add(report(series, source, chosen, progress));
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, ErrorReporter.sentence(e), e);
        }
        boolean colourful = talk.colourful(console) && file.equals("-");
        OutputTarget.to(console, file, out -> write(reports, colourful, out));
        return ExitCode.DONE;
    }

    private void write(List<CompareReport> reports, boolean colourful, Writer out)
            throws IOException {
        switch (format) {
            case CSV -> CompareReport.csv(reports, out);
            case JSON -> CompareReport.json(reports, out);
            case TABLE -> {
                for (CompareReport report : reports) {
                    out.write(report == reports.getFirst() ? "" : "\n\n");
                    report.table(out, colourful);
                }
            }
        }
    }

    private CompareReport report(
            Series series, Source.DataFile source, Map<String, Recipe> chosen, Progress progress)
            throws IOException, InterruptedException {
        List<MethodResult> findings = new ArrayList<>();
        for (Map.Entry<String, Recipe> one : chosen.entrySet()) {
            Analysis analysis = one.getValue().on(source);
            MethodRun candidate = MethodRun.run(one.getKey(), analysis, series, progress);
            findings.add(MethodResult.of(candidate, analysis.threshold(), analysis.grouping()));
        }
        Labels known =
                labels == null
                        ? Labels.of(series)
                        : EventList.read(labels)
                                .labels(series, series.name(), java.time.Duration.ZERO);
        return new CompareReport(MethodComparison.of(findings), new GroundTruth(series, known));
    }

    private Map<String, Recipe> recipes(Catalogue catalogue) {
        Map<String, Recipe> chosen = new LinkedHashMap<>();
        for (Path path : recipes) {
            String name = String.valueOf(path.getFileName()).replaceFirst("\\.ya?ml$", "");
            add(chosen, name, RecipeFile.read(path, catalogue));
        }
        try {
            for (String id : ids(catalogue)) {
                Recipe standard = Recipe.standard(catalogue.method(id).detector());
                add(chosen, id, common(standard));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
        return chosen;
    }

    private static void add(Map<String, Recipe> chosen, String name, Recipe recipe) {
        String free = name;
        for (int number = 2; chosen.containsKey(free); number++) {
            free = name + " " + number;
        }
        chosen.put(free, recipe);
    }

    private Recipe common(Recipe standard) {
        return new Recipe(
                standard.file(),
                standard.source(),
                channels,
                standard.detector(),
                training == null ? new Training.All() : TrainingForm.of(training),
                judge.threshold(standard.threshold()),
                judge.grouping(standard.grouping()));
    }

    private List<String> ids(Catalogue catalogue) {
        List<String> all = catalogue.methods().stream().map(MethodInfo::id).toList();
        if (methods.contains(ALL)) {
            return all;
        }
        if (methods.isEmpty()) {
            return recipes.isEmpty() ? STANDARD.stream().filter(all::contains).toList() : List.of();
        }
        return methods.stream().map(String::strip).distinct().toList();
    }
}
