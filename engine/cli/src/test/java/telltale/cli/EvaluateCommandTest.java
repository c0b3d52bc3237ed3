package telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.evaluation.Metric;
import telltale.evaluation.label.JsonValues;

class EvaluateCommandTest {
    private static final int ROWS = 1_200;

    @TempDir Path folder;
    private Path benchmark;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        benchmark = Files.createDirectory(folder.resolve("noise"));
        write("a.csv", 1, true);
        write("b.csv", 2, true);
        Files.writeString(
                benchmark.resolve("meta.json"), "{\"series\": {\"a\": {\"train_len\": 400}}}");
    }

    /// Gaussian noise with a spike now and then, all of them behind row 400.
    private void write(String name, long seed, boolean labelled) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>();
        lines.add(labelled ? "timestamp,value,label" : "timestamp,value");
        for (int row = 0; row < ROWS; row++) {
            boolean spike = row > 400 && row % 150 == 0;
            double value = random.nextGaussian() + (spike ? 15 : 0);
            lines.add(row + "," + value + (labelled ? spike ? ",1" : ",0" : ""));
        }
        Files.write(benchmark.resolve(name), lines, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        String[] all =
                Stream.concat(Stream.of("evaluate"), Arrays.stream(arguments))
                        .toArray(String[]::new);
        return Main.run(new ByteArrayInputStream(new byte[0]), out, err, all);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<List<String>> csv() {
        return out().lines().map(line -> List.of(line.split(",", -1))).toList();
    }

    private double at(List<String> line, String column) {
        return Double.parseDouble(line.get(csv().getFirst().indexOf(column)));
    }

    @Test
    void theDecisionIsMeasuredInBothRegimes() {
        assertThat(
                        run(
                                "--data",
                                benchmark.toString(),
                                "--methods",
                                "z_score",
                                "--train",
                                "both",
                                "--format",
                                "csv"))
                .as(err())
                .isZero();

        int method = csv().getFirst().indexOf("method");
        int series = csv().getFirst().indexOf("series");
        assertThat(csv().stream().skip(1).map(line -> line.get(series) + ": " + line.get(method)))
                .contains("a: z_score", "a: z_score (all rows)");
        for (List<String> line : csv().subList(1, csv().size())) {
            assertThat(at(line, "event_f1")).isGreaterThan(0.8);
            assertThat(at(line, "best_line_event_f1")).isEqualTo(1);
            assertThat(at(line, "false_alarms_promised")).isPositive();
        }
    }

    @Test
    void methodsStandBesideADetectorThatKnowsNothing() {
        assertThat(run("--data", benchmark.toString(), "--methods", "z_score,modified_z_score"))
                .isZero();
        assertThat(out())
                .contains("noise: VUS-PR of each series")
                .contains("noise: methods by VUS-PR")
                .contains("z_score")
                .contains("modified_z_score")
                .contains("(random detector)")
                .contains("b *")
                .contains("Nemenyi");
    }

    @Test
    void csvHasALineForEachSeriesAndMethod() {
        run("--data", benchmark.toString(), "--methods", "z_score", "--format", "csv");
        List<List<String>> lines = csv();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).subList(0, 3)).containsExactly("noise", "a", "z_score");
        assertThat(at(lines.get(1), "train_to")).isEqualTo(400);
        assertThat(at(lines.get(1), "score_from")).isEqualTo(400);
        assertThat(at(lines.get(1), "auc_roc")).isEqualTo(1);
        assertThat(at(lines.get(1), "event_recall")).isEqualTo(1);
        assertThat(at(lines.get(1), "random_auc_roc")).isBetween(0.2, 0.8);
        assertThat(at(lines.get(2), "score_from")).isZero();
    }

    @Test
    void aSplitMayBeGivenAndTrainingRowsAskedFor() {
        String data = benchmark.toString();
        run("--data", data, "--methods", "z_score", "--format", "csv", "--train", "share:0.5");
        assertThat(at(csv().get(2), "score_from")).isEqualTo(600);
        run(
                "--data",
                data,
                "--methods",
                "z_score",
                "--format",
                "csv",
                "--train",
                "rows:300",
                "--include-training");
        assertThat(at(csv().get(2), "train_to")).isEqualTo(300);
        assertThat(at(csv().get(2), "score_from")).isZero();
    }

    @Test
    void aRunThatGoesOnGivesWhatItGaveBefore() {
        String log = folder.resolve("trials.jsonl").toString();
        String[] arguments = {
            "--data",
            benchmark.toString(),
            "--methods",
            "z_score",
            "--format",
            "json",
            "--resume",
            log
        };
        assertThat(run(arguments)).isZero();
        String first = out();
        assertThat(run(arguments)).isZero();
        // Times and memory too: nothing was run again.
        assertThat(out()).isEqualTo(first);
        assertThat(first).contains("\"rankedBy\" : \"vus_pr\"").contains("\"random\"");
    }

    @Test
    void eventsMayComeFromAListAndGoToMarkdown() throws IOException {
        write("c.csv", 3, false);
        Path events = folder.resolve("events.csv");
        Files.writeString(events, "start,end\n450,450\n600,600\n750,750\n900,900\n1050,1050\n");
        Path output = folder.resolve("table.md");
        int code =
                run(
                        "--data",
                        benchmark.resolve("c.csv").toString(),
                        "--labels",
                        events.toString(),
                        "--methods",
                        "z_score",
                        "--metrics",
                        "event_recall,auc_roc",
                        "--rank-by",
                        "auc_roc",
                        "--format",
                        "markdown",
                        "--output",
                        output.toString());
        assertThat(code).isZero();
        assertThat(out()).isEmpty();
        assertThat(output).content().contains("| z_score | 1.00 | 1.000 | 1.000 |");
    }

    @Test
    void aRecipeCompetesUnderItsFilesName() throws IOException {
        Path recipe = folder.resolve("deaf.yaml");
        Files.writeString(recipe, "method: z_score\nthreshold: {fixed: 1000}\n");
        run(
                "--data",
                benchmark.toString(),
                "--methods",
                "z_score",
                "--recipe",
                recipe.toString(),
                "--format",
                "csv");
        assertThat(csv().get(1).get(2)).isEqualTo("deaf");
        assertThat(at(csv().get(1), "event_recall")).isZero();
        assertThat(at(csv().get(1), "auc_roc")).isEqualTo(1);
        assertThat(at(csv().get(2), "event_recall")).isEqualTo(1);
    }

    @Test
    void withoutLabelsMethodsAreRankedByInjectedAnomalies() throws IOException {
        write("a.csv", 1, false);
        Path file = benchmark.resolve("a.csv");
        assertThat(run("--data", file.toString(), "--unlabelled", "--methods", "z_score")).isZero();
        assertThat(out()).contains("injection").contains("level shift").contains("z_score");
        assertThat(
                        run(
                                "--data",
                                file.toString(),
                                "--unlabelled",
                                "--methods",
                                "z_score",
                                "--format",
                                "csv"))
                .isZero();
        assertThat(at(csv().get(1), "injection")).isBetween(0.5, 1.0);
    }

    @Test
    void whatCannotBeDoneSaysWhyAndHasItsCode() throws IOException {
        String data = benchmark.toString();
        assertThat(run("--data", data, "--methods", "z_scor")).isEqualTo(2);
        assertThat(err()).contains("did you mean 'z_score'?");
        assertThat(run("--data", data, "--rank-by", "point_adjusted_f1")).isEqualTo(2);
        assertThat(err()).contains("never ranks");
        assertThat(run("--data", data, "--metrics", "vus")).isEqualTo(2);
        assertThat(run("--data", data, "--jobs", "0")).isEqualTo(2);
        assertThat(run("--data", data, "--timeout", "0")).isEqualTo(2);
        assertThat(err()).contains("--timeout: expected 0.001 to");
        assertThat(run("--data", folder.resolve("none").toString())).isEqualTo(3);
        write("a.csv", 1, false);
        write("b.csv", 1, false);
        assertThat(run("--data", data, "--methods", "z_score")).isEqualTo(3);
        assertThat(err()).contains("noise/a", "expected a column of labels", "and 1 more");
    }

    @Test
    void aSeriesThatCannotBeUsedIsAWarningAndTheOthersGoOn() throws IOException {
        write("a.csv", 1, false);
        Files.writeString(benchmark.resolve("c.csv"), "");
        String data = benchmark.toString();
        assertThat(run("--data", data, "--methods", "z_score")).isZero();
        assertThat(err())
                .contains("warning: noise/a left out: expected a column of labels")
                .contains("warning: noise/c left out: ");
        assertThat(out()).contains("left out").contains("expected a column of labels");
        run("--data", data, "--methods", "z_score", "--format", "csv");
        List<List<String>> lines = csv();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(2).subList(0, 3)).containsExactly("noise", "a", "");
        assertThat(out()).contains("left out: expected a column of labels");
    }

    @Test
    void withoutLabelsASeriesThatCannotBeUsedIsAWarningToo() throws IOException {
        Files.writeString(benchmark.resolve("c.csv"), "");
        assertThat(run("--data", benchmark.toString(), "--unlabelled", "--methods", "z_score"))
                .isZero();
        assertThat(err()).contains("warning: noise/c left out: ");
        assertThat(out()).contains("noise/b");
    }

    @Test
    void jsonHasEveryFigureAndNullWhereOneDoesNotApply() throws IOException {
        write("b.csv", 2, false);
        String data = benchmark.toString();
        run("--data", data, "--methods", "z_score,moving_average", "--format", "json");
        Map<?, ?> root = (Map<?, ?>) JsonValues.read(out(), "evaluation");
        assertThat(root.get("rankedBy")).isEqualTo("vus_pr");
        Map<?, ?> standings = object(root, "standings", 0);
        assertThat(standings.get("benchmark")).isEqualTo("noise");
        assertThat(object(standings, "methods", 0).get("failures")).isEqualTo(0L);
        Map<?, ?> trial = object(root, "trials", 0);
        assertThat(trial.get("method")).isEqualTo("z_score");
        assertThat(trial.get("figures"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("auc_roc", 1.0);
        // Means and medians of two methods, of the random detector, and two figures of two trials.
        for (Metric figure : Metric.all()) {
            assertThat(out().split("\"" + figure.id() + "\" : ", -1))
                    .as(figure.id())
                    .hasSize(figure.id().startsWith("nab_best") ? 12 : 10);
        }
        // There are several events, and no times.
        assertThat(out()).contains("\"ucr_hit\" : null", "\"false_alarms_per_day\" : null");
        assertThat(object(root, "omissions", 0).get("series")).isEqualTo("b");
        assertThat(out()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static Map<?, ?> object(Map<?, ?> of, String field, int at) {
        return (Map<?, ?>) ((List<?>) Objects.requireNonNull(of.get(field))).get(at);
    }

    @Test
    void aMethodThatTakesTooLongOnASeriesHasFailedThere() {
        int code =
                run(
                        "--data",
                        benchmark.toString(),
                        "--methods",
                        "statistical",
                        "--timeout",
                        "0.001",
                        "--format",
                        "csv");
        assertThat(code).isZero();
        assertThat(out()).contains("took longer than 0.001 s");
    }
}
