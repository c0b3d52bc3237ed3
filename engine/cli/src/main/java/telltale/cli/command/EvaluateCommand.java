package telltale.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import telltale.analysis.recipe.Recipe;
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
import telltale.cli.evaluate.EvaluationReport;
import telltale.cli.evaluate.RecipeCandidate;
import telltale.cli.evaluate.UnlabelledReport;
import telltale.cli.option.DataOptions;
import telltale.cli.option.EvaluateOptions;
import telltale.cli.option.RecipeFile;
import telltale.cli.option.ThresholdOptions;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.detector.NotEnoughData;
import telltale.evaluation.comparison.BenchmarkSet;
import telltale.evaluation.comparison.Candidate;
import telltale.evaluation.comparison.EvaluationProtocol;
import telltale.evaluation.comparison.MethodBenchmark;
import telltale.evaluation.comparison.MethodBenchmark.Omission;
import telltale.evaluation.comparison.Trial;
import telltale.evaluation.comparison.TrialLog;
import telltale.evaluation.label.EventList;
import telltale.evaluation.unlabelled.UnlabelledEvaluation;
import telltale.evaluation.unlabelled.UnlabelledMetrics;
import telltale.input.Source;
import telltale.series.RowRange;
import telltale.series.Series;

/// Says how good methods are on labelled series, side by side.
@Command(
        name = "evaluate",
        header = "Says how good methods are on labelled series, side by side.",
        customSynopsis = "telltale evaluate --data FOLDER [OPTIONS]",
        description = {
            "",
            "Training rows are not scored. Beside every method stands a detector that knows"
                    + " nothing.",
            "",
            "Examples:",
            "  telltale evaluate --data benchmark --methods z_score,moving_average",
            "  telltale evaluate --data benchmark --recipe mine.yaml --recipe theirs.yaml",
            "  telltale evaluate --data machine.csv --labels events.csv --train share:0.3",
            "  telltale evaluate --data benchmark --resume trials.jsonl --format markdown",
            "  telltale evaluate --data machine.csv --unlabelled",
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class EvaluateCommand implements CliCommand {
    private static final String ALL = "all";

    @ParentCommand private RootCommand parent;

    @Option(
            names = "--methods",
            paramLabel = "ID",
            split = ",",
            description =
                    "The methods; all (default) for every one. 'telltale methods' lists them.")
    private List<String> methods = List.of();

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description =
                    "A recipe that competes under its file's name, with its settings and cutoff."
                            + " Repeatable.")
    private List<Path> recipes = List.of();

    @ArgGroup(validate = false, heading = "%nData:%n")
    private DataOptions data = new DataOptions();

    @ArgGroup(validate = false, heading = "%nAnomalies:%n")
    private ThresholdOptions judge = new ThresholdOptions();

    @ArgGroup(validate = false, heading = "%nEvaluation:%n")
    private EvaluateOptions options = new EvaluateOptions();

    @Mixin private VerbosityOptions talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public EvaluateCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        CliConsole console = parent.console();
        Catalogue catalogue = Catalogue.load();
        EvaluationProtocol rules = options.rules();
        var figures = options.figures();
        var ranking = options.ranking();
        List<Candidate> candidates = candidates(catalogue);
        if (options.unlabelled()) {
            var report = new UnlabelledReport(unlabelled(console, candidates, rules));
            boolean colourful = talk.colourful(console) && options.file().equals("-");
            OutputTarget.to(console, options.file(), out -> write(report, colourful, out));
            return ExitCode.DONE;
        }
        MethodBenchmark.Outcome outcome = compare(console, candidates, rules);
        List<Trial> trials = new ArrayList<>(outcome.trials());
        if (options.bothRegimes()) {
            List<Candidate> again = candidates.stream().map(EvaluateCommand::learningAll).toList();
            trials.addAll(run(console, again, options.allRows()).trials());
        }
        var report = new EvaluationReport(trials, outcome.omissions(), figures, ranking);
        boolean colourful = talk.colourful(console) && options.file().equals("-");
        OutputTarget.to(console, options.file(), out -> write(report, colourful, out));
        return ExitCode.DONE;
    }

    private static Candidate learningAll(Candidate one) {
        return one instanceof RecipeCandidate recipe
                ? recipe.named(recipe.name() + " (all rows)")
                : one;
    }

    private void write(EvaluationReport report, boolean colourful, Writer out) throws IOException {
        switch (options.format()) {
            case TABLE -> report.table(out, colourful);
            case CSV -> report.csv(out);
            case JSON -> report.json(out);
            case MARKDOWN -> report.markdown(out);
        }
    }

    private void write(UnlabelledReport report, boolean colourful, Writer out) throws IOException {
        switch (options.format()) {
            case TABLE -> report.table(out, colourful);
            case CSV -> report.csv(out);
            case JSON -> report.json(out);
            case MARKDOWN -> report.markdown(out);
        }
    }

    private List<Candidate> candidates(Catalogue catalogue) {
        List<Candidate> candidates = new ArrayList<>();
        for (Path file : recipes) {
            Recipe recipe = RecipeFile.read(file, catalogue);
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
            candidates.add(new RecipeCandidate(name, recipe, catalogue));
        }
        for (String id : ids(catalogue)) {
            Recipe standard = Recipe.standard(method(catalogue, id).detector());
            Recipe recipe =
                    new Recipe(
                            standard.file(),
                            standard.source(),
                            standard.channels(),
                            standard.detector(),
                            standard.training(),
                            judge.threshold(standard.threshold()),
                            judge.grouping(standard.grouping()));
            candidates.add(new RecipeCandidate(id, recipe, catalogue));
        }
        Optional<Long> seed = options.methodSeed();
        return candidates.stream().map(one -> seed.flatMap(one::seeded).orElse(one)).toList();
    }

    /// All methods where neither methods nor recipes are given.
    private List<String> ids(Catalogue catalogue) {
        boolean all = methods.contains(ALL) || (methods.isEmpty() && recipes.isEmpty());
        return all
                ? catalogue.methods().stream().map(MethodInfo::id).toList()
                : methods.stream().map(String::strip).distinct().toList();
    }

    private static MethodInfo method(Catalogue catalogue, String id) {
        try {
            return catalogue.method(id);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }

    private List<BenchmarkSet> benchmarks(CliConsole console) {
        Source.DataFile given = data.source(console, Optional.empty());
        try {
            Optional<EventList> events = Optional.empty();
            if (options.labels().isPresent()) {
                events = Optional.of(EventList.read(options.labels().get()));
            }
            return BenchmarkSet.open(
                    given.path(),
                    file -> file.equals(given.path()) ? given : data.source(file, Optional.empty()),
                    events);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, ErrorReporter.sentence(e), e);
        }
    }

    private MethodBenchmark.Outcome compare(
            CliConsole console, List<Candidate> candidates, EvaluationProtocol rules)
            throws InterruptedException {
        MethodBenchmark.Outcome outcome = run(console, candidates, rules);
        outcome.omissions().forEach(omission -> talk.say(console, "warning: " + omission));
        return outcome;
    }

    private MethodBenchmark.Outcome run(
            CliConsole console, List<Candidate> candidates, EvaluationProtocol rules)
            throws InterruptedException {
        MethodBenchmark comparison;
        try {
            comparison = new MethodBenchmark(benchmarks(console), candidates, rules);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
        try (ProgressBar progress = talk.progress(console)) {
            if (options.log().isEmpty()) {
                return comparison.run(options.jobs(), Optional.empty(), progress);
            }
            Path path = options.log().get();
            Path file = Files.isDirectory(path) ? path.resolve("evaluation.jsonl") : path;
            try (TrialLog log = TrialLog.open(file)) {
                return comparison.run(options.jobs(), Optional.of(log), progress);
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, ErrorReporter.sentence(e), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }

    private Map<String, List<UnlabelledMetrics>> unlabelled(
            CliConsole console, List<Candidate> candidates, EvaluationProtocol rules)
            throws InterruptedException {
        Map<String, List<UnlabelledMetrics>> rankings = new LinkedHashMap<>();
        List<Omission> omissions = new ArrayList<>();
        try (ProgressBar progress = talk.progress(console)) {
            for (BenchmarkSet benchmark : benchmarks(console)) {
                for (BenchmarkSet.Item item : benchmark.items()) {
                    try {
                        rank(benchmark, item, candidates, rules, progress, rankings);
                    } catch (IOException e) {
                        String why = ErrorReporter.sentence(e);
                        omissions.add(new Omission(benchmark.name(), item.name(), why));
                    } catch (NotEnoughData e) {
                        String why = String.valueOf(e.getMessage());
                        omissions.add(new Omission(benchmark.name(), item.name(), why));
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
        if (rankings.isEmpty() && !omissions.isEmpty()) {
            throw new CommandFailure(ExitCode.BAD_DATA, omissions.getFirst().toString());
        }
        omissions.forEach(omission -> talk.say(console, "warning: " + omission));
        return rankings;
    }

    private void rank(
            BenchmarkSet benchmark,
            BenchmarkSet.Item item,
            List<Candidate> candidates,
            EvaluationProtocol rules,
            ProgressBar progress,
            Map<String, List<UnlabelledMetrics>> rankings)
            throws IOException, InterruptedException {
        for (Series series : item.source().read(progress).series()) {
            RowRange training = rules.split().of(series, item.trainRows());
            var unlabelled = new UnlabelledEvaluation(series, training, rules.seed());
            String name = benchmark.name() + "/" + item.name();
            rankings.put(
                    rankings.containsKey(name) ? name + "/" + series.name() : name,
                    unlabelled.rank(candidates, options.jobs(), progress));
        }
    }
}
