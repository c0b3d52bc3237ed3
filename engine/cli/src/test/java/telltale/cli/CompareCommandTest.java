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
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final int ROWS = 1_200;

    @TempDir Path folder;
    private Path data;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        data = folder.resolve("noise.csv");
        SplittableRandom random = new SplittableRandom(1);
        List<String> lines = new ArrayList<>(List.of("timestamp,value,label"));
        for (int row = 0; row < ROWS; row++) {
            boolean spike = row > 400 && row % 150 == 0;
            double value = random.nextGaussian() + (spike ? 15 : 0);
            lines.add(row + "," + value + (spike ? ",1" : ",0"));
        }
        Files.write(data, lines, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        String[] all =
                Stream.concat(Stream.of("compare"), Arrays.stream(arguments))
                        .toArray(String[]::new);
        return Main.run(new ByteArrayInputStream(new byte[0]), out, err, all);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void tableHasEachMethodTheRandomDetectorAndTheAgreement() {
        int code = run("--data", data.toString(), "--methods", "z_score,modified_z_score");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        assertThat(lines()).anyMatch(line -> line.startsWith("z_score ") && line.contains("1.000"));
        assertThat(lines()).anyMatch(line -> line.startsWith("random "));
        assertThat(lines()).anyMatch(line -> line.startsWith("Agreement"));
    }

    @Test
    void csvHasOneLineAMethodWithTheRandomDetectorBeside() {
        String[] methods = {"--methods", "z_score,moving_average", "--format", "csv"};
        assertThat(run(arguments(methods))).isZero();
        assertThat(lines()).hasSize(3);
        assertThat(lines().getFirst())
                .startsWith("series,method,seconds,rows_per_second,anomalies,rows,agreement")
                .contains("vus_pr", "random_vus_pr");
        assertThat(lines().get(1)).startsWith("noise,z_score,");
    }

    @Test
    void jsonIsOneDocument() {
        assertThat(run(arguments("--methods", "z_score,auto", "--format", "json"))).isZero();
        String text = String.join("\n", lines());
        assertThat(text).startsWith("{").contains("\"agreement\" : [ [ 1.0,", "\"random\"");
    }

    @Test
    void thresholdIsThatOfAllMethods() {
        run(arguments("--methods", "z_score", "--format", "csv", "--threshold", "top:2"));
        assertThat(lines().get(1).split(",", -1)[4]).isEqualTo("2");
    }

    @Test
    void unknownMethodIsRefusedWithTheNearest() {
        assertThat(run(arguments("--methods", "z_scor"))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("z_score");
    }

    @Test
    void methodThatCannotDoItSaysWhyAndStopsNobodyElse() throws IOException {
        Files.writeString(data, "timestamp,value\n0,1\n1,2\n2,1\n3,5\n");
        assertThat(run(arguments("--methods", "matrix_profile,z_score"))).isZero();
        assertThat(lines()).anyMatch(line -> line.startsWith("matrix_profile: "));
    }

    private String[] arguments(String... more) {
        return Stream.concat(Stream.of("--data", data.toString()), Arrays.stream(more))
                .toArray(String[]::new);
    }
}
