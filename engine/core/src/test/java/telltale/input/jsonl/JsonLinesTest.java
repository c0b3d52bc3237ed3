package telltale.input.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.input.FeedTally;
import telltale.input.FileReading;
import telltale.input.Source;
import telltale.input.SourceFormats;
import telltale.input.SourceSettings;
import telltale.input.UnusableData;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;
import telltale.series.Series;

class JsonLinesTest {
    private static final String ROWS =
            """
            {"timestamp":"2026-01-01T00:00:00Z","pressure":1.5,"temp":20}
            {"timestamp":"2026-01-01T00:01:00Z","pressure":2e-1,"temp":null}
            {"temp":22,"timestamp":"2026-01-01T00:02:00Z"}
            """;

    @TempDir private Path folder;

    private FileReading read(String text) throws IOException, InterruptedException {
        return source(text, Map.of()).open(Progress.NONE);
    }

    private Source.DataFile source(String text, Map<String, Object> options) throws IOException {
        Path file = Files.writeString(folder.resolve("pump.jsonl"), text);
        var settings = SourceFormats.load().format("jsonl").settings(options);
        return SourceFormats.load().open(file, settings);
    }

    private static List<String> warnings(FileReading reading) {
        return reading.data().warnings().stream().map(Object::toString).toList();
    }

    @Test
    void isTheSameSeriesAsTheSameRowsInCsv() throws Exception {
        var csv =
                Files.writeString(
                        folder.resolve("pump.csv"),
                        """
                        timestamp,pressure,temp
                        2026-01-01T00:00:00Z,1.5,20
                        2026-01-01T00:01:00Z,2e-1,
                        2026-01-01T00:02:00Z,,22
                        """);
        Series same = CsvSource.of(csv).read(Progress.NONE).series().getFirst();
        Series series = read(ROWS).data().series().getFirst();
        assertThat(series.name()).isEqualTo("pump").isEqualTo(same.name());
        assertThat(series.timing()).isEqualTo(Series.Timing.INSTANT).isEqualTo(same.timing());
        assertThat(series.channels()).isEqualTo(same.channels());
        for (int row = 0; row < 3; row++) {
            assertThat(series.timeAt(row)).isEqualTo(same.timeAt(row));
        }
        assertThat(series.channelValues(0)).containsExactly(1.5, 0.2, Double.NaN);
        assertThat(series.channelValues(1)).containsExactly(20, Double.NaN, 22);
    }

    @Test
    void aTextThatPartsTheRowsGivesSeriesAndALabelSaysWhatIsAnomalous() throws Exception {
        var text = new StringBuilder();
        for (int row = 0; row < 20; row++) {
            for (String pump : List.of("north", "south")) {
                text.append(
                        "{\"time\":%d,\"pump\":\"%s\",\"value\":%d,\"label\":%b}\n"
                                .formatted(1_767_225_600 + row, pump, row % 7, row == 9));
            }
        }
        FileReading reading = read(text.toString());
        assertThat(reading.data().series())
                .extracting(Series::name)
                .containsExactly("north", "south");
        Series north = reading.data().series().getFirst();
        assertThat(north.channels()).extracting(Series.Channel::name).containsExactly("value");
        assertThat(north.labelled()).isTrue();
        assertThat(north.labelAt(9)).isTrue();
        assertThat(north.labelAt(8)).isFalse();
        assertThat(reading.fields())
                .extracting(FileReading.SourceField::role)
                .containsExactly("time", "name of the series", "channel", "label");
        assertThat(reading.facts())
                .containsExactly(
                        "Time since 1970 in s in 'time'",
                        "JSON lines",
                        "Labels in 'label'",
                        "Series named in 'pump'");
    }

    @Test
    void fieldsWithinFieldsAreChannelsAndListsAreLeftOut() throws Exception {
        var reading =
                read(
                        """
                        {"t":0,"a":{"x":1,"y":{"z":2}},"tags":[1,{"b":2}]}
                        {"t":1,"a":{"x":3,"y":{"z":4}},"tags":[]}
                        """);
        assertThat(reading.data().series().getFirst().channels())
                .extracting(Series.Channel::name)
                .contains("a.x", "a.y.z")
                .doesNotContain("tags", "b");
        assertThat(warnings(reading)).anyMatch(w -> w.contains("lists: 'tags'"));
    }

    @Test
    void aFieldThatComesLateIsAChannelAllTheSame() throws Exception {
        var text = new StringBuilder();
        for (int row = 0; row < 3_000; row++) {
            text.append(
                    "{\"t\":%d,\"a\":%d.5%s}\n".formatted(row, row, row > 2_000 ? ",\"b\":1" : ""));
        }
        Series series = read(text.toString()).data().series().getFirst();
        assertThat(series.channels()).extracting(Series.Channel::name).contains("a", "b");
        int late = series.channels().indexOf(new Series.Channel("b"));
        assertThat(series.valueAt(late, 2_500)).isEqualTo(1);
        assertThat(series.valueAt(late, 1_500)).isNaN();
    }

