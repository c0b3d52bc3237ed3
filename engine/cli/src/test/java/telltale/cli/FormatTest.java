package telltale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.cli.Shell.Said;

class FormatTest {
    /// Forty rows a minute apart: 1, 2, 1, 2, … but one.
    private static final String SERIES =
            IntStream.range(0, 40)
                    .mapToObj(i ->
                            "2024-01-01T00:%02d:00Z,%s"
                                    .formatted(i, i == 30 ? "9.25" : i % 2 == 0 ? "1" : "2"))
                    .collect(Collectors.joining("\n", "time,flow [l/s]\n", "\n"));

    private static final String[] METHOD = {
        "--method", "modified_z_score", "--threshold", "fixed:4"
    };

    @TempDir private Path folder;

    private static Said detect(String data, String... options) {
        List<String> all = new ArrayList<>(List.of("detect", "--data", "-", "--no-color"));
        all.addAll(List.of(METHOD));
        all.addAll(List.of(options));
        Said said = Shell.runOn(data, all.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    @Test
    void theTableSaysWhatWasDoneAndFound() {
        assertThat(detect(SERIES).out())
                .startsWith(
                        """
                        standard input: 40 rows from 2024-01-01T00:00:00Z to 2024-01-01T00:39:00Z, every 1 min
                        Method modified_z_score, trained on all rows, cutoff 4 (fixed 4)
                        1 anomaly; normal data would give about one false alarm in\
                        """)
                .endsWith(
                        """

                        start                 end                   rows  peak                  value  expected    score  confidence
                        2024-01-01T00:30:00Z  2024-01-01T00:30:00Z     1  2024-01-01T00:30:00Z   9.25         2  9.78025      0.9947
                        """);
    }

    @Test
    void csvHasOneLineARow() {
        List<String> lines = detect(SERIES, "--format", "csv").out().lines().toList();
        assertThat(lines).hasSize(41);
        assertThat(lines.getFirst()).isEqualTo("timestamp,flow,score,confidence,anomaly,peak");
        assertThat(lines.get(1)).matches("2024-01-01T00:00:00Z,1,1.349,0[0-9.]*,0,0");
        assertThat(lines.get(31)).matches("2024-01-01T00:30:00Z,9\\.25,[0-9.]+,0\\.99[0-9]+,1,1");
        assertThat(detect(SERIES, "--format", "csv", "--anomalies-only").out().lines())
                .containsExactly(lines.getFirst(), lines.get(31));
    }

    @Test
    void jsonLinesHaveOneObjectAnAnomalyOrARow() {
        assertThat(detect(SERIES, "--format", "jsonl").out().lines())
                .singleElement()
                .asString()
                .startsWith(
                        "{\"series\":\"standard input\",\"start\":\"2024-01-01T00:30:00Z\","
                                + "\"end\":\"2024-01-01T00:30:00Z\",\"peak\":\"2024-01-01T00:30:00Z\","
                                + "\"rows\":1,\"score\":")
                .contains(
                        "\"channel\":\"flow\",\"actual\":9.25,\"expected\":2,\"deviation\":7.25,"
                                + "\"direction\":\"above\",\"explanation\":\"'flow' is 9.25");
        assertThat(detect(SERIES, "--format", "jsonl", "--rows").out().lines())
                .hasSize(40)
                .first()
                .asString()
                .startsWith(
                        "{\"series\":\"standard input\",\"timestamp\":\"2024-01-01T00:00:00Z\","
                                + "\"values\":{\"flow\":1},\"score\":1.349,\"confidence\":0.")
                .endsWith(",\"anomaly\":false,\"peak\":false}");
        assertThat(detect(SERIES, "--format", "jsonl", "--rows", "--anomalies-only").out().lines())
                .hasSize(1);
    }

    @Test
    void jsonHasAllOfIt() {
        String json = detect(SERIES, "--format", "json").out();
        assertThat(json)
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"version\": ")
                .contains(
                        "\"source\": \"standard input\",\n  \"method\": \"modified_z_score\",\n",
                        "\"settings\": {\n",
                        "\"training\": \"all\"",
                        "\"threshold\": {\n    \"fixed\": 4.0\n  }",
                        "\"cutoff\": 4,",
                        "\"start\": \"2024-01-01T00:30:00Z\"",
                        "\"warnings\": [ ]\n}\n");
    }

    /// Two hundred rows of noise but for one wild row and one that is less so.
    private static String noise() {
        var random = new SplittableRandom(1);
        return IntStream.range(0, 200)
                .mapToObj(i ->
                        "2024-01-01T%02d:%02d:00Z,%.3f"
                                .formatted(
                                        i / 60,
                                        i % 60,
                                        i == 120 ? 40 : i == 60 ? -5 : random.nextGaussian()))
                .collect(Collectors.joining("\n", "time,flow\n", "\n"));
    }

    private static Said standing(String... options) {
        List<String> all = new ArrayList<>(List.of("detect", "--data", "-", "--no-color"));
        all.addAll(List.of("--method", "modified_z_score"));
        all.addAll(List.of(options));
        Said said = Shell.runOn(noise(), all.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    @Test
    void withoutAThresholdTheTableSaysWhyTheLineIsThereAndWhatIsBelowIt() {
        String table = standing().out();

        assertThat(table)
                .containsPattern("1 stretch stands out: it is [0-9.]+ times as unusual as the next")
                .contains("\n1 anomaly\n", "\nBelow the line:\n");
        String below = table.substring(table.indexOf("Below the line:"));
        assertThat(below.lines().skip(2)).hasSize(3).first().asString().contains("01:00:00Z");
        assertThat(standing("--candidates", "0").out()).doesNotContain("Below the line");
    }

    @Test
    void candidatesAreInEveryFormat() {
        assertThat(standing("--format", "csv", "--candidates", "1").out().lines())
                .first(STRING)
                .endsWith(",anomaly,peak,candidate");
        assertThat(standing("--format", "csv", "--candidates", "1", "--anomalies-only").out())
                .containsPattern("01:00:00Z,-5,.*,0,0,1\n")
                .containsPattern("02:00:00Z,40,.*,1,1,0\n");
        assertThat(standing("--format", "jsonl", "--candidates", "1").out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(",\"candidate\":false}"),
                        line ->
                                assertThat(line)
                                        .contains("\"peak\":\"2024-01-01T01:00:00Z\"")
                                        .endsWith(",\"candidate\":true}"));
        assertThat(standing("--format", "json", "--candidates", "1").out())
                .contains("\"reason\": \"1 stretch stands out: ", "\"candidates\": [");
        assertThat(standing("--format", "jsonl", "--rows", "--candidates", "1").out())
                .contains("\"anomaly\":false,\"peak\":false,\"candidate\":true}");
    }

    @Test
    void theNextOneIsTakenInByTheThreshold() {
        assertThat(standing("--threshold", "standout:1").out())
                .contains("\n2 anomalies\n", "1 more is taken in.");
    }

    @Test
    void timesWithoutAZoneStayWithoutAndRowNumbersAreNumbers() {
        String local = SERIES.replace("Z,", ",");
        assertThat(detect(local, "--format", "jsonl").out())
                .contains("\"start\":\"2024-01-01T00:30:00\"");
        String numbered = SERIES.replaceAll("(?m)^.*,", "");
        assertThat(detect(numbered, "--format", "jsonl").out()).contains("\"start\":30,");
        assertThat(detect(numbered, "--format", "csv").out().lines().skip(31).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("30,9.25,"));
    }

    @Test
    void timesAreShownInTheZoneThatWasGiven() {
        String local = SERIES.replace("Z,", ",");
        assertThat(detect(local, "--format", "jsonl", "--tz", "Europe/Berlin").out())
                .contains("\"start\":\"2024-01-01T00:30:00+01:00\"");
    }

    @Test
    void numbersReadBackAsTheyWere() {
        String numbers = "0.1\n1e-300\n123456789.125\n5e15\n-0.30000000000000004\n1e22\n";
        assertThat(detect(numbers, "--format", "csv").out().lines().skip(1))
                .extracting(line -> line.replaceFirst("^[^,]*,([^,]*),.*", "$1"))
                .containsExactly(
                        "0.1",
                        "1.0E-300",
                        "123456789.125",
                        "5.0E15",
                        "-0.30000000000000004",
                        "1.0E22");
    }

    @Test
    void noCellIsAFormula() {
        String hostile = SERIES.replace("flow [l/s]", "\"=cmd|' /C calc'!A1\"");
        assertThat(detect(hostile, "--format", "csv").out())
                .startsWith("timestamp,'=cmd|' /C calc'!A1,score,confidence,anomaly,peak\n");
        String negative = SERIES.replace(",9.25", ",-9.25");
        assertThat(detect(negative, "--format", "csv").out()).contains("Z,-9.25,");
    }

    @Test
    void severalSeriesHaveAColumnOfTheirOwn() {
        String lines =
                SERIES.lines()
                        .skip(1)
                        .map(line -> "a," + line + "\n+b," + line + "\n")
                        .collect(Collectors.joining("", "series,time,flow\n", ""));
        assertThat(detect(lines, "--format", "csv").out())
                .startsWith(
                        "series,timestamp,flow,score,confidence,anomaly,peak\n"
                                + "a,2024-01-01T00:00:00Z,1")
                .contains("\n'+b,2024-01-01T00:30:00Z,9.25,");
        assertThat(detect(lines, "--format", "jsonl").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("{\"series\":\"+b\"");
        assertThat(detect(lines).out()).contains("a: 40 rows from", "+b: 40 rows from");
    }

    @Test
    void aTableHasNothingInItThatMovesATerminal() {
        String hostile = SERIES.replace("flow", "fl\u001b[31mow,b\u202e").replace("Z,", "Z,1,");
        assertThat(detect(hostile).out()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void anOutputFileIsWhole() throws IOException {
        Path file = folder.resolve("out.csv");
        Said said = detect(SERIES, "--format", "csv", "--output", file.toString());
        assertThat(said.out()).isEmpty();
        assertThat(file).content().hasLineCount(41);
    }

    @Test
    void aPackedFileIsRead() throws IOException {
        Path file = folder.resolve("packed.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(SERIES.getBytes(StandardCharsets.UTF_8));
        }
        Said said =
                Shell.run(
                        "detect",
                        "--data",
                        file.toString(),
                        "--method",
                        "z_score",
                        "--format",
                        "jsonl");
        assertThat(said.out().lines()).hasSize(1);
    }

    @Test
    void aSavedRecipeDoesTheSameAgain() throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), SERIES);
        Path recipe = folder.resolve("r.yaml");
        String[] first = {
            "detect",
            "--data",
            data.toString(),
            "--method",
            "modified_z_score",
            "--threshold",
            "fixed:4",
            "--direction",
            "above",
            "--set",
            "window=10",
            "--train",
            "share:0.5",
            "--format",
            "csv",
            "--save-recipe",
            recipe.toString()
        };
        Said said = Shell.run(first);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(recipe)
                .hasContent(
                        """
                        telltale: 1
                        source:
                          csv: {file: data.csv}
                        method:
                          modified_z_score: {window: 10}
                        training: {share: 0.5}
                        threshold: {fixed: 4}
                        grouping: {direction: above}
                        """);
        Said again = Shell.run("detect", "--recipe", recipe.toString(), "--format", "csv");
        assertThat(again).isEqualTo(said);
        Said other =
                Shell.run(
                        "detect",
                        "--recipe",
                        recipe.toString(),
                        "--format",
                        "csv",
                        "--set",
                        "window=5",
                        "--threshold",
                        "top:1");
        assertThat(other.code()).isZero();
        assertThat(other.out()).isNotEqualTo(said.out());
    }

    @Test
    void aRecipeOfStandardInputNamesNoFile() throws IOException {
        Path recipe = folder.resolve("r.yaml");
        detect(SERIES, "--save-recipe", recipe.toString(), "--tz", "UTC");
        assertThat(recipe).content().contains("csv: {zone: UTC}").doesNotContain("file");
    }
}
