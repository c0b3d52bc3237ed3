package telltale.input.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.job.Progress;
import telltale.series.Series;

/// Reads every CSV file below the folder that the environment calls `TELLTALE_DATA`, each with a
/// header of `timestamp,value,label`, and compares it with what splitting its lines gives. Skipped
/// without that folder.
class KnownSeriesTest {

    @Test
    void readsEveryFileAsItsLinesSay() throws Exception {
        var root = System.getenv("TELLTALE_DATA");
        assumeTrue(root != null, "TELLTALE_DATA names no folder of series");
        List<Path> files;
        try (var found = Files.walk(Path.of(root))) {
            files = found.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (var file : files) {
            check(file);
        }
    }

    private static void check(Path file) throws Exception {
        var lines = Files.readAllLines(file);
        var rows = lines.subList(1, lines.size()).stream().map(line -> line.split(",")).toList();
        var reading = CsvSource.of(file).table(Progress.NONE);
        var series = Csv.only(reading);
        assertThat(series.length()).as(file.toString()).isEqualTo(rows.size());
        assertThat(series.labelled()).as(file.toString()).isTrue();
        assertThat(count(series)).isEqualTo(rows.stream().filter(r -> r[2].equals("1")).count());
        double[] expected = rows.stream().mapToDouble(r -> Double.parseDouble(r[1])).toArray();
        double[] found = series.channelValues(0);
        Arrays.sort(expected);
        Arrays.sort(found);
        assertThat(found).as(file.toString()).isEqualTo(expected);
        boolean all =
                reading.data().warnings().stream()
                        .allMatch(
                                w -> w.reason().contains("kept") || w.reason().contains("sorted"));
        assertThat(all).as(file + " " + reading.data().warnings()).isTrue();
    }

    private static long count(Series series) {
        long labels = 0;
        for (int row = 0; row < series.length(); row++) {
            labels += series.labelAt(row) ? 1 : 0;
        }
        return labels;
    }
}
