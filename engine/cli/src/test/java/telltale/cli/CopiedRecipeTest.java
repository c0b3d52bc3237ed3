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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Timestamp;
import telltale.analysis.Training;
import telltale.analysis.recipe.Recipe;
import telltale.analysis.recipe.ShellLine;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;
import telltale.threshold.Anomaly;
import telltale.threshold.Direction;
import telltale.threshold.Grouping;
import telltale.threshold.LeastDeviation;
import telltale.threshold.Threshold;

/// What is copied from the window as a recipe or a command finds, on the command line, what the
/// window found.
class CopiedRecipeTest {
    private static final int ROWS = 400;
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir Path folder;

    static List<String> methods() {
        // The test's own faulty methods fail on purpose.
        return CATALOGUE.methods().stream()
                .filter(method -> !method.type().getName().contains("Faults"))
                .map(MethodInfo::id)
                .toList();
    }

    private Path data() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<String> lines = new ArrayList<>(List.of("timestamp,the 'value'"));
        for (int row = 0; row < ROWS; row++) {
            boolean spike = row == 150 || row == 290;
            double value =
                    10 * Math.sin(row * Math.PI / 12) + random.nextGaussian() + (spike ? 40 : 0);
            lines.add(1_700_000_000L + 3_600L * row + "," + value);
        }
        return Files.write(folder.resolve("the data.csv"), lines);
    }

    private String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(new ByteArrayInputStream(new byte[0]), out, err, arguments);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Start, end and score of each anomaly, from the window's result and from the command's.
    private static List<String> found(Result result) {
        List<String> found = new ArrayList<>();
        for (Anomaly one : result.anomalies()) {
            var timing = result.series().timing();
            found.add(
                    "%s %s %s"
                            .formatted(
                                    new Timestamp(timing, result.series().timeAt(one.from())),
                                    new Timestamp(timing, result.series().timeAt(one.to() - 1)),
                                    one.score()));
        }
        return found;
    }

    private static List<String> found(String jsonLines) {
        return jsonLines
                .lines()
                .map(line ->
                        "%s %s %s"
                                .formatted(
                                        cell(line, "start"),
                                        cell(line, "end"),
                                        Double.parseDouble(cell(line, "score"))))
                .toList();
    }

    private static String cell(String line, String name) {
        String rest = line.substring(line.indexOf("\"" + name + "\":") + name.length() + 3);
        return rest.split("[,}]", 2)[0].replace("\"", "");
    }

    private static int hash(List<String> found) {
        return found.hashCode();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void findsTheSameAnomaliesOfEveryMethod(String id) throws Exception {
        Recipe recipe =
                new Recipe(
                        Optional.of(data()),
                        Recipe.standard(CATALOGUE.method(id).detector()).source(),
                        List.of("the 'value'"),
                        CATALOGUE.method(id).detector(),
                        new Training.Share(0.95),
                        new Threshold.TopK(3),
                        new Grouping(1, 1, Direction.BOTH, LeastDeviation.NONE));
        Result result = windows(recipe);
        assertThat(found(result)).isNotEmpty();
        int expected = hash(found(result));
        String[] words = words(ShellLine.of(recipe, CATALOGUE));
        assertThat(hash(found(run(with(words, "--format", "jsonl")))))
                .as(ShellLine.of(recipe, CATALOGUE))
                .isEqualTo(expected);
        Path file = folder.resolve("copied.yaml");
        Files.writeString(file, recipe.text(folder, CATALOGUE));
        assertThat(hash(found(run("detect", "--recipe", file.toString(), "--format", "jsonl"))))
                .isEqualTo(expected);
    }

    private static Result windows(Recipe recipe) throws Exception {
        Analysis analysis = recipe.on(CsvSource.of(recipe.file().orElseThrow()));
        return analysis.run(Progress.NONE).results().getFirst();
    }

    @Test
    void settingsThresholdAndGroupingAreInTheCommand() {
        Recipe recipe =
                new Recipe(
                        Optional.of(Path.of("a b.csv")),
                        Recipe.standard(CATALOGUE.method("z_score").detector()).source(),
                        List.of(),
                        CATALOGUE
                                .method("z_score")
                                .detector(java.util.Map.of("window", 60), CATALOGUE),
                        new Training.Rows(100),
                        new Threshold.TopK(3),
                        new Grouping(0, 2, Direction.ABOVE, new LeastDeviation(0, 5)));
        assertThat(ShellLine.of(recipe, CATALOGUE))
                .isEqualTo(
                        "telltale detect --data 'a b.csv' --method z_score --set window=60 --train"
                                + " rows:100 --threshold top:3 --direction above --min-deviation"
                                + " 5.0% --min-length 2");
    }

    @Test
    void whatNoOptionCanSayComesAlongAsAFile() {
        Recipe recipe =
                Recipe.standard(
                        CATALOGUE.read(
                                java.util.Map.of(
                                        "consensus",
                                        java.util.Map.of(
                                                "members",
                                                List.of(
                                                        java.util.Map.of(
                                                                "z_score",
                                                                java.util.Map.of("window", 60)),
                                                        "moving_average")))));
        assertThat(ShellLine.of(recipe, CATALOGUE))
                .startsWith("cat > recipe.yaml <<'RECIPE'")
                .endsWith("telltale detect --recipe recipe.yaml");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }

    /// The words of a command without its first, as a shell would split it.
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!quoted && c == '\\') {
                word.append(line.charAt(++i));
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words.subList(1, words.size()).toArray(String[]::new);
    }
}
