package telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesCommandTest {
    @TempDir private Path folder;

    private String csv = "";
    private String jsonl = "";

    @BeforeEach
    void writeBoth() throws IOException {
        var commas = new StringBuilder("time,value,label\n");
        var lines = new StringBuilder();
        for (int row = 0; row < 600; row++) {
            boolean odd = row == 400 || row == 401;
            double value = odd ? 50 : row % 12 + row % 5 * 0.1;
            commas.append("%d,%s,%d\n".formatted(1_767_225_600 + 60L * row, value, odd ? 1 : 0));
            lines.append(
                    "{\"time\":%d,\"value\":%s,\"label\":%b}\n"
                            .formatted(1_767_225_600 + 60L * row, value, odd));
        }
        csv = Files.writeString(folder.resolve("pump.csv"), commas).toString();
        Path other = Files.createDirectory(folder.resolve("lines"));
        jsonl = Files.writeString(other.resolve("pump.jsonl"), lines).toString();
    }

    @Test
    void detectFindsTheSameAsInCsv() throws IOException {
        var found = Shell.run("detect", "--data", jsonl, "--method", "z_score", "--format", "csv");
        var same = Shell.run("detect", "--data", csv, "--method", "z_score", "--format", "csv");
        assertThat(found.err()).isEmpty();
        assertThat(found.out()).isEqualTo(same.out()).contains(",1\n");
        var piped =
                Shell.runOn(
                        Files.readString(Path.of(jsonl)),
                        "detect",
                        "--data",
                        "-",
                        "--method",
                        "z_score",
                        "--format",
                        "csv");
        assertThat(piped.out()).isEqualTo(same.out());
    }

    @Test
    void evaluateMeasuresAFileAndAFolder() {
        for (String data : new String[] {jsonl, folder.resolve("lines").toString()}) {
            var said =
                    Shell.run(
                            "evaluate", "--data", data, "--methods", "z_score", "--format", "csv");
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(said.out().lines()).hasSize(2).last().asString().contains(",pump,z_score,");
        }
    }

    @Test
    void aSavedRecipeReadsTheFileAgain() {
        String recipe = folder.resolve("pump.yaml").toString();
        var saved =
                Shell.run(
                        "detect",
                        "--data",
                        jsonl,
                        "--method",
                        "z_score",
                        "--source",
                        "values=value",
                        "--save-recipe",
                        recipe);
        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(Path.of(recipe))
                .content()
                .contains("jsonl:")
                .contains("lines/pump.jsonl")
                .contains("values");
        var again = Shell.run("detect", "--recipe", recipe);
        assertThat(again.out()).isEqualTo(saved.out());
        // The same recipe on a file of another format keeps the options that both have.
        assertThat(Shell.run("detect", "--recipe", recipe, "--data", csv).code()).isZero();
    }

    @Test
    void validateSaysHowItWasRead() {
        var said = Shell.run("validate", "--data", jsonl);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("JSON lines").containsPattern("label +label");
    }

    @Test
    void anOptionThatTheFormatDoesNotHaveIsRefused() {
        var named = Shell.run("detect", "--data", jsonl, "--delimiter", ";");
        assertThat(named.code()).isEqualTo(ExitCode.USAGE);
        assertThat(named.err()).contains("JSON lines: no option 'delimiter'");
        var typo = Shell.run("detect", "--data", csv, "--source", "delimeter=;");
        assertThat(typo.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typo.err()).contains("did you mean 'delimiter'");
        var word = Shell.run("detect", "--data", csv, "--source", "header=maybe");
        assertThat(word.err()).contains("header: expected true or false, found 'maybe'");
    }
}
