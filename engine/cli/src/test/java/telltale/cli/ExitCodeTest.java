package telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.cli.Shell.Said;

class ExitCodeTest {
    private static final String VALUES = "1.0\n2.0\n100.0\n3.0\n2.5\n";

    @TempDir private Path folder;
    private String data = "";

    @BeforeEach
    void writeData() throws IOException {
        data = Files.writeString(folder.resolve("data.csv"), VALUES).toString();
    }

    private static void check(Said said, int code, String message) {
        assertThat(said.code()).as(said.err()).isEqualTo(code);
        assertThat(said.err()).contains(message).doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void doneIsZero() {
        Said said = Shell.run("detect", "--data", data, "--method", "z_score");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("1 anomaly");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void aFaultOfOursIsOneSentenceAndATraceOnRequest() {
        String[] faulty = {"detect", "--data", data, "--method", "faulty"};
        check(
                Shell.run(faulty),
                ExitCode.INTERNAL,
                "telltale: this should not have happened: java.lang.IllegalStateException: a bug"
                        + " (--verbose tells more)\n");
        Said said = Shell.run("detect", "--data", data, "--method", "faulty", "--verbose");
        assertThat(said.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(said.err()).contains("\tat telltale.cli.Faults");
    }

    @Test
    void tooLittleMemoryIsOneSentence() {
        check(
                Shell.run("detect", "--data", data, "--method", "faulty", "--set", "way=memory"),
                ExitCode.INTERNAL,
                "telltale: out of memory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "detct|Did you mean detect",
                "detect --dta x|Did you mean --data",
                "detect|expected --data FILE, or a recipe with one",
                "validate|expected --recipe FILE, --data FILE, or both",
                "detect --data DATA --method z_scor|no method 'z_scor'; did you mean 'z_score'?",
                "detect --data DATA --method z_score --set windo=3|no setting 'windo'; did you"
                        + " mean",
                "detect --data DATA --method z_score --set window=x|expected a number, found 'x'",
                "detect --data DATA --method z_score --set window|--set",
                "detect --data DATA --method faulty --set way=misfit|setting 'way'",
                "detect --data DATA --threshold sigm:3|no threshold 'sigm'; did you mean 'sigma'?",
                "detect --data DATA --threshold sigma|expected a threshold such as",
                "detect --data DATA --confidence 1.5|expected over 0 and under 1, found '1.5'",
                "detect --data DATA --method z_score --confidence .9 --threshold top:1|found both",
                "detect --data DATA --train some|no training 'some'",
                "detect --data DATA --train rows:0|training rows: expected at least 1",
                "detect --data DATA --method z_score --train until:2024-01-31|counts by row",
                "detect --data DATA --method z_score --channel x|no channel 'x'; there are [value]",
                "detect --data DATA --direction up|no direction 'up'; there are",
                "detect --data DATA --min-deviation far|least deviation: expected a number",
                "detect --data DATA --method z_score --bridge -1|bridge: expected",
                "detect --data DATA --tz Mars|expected a time zone such as",
                "detect --data DATA --encoding utf-99|expected an encoding such as",
                "detect --data DATA --decimal dot|expected a decimal point or comma",
                "detect --data DATA --method z_score --delimiter ab|delimiter: expected one char",
                "detect --data DATA --method z_score --day-first --month-first|found both",
                "detect --data DATA --rows|--rows goes with --format jsonl",
                "detect --data DATA --anomalies-only|--anomalies-only goes with",
                "detect --data DATA --format xml|--format",
                "methods z_scor|no method 'z_scor'; did you mean 'z_score'?",
            })
    void wrongUsageIsTwo(String line, String message) {
        check(Shell.run(line.replace("DATA", data).split(" ")), ExitCode.USAGE, message);
    }

    @Test
    void noCommandIsWrongUsage() {
        check(Shell.run(), ExitCode.USAGE, "expected a command");
    }

    @Test
    void unusableDataAreThree() throws IOException {
        String method = "z_score";
        check(
                Shell.run("detect", "--data", data + "x", "--method", method),
                ExitCode.BAD_DATA,
                "no such file");
        check(
                Shell.run("detect", "--data", folder.toString(), "--method", method),
                ExitCode.BAD_DATA,
                "found a folder");
        check(Shell.runOn("", "detect", "--data", "-", "--method", method), ExitCode.BAD_DATA, "");
        check(
                Shell.runOn("1\n", "detect", "--data", "-", "--method", method),
                ExitCode.BAD_DATA,
                "needs at least");
        check(Shell.run("validate", "--data", data + "x"), ExitCode.BAD_DATA, "no such file");
    }

    @Test
    void aWrongRecipeIsFour() throws IOException {
        Path recipe = folder.resolve("r.yaml");
        Files.writeString(recipe, "telltale: 1\nmethod: z_score\ntreshold: {share: 0.1}\n");
        for (String command : new String[] {"detect", "validate"}) {
            check(
                    Shell.run(command, "--recipe", recipe.toString(), "--data", data),
                    ExitCode.BAD_CONFIG,
                    "telltale: r.yaml line 3: no key 'treshold'; did you mean 'threshold'?");
        }
        check(Shell.run("validate", "--recipe", recipe + "x"), ExitCode.BAD_CONFIG, "no such file");
        Files.writeString(recipe, "method: z_score\nchannels: [x]\n");
        for (String command : new String[] {"detect", "validate"}) {
            check(
                    Shell.run(command, "--recipe", recipe.toString(), "--data", data),
                    ExitCode.BAD_CONFIG,
                    "no channel 'x'; there are [value]");
        }
    }

    @Test
    void anomaliesAreTenWhenAskedFor() throws IOException {
        String[] detect = {"detect", "--data", data, "--method", "z_score", "--fail-on-anomaly"};
        assertThat(Shell.run(detect).code()).isEqualTo(ExitCode.ANOMALIES);
        Files.writeString(Path.of(data), "1\n2\n1\n2\n1\n2\n1\n2\n");
        assertThat(Shell.run(detect).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void interruptedIs130() {
        check(
                Shell.run("detect", "--data", data, "--method", "faulty", "--set", "way=cancel"),
                ExitCode.INTERRUPTED,
                "telltale: interrupted");
    }

    @Test
    void aReaderThatHasHadEnoughIsNoFault() {
        var err = new ByteArrayOutputStream();
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        var in = new ByteArrayInputStream(new byte[0]);
        String[] detect = {"detect", "--data", data, "--method", "z_score", "--format", "csv"};
        assertThat(Main.run(in, full, err, detect)).isEqualTo(ExitCode.DONE);
        assertThat(err.size()).isZero();
    }

    @Test
    void anOutputThatCannotBeWrittenIsAFaultOfTheMachine() {
        Path nowhere = folder.resolve("no/where.csv");
        check(
                Shell.run(
                        "detect",
                        "--data",
                        data,
                        "--method",
                        "z_score",
                        "--output",
                        nowhere.toString()),
                ExitCode.INTERNAL,
                "its folder does not exist");
    }
}
