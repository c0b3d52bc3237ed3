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
import telltale.cli.CommandFailure;
import telltale.cli.ExitCode;
import telltale.evaluation.Metric;
import telltale.evaluation.comparison.EvaluationProtocol;
import telltale.evaluation.comparison.TrainTestSplit;
import telltale.series.RowRange;

/// What is measured, on which rows, and how it is shown.
public final class EvaluateOptions {
    private static final String OF_BENCHMARK = "meta";
    private static final String BOTH = "both";
    private static final long MOST_SECONDS = 10_000_000;
    private static final List<Metric> SHOWN =
            List.of(
                    Metric.VUS_PR,
                    Metric.AUC_PR,
                    Metric.AUC_ROC,
                    Metric.BEST_F1,
                    Metric.F1,
                    Metric.EVENT_PRECISION,
                    Metric.EVENT_RECALL,
                    Metric.EVENT_F1,
                    Metric.BEST_LINE_EVENT_F1,
                    Metric.RANGE_F1,
                    Metric.AFFILIATION_F1,
                    Metric.NAB,
                    Metric.NAB_BEST,
                    Metric.UCR_HIT,
                    Metric.FALSE_ALARMS_PER_1000_ROWS,
                    Metric.FALSE_ALARMS_PROMISED,
                    Metric.POINT_ADJUSTED_F1);

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
                    "What methods learn from: meta (default: the split of the benchmark's"
                            + " meta.json, all rows where there is none), all, both (one after the other),"
                            + " rows:1000, share:0.3,"
                            + " until:TIME or range:TIME..TIME. Other rows are scored.")
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
    private String ranking = Metric.VUS_PR.id();

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
                    "How long a method may take on a series; one that takes longer has failed"
                            + " there. Default: 600.")
    private double timeout = EvaluationProtocol.TIMEOUT.toSeconds();

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
            throw new CommandFailure(
                    ExitCode.USAGE, "--jobs: expected 1 to 256, found '%d'".formatted(wanted));
        }
        return wanted;
    }

    /// @throws Refused where an option cannot be
    public EvaluationProtocol rules() {
        try {
            return new EvaluationProtocol(split(), includeTraining, tolerance, seed(), timeout());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }

    /// Whether methods are to learn from the benchmark's own split, and then again from all rows.
    public boolean bothRegimes() {
        return training.equals(BOTH);
    }

    /// The rules where all rows are learnt from, and scored.
    public EvaluationProtocol allRows() {
        return new EvaluationProtocol(
                (series, _) -> new RowRange(0, series.length()),
                true,
                tolerance,
                seed(),
                timeout());
    }

    private Duration timeout() {
        if (!(timeout >= 0.001 && timeout <= MOST_SECONDS)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--timeout: expected 0.001 to %,d seconds, found '%s'"
                            .formatted(MOST_SECONDS, timeout));
        }
        return Duration.ofMillis(Math.round(1_000 * timeout));
    }

    private TrainTestSplit split() {
        if (training.equals(OF_BENCHMARK) || bothRegimes()) {
            return TrainTestSplit.OF_BENCHMARK;
        }
        Training wanted = TrainingForm.of(training);
        return (series, _) -> {
            RowRange rows = wanted.of(series);
            return new RowRange(rows.from(), rows.to());
        };
    }

    /// @throws Refused where there is no such figure
    public List<Metric> figures() {
        if (metrics.equals(List.of("all"))) {
            return Metric.all();
        }
        List<Metric> figures = new ArrayList<>();
        for (String id : metrics) {
            figures.add(figure(id));
        }
        return figures.isEmpty() ? SHOWN : figures;
    }

    /// @throws Refused where there is no such figure, or it never ranks
    public Metric ranking() {
        Metric figure = figure(ranking);
        if (figure.sense() == Metric.Sense.GREY) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--rank-by: '%s' never ranks, it is %s".formatted(ranking, figure.meaning()));
        }
        return figure;
    }

    private static Metric figure(String id) {
        try {
            return Metric.of(id);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }
}
