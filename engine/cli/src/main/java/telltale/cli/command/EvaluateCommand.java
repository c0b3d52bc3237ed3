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
import telltale.cli.Complaints;
import telltale.cli.Console;
import telltale.cli.Door;
import telltale.cli.Exit;
import telltale.cli.Output;
import telltale.cli.ProgressBar;
import telltale.cli.Refused;
import telltale.cli.Talk;
import telltale.cli.Telltale;
import telltale.cli.Version;
import telltale.cli.evaluate.RecipeContender;
import telltale.cli.evaluate.Report;
import telltale.cli.evaluate.UnlabelledReport;
import telltale.cli.option.DataOptions;
import telltale.cli.option.EvaluateOptions;
import telltale.cli.option.JudgeOptions;
import telltale.cli.option.RecipeFile;
import telltale.detector.Catalogue;
import telltale.detector.Method;
import telltale.detector.NotEnoughData;
import telltale.evaluation.Span;
import telltale.evaluation.comparison.Benchmark;
import telltale.evaluation.comparison.Comparison;
import telltale.evaluation.comparison.Comparison.Omission;
import telltale.evaluation.comparison.Contender;
import telltale.evaluation.comparison.Rules;
import telltale.evaluation.comparison.TrialLog;
import telltale.evaluation.label.EventList;
import telltale.evaluation.unlabelled.Merit;
import telltale.evaluation.unlabelled.Unlabelled;
import telltale.input.csv.CsvSource;
import telltale.series.Series;

/// Says how good methods are on labelled series, side by side.
@Command(
        name = "evaluate",
        header = "Says how good methods are on labelled series, side by side.",
        customSynopsis = "telltale evaluate --data FOLDER [OPTIONS]",
        description = {
            "",
            "Training rows are not scored. Beside every method stands a detector that knows nothing.",
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
        versionProvider = Version.class)
public final class EvaluateCommand implements Door {
    private static final String ALL = "all";

    @ParentCommand private Telltale parent;

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
    private JudgeOptions judge = new JudgeOptions();

    @ArgGroup(validate = false, heading = "%nEvaluation:%n")
    private EvaluateOptions options = new EvaluateOptions();

    @Mixin private Talk talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public EvaluateCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = parent.console();
        Catalogue catalogue = Catalogue.load();
        Rules rules = options.rules();
        var figures = options.figures();
        var ranking = options.ranking();
        List<Contender> contenders = contenders(catalogue);
        if (options.unlabelled()) {
            var report = new UnlabelledReport(unlabelled(console, contenders, rules));
            boolean colourful = talk.colourful(console) && options.file().equals("-");
            Output.to(console, options.file(), out -> write(report, colourful, out));
            return Exit.DONE;
        }
        Comparison.Outcome outcome = compare(console, contenders, rules);
        var report = new Report(outcome.trials(), outcome.omissions(), figures, ranking);
        boolean colourful = talk.colourful(console) && options.file().equals("-");
        Output.to(console, options.file(), out -> write(report, colourful, out));
        return Exit.DONE;
    }

    private void write(Report report, boolean colourful, Writer out) throws IOException {
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

    private List<Contender> contenders(Catalogue catalogue) {
        List<Contender> contenders = new ArrayList<>();
        for (Path file : recipes) {
            Recipe recipe = RecipeFile.read(file, catalogue);
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
            contenders.add(new RecipeContender(name, recipe, catalogue));
        }
        for (String id : ids(catalogue)) {
            Recipe standard = Recipe.standard(method(catalogue, id).detector());
            Recipe recipe =
                    new Recipe(
                            standard.file(),
                            standard.csv(),
                            standard.channels(),
                            standard.detector(),
                            standard.training(),
                            judge.threshold(standard.threshold()),
                            judge.grouping(standard.grouping()));
            contenders.add(new RecipeContender(id, recipe, catalogue));
        }
        Optional<Long> seed = options.methodSeed();
        return contenders.stream().map(one -> seed.flatMap(one::seeded).orElse(one)).toList();
    }

    /// All methods where neither methods nor recipes are given.
    private List<String> ids(Catalogue catalogue) {
        boolean all = methods.contains(ALL) || (methods.isEmpty() && recipes.isEmpty());
        return all
                ? catalogue.methods().stream().map(Method::id).toList()
                : methods.stream().map(String::strip).distinct().toList();
    }

    private static Method method(Catalogue catalogue, String id) {
        try {
            return catalogue.method(id);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, e);
        }
    }

    private List<Benchmark> benchmarks(Console console) {
        CsvSource given = data.source(console, Optional.empty());
        try {
            Optional<EventList> events = Optional.empty();
            if (options.labels().isPresent()) {
                events = Optional.of(EventList.read(options.labels().get()));
            }
            return Benchmark.open(
                    given.path(), file -> new CsvSource(file, given.options()), events);
        } catch (IOException e) {
            throw new Refused(Exit.BAD_DATA, Complaints.sentence(e), e);
        }
    }

    private Comparison.Outcome compare(Console console, List<Contender> contenders, Rules rules)
            throws InterruptedException {
        Comparison.Outcome outcome = run(console, contenders, rules);
        outcome.omissions().forEach(omission -> talk.say(console, "warning: " + omission));
        return outcome;
    }

    private Comparison.Outcome run(Console console, List<Contender> contenders, Rules rules)
            throws InterruptedException {
        Comparison comparison;
        try {
            comparison = new Comparison(benchmarks(console), contenders, rules);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, e);
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
            throw new Refused(Exit.BAD_DATA, Complaints.sentence(e), e);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, e);
        }
    }

    private Map<String, List<Merit>> unlabelled(
            Console console, List<Contender> contenders, Rules rules) throws InterruptedException {
        Map<String, List<Merit>> rankings = new LinkedHashMap<>();
        List<Omission> omissions = new ArrayList<>();
        try (ProgressBar progress = talk.progress(console)) {
            for (Benchmark benchmark : benchmarks(console)) {
                for (Benchmark.Item item : benchmark.items()) {
                    try {
                        rank(benchmark, item, contenders, rules, progress, rankings);
                    } catch (IOException e) {
                        String why = Complaints.sentence(e);
                        omissions.add(new Omission(benchmark.name(), item.name(), why));
                    } catch (NotEnoughData e) {
                        String why = String.valueOf(e.getMessage());
                        omissions.add(new Omission(benchmark.name(), item.name(), why));
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, e);
        }
        if (rankings.isEmpty() && !omissions.isEmpty()) {
            throw new Refused(Exit.BAD_DATA, omissions.getFirst().toString());
        }
        omissions.forEach(omission -> talk.say(console, "warning: " + omission));
        return rankings;
    }

    private void rank(
            Benchmark benchmark,
            Benchmark.Item item,
            List<Contender> contenders,
            Rules rules,
            ProgressBar progress,
            Map<String, List<Merit>> rankings)
            throws IOException, InterruptedException {
        for (Series series : item.source().read(progress).series()) {
            Span training = rules.split().of(series, item.trainRows());
            var unlabelled = new Unlabelled(series, training, rules.seed());
            String name = benchmark.name() + "/" + item.name();
            rankings.put(
                    rankings.containsKey(name) ? name + "/" + series.name() : name,
                    unlabelled.rank(contenders, options.jobs(), progress));
        }
    }
}