    @Test
    void linesThatAreNoObjectAreLeftOutAndTold() throws Exception {
        var reading = read(ROWS + "\n[1,2]\nnot json\n{\"timestamp\":\"x\",\"temp\":1} {}\n");
        assertThat(reading.data().series().getFirst().length()).isEqualTo(3);
        assertThat(warnings(reading))
                .anyMatch(w -> w.contains("5") && w.contains("expected a JSON object"))
                .anyMatch(w -> w.contains("6") && w.contains("expected a JSON object"))
                .anyMatch(w -> w.contains("7") && w.contains("more behind it"));
    }

    @Test
    void hostileLinesAreRefused() throws Exception {
        var deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        var digits = "{\"timestamp\":\"2026-01-01T00:03:00Z\",\"temp\":" + "9".repeat(5_000) + "}";
        var long1 = "{\"timestamp\":\"" + "x".repeat(9 << 20) + "\"}";
        var reading = read(ROWS + deep + "\n" + digits + "\n" + long1 + "\n");
        assertThat(reading.data().series().getFirst().length()).isEqualTo(3);
        assertThat(warnings(reading)).hasSize(3);
    }

    @Test
    void aFileWithoutObjectsIsNoData() {
        assertThatExceptionOfType(UnusableData.class)
                .isThrownBy(() -> read("[1]\n"))
                .withMessageContaining("'pump.jsonl': expected a JSON object per line, found none");
        assertThatExceptionOfType(UnusableData.class)
                .isThrownBy(() -> read("{\"a\":\"x\"}\n{\"a\":\"y\"}\n"))
                .withMessageContaining("expected a column of numbers");
    }

    @Test
    void isRecognisedByItsNameOrItsFirstBytesAlsoWhenPacked() throws Exception {
        var formats = SourceFormats.load();
        var packed = folder.resolve("rows.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(("\uFEFF \n" + ROWS).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(formats.of(packed, SourceSettings.FOUND).id()).isEqualTo("jsonl");
        assertThat(formats.open(packed, SourceSettings.FOUND).read(Progress.NONE).series())
                .hasSize(1);
        var csv = Files.writeString(folder.resolve("braces.csv"), "{a},b\n1,2\n");
        assertThat(formats.of(csv, SourceSettings.FOUND).id()).isEqualTo("csv");
        var text = Files.writeString(folder.resolve("rows.txt"), "a,b\n1,2\n");
        assertThat(formats.of(text, SourceSettings.FOUND).id()).isEqualTo("csv");
        assertThat(formats.of(folder.resolve("gone.ndjson"), SourceSettings.FOUND).id())
                .isEqualTo("jsonl");
        assertThat(formats.of(folder, SourceSettings.FOUND).id()).isEqualTo("csv");
    }

    @Test
    void optionsAreThoseOfColumns() throws Exception {
        var options = Map.<String, Object>of("time", "", "values", List.of("temp"));
        Series series = source(ROWS, options).read(Progress.NONE).series().getFirst();
        assertThat(series.timing()).isEqualTo(Series.Timing.INDEX);
        assertThat(series.channels()).extracting(Series.Channel::name).containsExactly("temp");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source(ROWS, Map.of("zone", "Mars")))
                .withMessageContaining("expected a time zone");
    }

    @Test
    void isFollowed() throws Exception {
        var source = (Source.Live) source(ROWS + "{\"timestamp\":\"2026-01-01T00:03", Map.of());
        List<String> rows = new ArrayList<>();
        try (var feed = source.follow("", Progress.NONE)) {
            assertThat(feed.before().length()).isEqualTo(3);
            long last = feed.before().timeAt(2);
            var taker =
                    new Source.Taker() {
                        @Override
                        public void row(long time, double[] values) {
                            rows.add((time - last) / 1_000_000_000L + Arrays.toString(values));
                        }

                        @Override
                        public void startsOver() {
                            rows.add("over");
                        }
                    };
            Files.writeString(
                    folder.resolve("pump.jsonl"),
                    """
                    :00Z","pressure":7,"later":1}
                    {"timestamp":"2026-01-01T00:04:00Z","temp":"8.5"}
                    nothing
                    {"timestamp":"2026-01-01T00:05:00Z"
                    """
                            .stripTrailing(),
                    StandardOpenOption.APPEND);
            while (feed.poll(taker)) {
                // Until nothing is left.
            }
            assertThat(rows).containsExactly("60[7.0, NaN]", "120[NaN, 8.5]");
            assertThat(feed.tally()).isEqualTo(new FeedTally(2, 1, 0, 0, false));
            assertThat(feed.warnings().toString()).contains("6").contains("JSON object");
        }
    }
}
