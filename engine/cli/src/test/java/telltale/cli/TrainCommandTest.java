package telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.cli.Shell.Said;

class TrainCommandTest {
    @TempDir private Path folder;
    private String models = "";
    private String data = "";

    @BeforeEach
    void writeData() throws IOException {
        models = folder.resolve("models").toString();
        data = file("data.csv", "load", 700);
    }

    private String file(String name, String channel, int spike) throws IOException {
        var random = new Random(3);
        var text = new StringBuilder("row," + channel + "\n");
        for (int row = 0; row < 1_000; row++) {
            double value = 5 + random.nextGaussian() + (row == spike ? 20 : 0);
            text.append(String.format(Locale.ROOT, "%d,%.6f%n", row, value));
        }
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Said run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--models", models));
        return Shell.run(all.toArray(String[]::new));
    }

    private Said train(String... further) {
        List<String> all = new ArrayList<>(List.of("train", "--data", data, "--model", "pump"));
        all.addAll(List.of(further));
        return run(all.toArray(String[]::new));
    }

    private static void check(Said said, int code, String message) {
        assertThat(said.code()).as(said.err()).isEqualTo(code);
        assertThat(said.err()).contains(message).doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void aKeptModelFindsWhatTheMethodFinds() throws IOException {
        String[] method = {"--method", "z_score", "--set", "window=60", "--train", "rows:600"};
        Said trained = train(method);
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.err()).isEmpty();
        assertThat(trained.out())
                .contains("model        pump\n")
                .contains("method       z_score\n")
                .contains("learnt from  600 rows of 'data")
                .contains("kept as      its training, ")
                .contains("pump.model\n");
        Said kept = run("detect", "--data", data, "--model", "pump", "--format", "csv");
        assertThat(kept.code()).as(kept.err()).isZero();
        String[] detect = {
            "detect",
            "--data",
            data,
            "--format",
            "csv",
            "--method",
            "z_score",
            "--set",
            "window=60",
            "--train",
            "rows:600"
        };
        assertThat(kept.out()).isEqualTo(Shell.run(detect).out()).contains(",1\n");
        Path file = folder.resolve("models/pump.model");
        assertThat(run("detect", "--data", data, "--model", file.toString()).out())
                .contains("Method z_score, trained on 600 rows of 'data")
                .contains("1 anomaly");
    }

    @Test
    void theJsonOfAKeptModelSaysWhatItLearntFrom() throws IOException {
        train("--method", "z_score", "--train", "rows:600");
        String other = file("other.csv", "load", 30);
        Said said = run("detect", "--data", other, "--model", "pump", "--format", "json");
        assertThat(said.out())
                .contains("\"training\": \"before\"")
                .containsPattern("\"series\": \"data[^\"]*\",\\s*\"rows\": 600,\\s*\"from\": 0");
    }

    @Test
    void theRecipeSetsAllButTheModel() throws IOException {
        train("--method", "z_score", "--train", "rows:600");
        Path recipe = folder.resolve("r.yaml");
        Files.writeString(recipe, "telltale: 1\nmethod: moving_average\nthreshold: {fixed: 1e9}\n");
        Said said = run("detect", "--data", data, "--model", "pump", "--recipe", recipe.toString());
        assertThat(said.out()).contains("Method z_score").contains("0 anomalies");
    }

    @Test
    void otherChannelsHaveToBeNamed() throws IOException {
        train("--method", "z_score");
        String other = file("other.csv", "power", 30);
        String[] detect = {"detect", "--data", other, "--model", "pump"};
        check(run(detect), ExitCode.USAGE, "the model learnt from the channels [load], ");
        Said named = run("detect", "--data", other, "--model", "pump", "--channel", "power");
        assertThat(named.code()).as(named.err()).isZero();
    }

