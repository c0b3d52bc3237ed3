package telltale.evaluation.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.input.UnusableData;
import telltale.series.RowRange;
import telltale.series.Series;

class EventListTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final long BEGIN = Instant.parse("2024-01-31T00:00:00Z").getEpochSecond();

    @TempDir Path folder;

    /// Ten rows, one a minute.
    private static Series minutes() {
        long[] times = new long[10];
        Arrays.setAll(times, row -> BEGIN * 1_000_000_000L + row * MINUTE);
        return Series.of(
                "pump",
                Series.Timing.INSTANT,
                List.of(new Series.Channel("value")),
                times,
                new double[][] {new double[10]});
    }

    private List<RowRange> spans(String file, String text, Series series) throws IOException {
        Path path = Files.writeString(folder.resolve(file), text);
        return EventList.read(path).labels(series, "pump", Duration.ZERO).spans();
    }

    @Test
    void anEventHoldsBothItsEnds() throws IOException {
        String csv = "start,end\n2024-01-31T00:02:00Z,2024-01-31T00:04:00Z\n";
        assertThat(spans("a.csv", csv, minutes())).containsExactly(new RowRange(2, 5));
    }

    @Test
    void aMomentBetweenTwoRowsIsTheRowBehindIt() throws IOException {
        String csv = "series,start,end\npump.csv,2024-01-31 00:02:30,\nfan,2024-01-31,\n";
        assertThat(spans("a.csv", csv, minutes())).containsExactly(new RowRange(3, 4));
    }

    @Test
    void jsonMayNameTheSeriesOfEachList() throws IOException {
        String json =
                """
                {"group/pump.csv": [["2024-01-31 00:01:00.000000", "2024-01-31 00:02:00.000000"]],
                 "fan": [["2024-01-31", "2024-01-31"]]}
                """;
        assertThat(spans("a.json", json, minutes())).containsExactly(new RowRange(1, 3));
    }

    @Test
    void jsonMayCountSecondsOrNumberRows() throws IOException {
        String epoch = "[{\"start\": %d, \"end\": %d}]".formatted(BEGIN + 60, BEGIN + 120);
        assertThat(spans("a.json", epoch, minutes())).containsExactly(new RowRange(1, 3));
        assertThat(spans("b.json", "[[4, 6], [8, 8]]", Series.ofValues(new double[10])))
                .containsExactly(new RowRange(4, 7), new RowRange(8, 9));
    }

    @Test
    void toleranceMakesEventsLonger() throws IOException {
        Path path = Files.writeString(folder.resolve("a.csv"), "start,end\n5,5\n");
        var list = EventList.read(path);
        Series series = Series.ofValues(new double[10]);
        assertThat(list.labels(series, "a", Duration.ofNanos(2)).spans())
                .containsExactly(new RowRange(3, 8));
    }

    @Test
    void anEventOutsideTheSeriesIsRefused() {
        String csv = "start,end\n2025-01-31,2025-02-01\n";
        assertThatThrownBy(() -> spans("a.csv", csv, minutes()))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("expected times within its rows")
                .hasMessageContaining("2025-01-31");
    }

    @Test
    void aListThatIsNoneSaysWhere() {
        assertThatThrownBy(() -> spans("a.csv", "begin,end\n", minutes()))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("'start'");
        assertThatThrownBy(() -> spans("a.csv", "start,end\n1\n", minutes()))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> spans("a.json", "[[1,2],\n[", minutes()))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> spans("a.csv", "start,end\nsoon,later\n", minutes()))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("'soon'");
    }

    @Test
    void jsonDeeperThanAnyListIsRefused() {
        assertThatThrownBy(() -> spans("a.json", "[".repeat(1_000), minutes()))
                .isInstanceOf(UnusableData.class);
    }
}
