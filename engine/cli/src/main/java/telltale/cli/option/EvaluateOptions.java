package telltale.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.analysis.Training;
import telltale.analysis.recipe.TrainingForm;
import telltale.cli.Exit;
import telltale.cli.Refused;
import telltale.evaluation.Span;
import telltale.evaluation.comparison.Rules;
import telltale.evaluation.comparison.Split;
import telltale.evaluation.measure.Figure;

/// What is measured, on which rows, and how it is shown.
public final class EvaluateOptions {
    private static final String OF_BENCHMARK = "meta";
    private static final long MOST_SECONDS = 10_000_000;
    private static final List<Figure> SHOWN =
            List.of(
                    Figure.VUS_PR,
                    Figure.AUC_PR,
                    Figure.AUC_ROC,
                    Figure.BEST_F1,
                    Figure.F1,
                    Figure.EVENT_F1,
                    Figure.RANGE_F1,
                    Figure.AFFILIATION_F1,
                    Figure.NAB,
                    Figure.NAB_BEST,
                    Figure.UCR_HIT,
                    Figure.FALSE_ALARMS_PER_1000_ROWS,
                    Figure.POINT_ADJUSTED_F1);

    public enum Form {
        TABLE,
        CSV,
        JSON,
        MARKDOWN
    }

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description =
                    "What says which rows are anomalous, in place of a label column: CSV with start"
                            + " and end (and series), or JSON.")
    private @Nullable Path labels;

    @Option(
            names = "--train",
            paramLabel = "ROWS",
            description =
                    "What methods learn from: meta (default: the split of the benchmark's meta.json,"
                            + " all rows where there is none), all, rows:1000, share:0.3, until:TIME or"
                            + " range:TIME..TIME. Other rows are scored.")
    private String training = OF_BENCHMARK;

    @Option(names = "--include-training", description = "Score the rows learnt from too. Flatters.")
    private boolean includeTraining;

    @Option(
            names = "--tolerance",
            paramLabel = "N",
            description = "An alarm up to N rows beside an event is right. Default: 0.")
    private int tolerance;

    @Option(
            names = "--metrics",
            paramLabel = "ID",
            split = ",",
            description =
                    "The columns of tables; all for every one. --format csv and json have all.")
    private List<String> metrics = List.of();

    @Option(
            names = "--rank-by",
            paramLabel = "ID",
            description = "What methods are ranked by. Default: vus_pr.")
    private String ranking = Figure.VUS_PR.id();

    @Option(
            names = "--unlabelled",
            description = "Rank methods without labels, by anomalies put into quiet stretches.")
    private boolean unlabelled;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Of every random choice. Default: 1; methods keep their own unless given.")
    private @Nullable Long seed;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many methods run at a time. Default: one a processor.")
    private @Nullable Integer jobs;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description =
                    "How long a method may take on a series; one that takes longer has failed there."
                            + " Default: 600.")
    private double timeout = Rules.TIMEOUT.toSeconds();

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keep what is measured here as it comes, and go on from what is here.")
    private @Nullable Path log;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), csv, json or markdown.")
    private Form format = Form.TABLE;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write; - is standard output (default).")
    private String file = "-";

    public Optional<Path> labels() {
        return Optional.ofNullable(labels);
    }

    public boolean unlabelled() {
        return unlabelled;
    }

    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    public Form format() {
        return format;
    }

    public String file() {
        return file;
    }

    public long seed() {
        return seed == null ? 1 : seed;
    }

    /// The seed for methods, where one is given.
    public Optional<Long> methodSeed() {
        return Optional.ofNullable(seed);
    }

    /// @throws Refused where it is no number of jobs
    public int jobs() {
        int wanted = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (wanted < 1 || wanted > 256) {
            throw new Refused(
                    Exit.USAGE, "--jobs: expected 1 to 256, found '%d'".formatted(wanted));
        }
        return wanted;
    }

    /// @throws Refused where an option cannot be
    public Rules rules() {
        try {
            return new Rules(split(), includeTraining, tolerance, seed(), timeout());
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, e);
        }
    }

    private Duration timeout() {
        if (!(timeout >= 0.001 && timeout <= MOST_SECONDS)) {
            throw new Refused(
                    Exit.USAGE,
                    "--timeout: expected 0.001 to %,d seconds, found '%s'"
                            .formatted(MOST_SECONDS, timeout));
        }
        return Duration.ofMillis(Math.round(1_000 * timeout));
    }

    private Split split() {
        if (training.equals(OF_BENCHMARK)) {
            return Split.OF_BENCHMARK;
        }
        Training wanted = TrainingForm.of(training);
        return (series, _) -> {
            Training.Span rows = wanted.of(series);
            return new Span(rows.from(), rows.to());
        };
    }

    /// @throws Refused where there is no such figure
    public List<Figure> figures() {
        if (metrics.equals(List.of("all"))) {
            return Figure.all();
        }
        List<Figure> figures = new ArrayList<>();
        for (String id : metrics) {
            figures.add(figure(id));
        }
        return figures.isEmpty() ? SHOWN : figures;
    }

    /// @throws Refused where there is no such figure, or it never ranks
    public Figure ranking() {
        Figure figure = figure(ranking);
        if (figure.sense() == Figure.Sense.GREY) {
            throw new Refused(
                    Exit.USAGE,
                    "--rank-by: '%s' never ranks, it is %s".formatted(ranking, figure.meaning()));
        }
        return figure;
    }

    private static Figure figure(String id) {
        try {
            return Figure.of(id);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, e);
        }
    }
}