    @Test
    void modelsAreListedAndDeleted() throws IOException {
        assertThat(run("models").out()).isEmpty();
        assertThat(run("models").err()).startsWith("no models in ");
        train("--method", "z_score");
        Said again = train("--method", "moving_average");
        assertThat(again.err()).endsWith("note: the model 'pump' of before was replaced\n");
        Files.writeString(folder.resolve("models/bad.model"), "x");
        assertThat(run("models").out().lines().toList())
                .hasSize(3)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).startsWith("name  method");
                    assertThat(lines.get(1)).contains("expected a model file");
                    assertThat(lines.get(2)).startsWith("pump  moving_average");
                });
        assertThat(run("models", "--format", "csv").out().lines().skip(2))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("pump,moving_average,data");
        assertThat(run("models", "--format", "json").out())
                .contains("\"problem\": ")
                .contains("\"keptAs\": \"training\"")
                .contains("\"settings\": {");
        check(run("models", "--delete", "pumpe"), ExitCode.USAGE, "did you mean 'pump'?");
        check(run("models", "--delete", "pump"), ExitCode.DONE, "deleted the model 'pump'");
        assertThat(folder.resolve("models/pump.model")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --data DATA|Missing required option: '--model=NAME'",
                "train --model m|expected --data FILE, or a recipe with one",
                "train --data DATA --model ../m|model name: expected up to 64 letters",
                "train --data DATA --model m --method z_scor|did you mean 'z_score'?",
                "train --data DATA --model m --method z_score --channel x|no channel 'x'",
                "detect --data DATA --model pumpe|no model 'pumpe'; did you mean 'pump'?",
                "detect --data DATA --model ..|model name: expected up to 64 letters",
                "detect --data DATA --model pump --method z_score|--model goes without --method",
                "detect --data DATA --model pump --set window=3|--model goes without --method",
                "detect --data DATA --model pump --train all|--model goes without --method",
                "detect --data DATA --model pump --save-recipe r|a recipe names no model",
            })
    void wrongUsageIsTwo(String line, String message) {
        train("--method", "z_score");
        check(run(line.replace("DATA", data).split(" ")), ExitCode.USAGE, message);
    }

    @Test
    void aBadModelFileIsFour() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.model"), "hello");
        check(
                run("detect", "--data", data, "--model", bad.toString()),
                ExitCode.BAD_CONFIG,
                "telltale: model 'bad.model': expected a model file, found something else");
        check(
                run("detect", "--data", data, "--model", bad + "x/"),
                ExitCode.BAD_CONFIG,
                "no such file");
    }

    @Test
    void unusableDataAreThree() throws IOException {
        check(
                run("train", "--data", data + "x", "--model", "m"),
                ExitCode.BAD_DATA,
                "no such file");
        Path few = Files.writeString(folder.resolve("few.csv"), "1\n");
        check(
                run("train", "--data", few.toString(), "--model", "m", "--method", "z_score"),
                ExitCode.BAD_DATA,
                "needs at least");
        Path several =
                Files.writeString(
                        folder.resolve("several.csv"),
                        "sensor,value\na,1\nb,2\na,3\nb,4\na,5\nb,6\n");
        check(
                run(
                        "train",
                        "--data",
                        several.toString(),
                        "--series-column",
                        "sensor",
                        "--model",
                        "m"),
                ExitCode.BAD_DATA,
                "a model learns from one series: expected a file of one, found 2: [");
    }

    @Test
    void tooLittleMemoryFailsTheTrainingAndLeavesTheModelOfBefore() throws IOException {
        train("--method", "z_score");
        byte[] before = Files.readAllBytes(folder.resolve("models/pump.model"));
        check(
                train("--method", "faulty", "--set", "way=memory"),
                ExitCode.INTERNAL,
                "telltale: out of memory");
        check(
                train("--method", "faulty", "--set", "way=cancel"),
                ExitCode.INTERRUPTED,
                "telltale: interrupted");
        assertThat(folder.resolve("models/pump.model")).hasBinaryContent(before);
        try (var files = Files.list(folder.resolve("models"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theFiguresOfEachEpochAreSaidOnRequest() {
        String[] faulty = {"--method", "faulty", "--set", "way=plot"};
        Said quiet = train(faulty);
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).contains("epochs       3 epochs, the best 2 with a loss of 0.5\n");
        Said verbose = train("--method", "faulty", "--set", "way=plot", "--verbose");
        assertThat(verbose.err())
                .startsWith(
                        """
                        epoch 1: training loss 1.00000, validation loss 1.00000
                        epoch 2: training loss 0.500000, validation loss 0.500000
                        epoch 3: training loss 0.333333, validation loss 1.50000
                        """);
    }
}
