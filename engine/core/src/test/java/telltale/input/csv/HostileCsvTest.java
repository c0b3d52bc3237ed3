package telltale.input.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.input.SourceFormats;
import telltale.input.UnusableData;
import telltale.input.csv.format.CsvOptions;
import telltale.job.Progress;

class HostileCsvTest {
    @TempDir Path folder;

    private static void assertRefused(String text, String... parts) {
        assertThatThrownBy(() -> Csv.open(text))
                .isInstanceOf(UnusableData.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("", "'test.csv'", "an empty file");
        assertRefused(" \n\n \n", "expected rows");
        assertRefused("# only\n# comments\n", "expected rows");
        assertRefused("\uFEFF", "expected rows");
    }

    @Test
    void refusesAHeaderWithoutRows() {
        assertRefused("timestamp,value\n", "only a header");
    }

    @Test
    void refusesAFileWithoutNumbers() {
        assertRefused("time,state\n2024-01-01,on the way\n2024-01-02,at home\n", "'state' (text)");
        assertRefused("time,value\n2024-01-01,NaN\n2024-01-02,\n", "expected");
        assertRefused("a,b\nx,y\nz,u\n", "no row with a number");
    }

    @Test
    void readsOneRow() throws Exception {
        var series = Csv.series("timestamp,value\n2024-01-01T00:00:00Z,1.5\n");
        assertThat(series.length()).isEqualTo(1);
        assertThat(series.valueAt(0, 0)).isEqualTo(1.5);
    }

    @Test
    void readsAConstantColumn() throws Exception {
        var text = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < 100; i++) {
            text.append("2024-01-01T00:%02d:00,7%n".formatted(i % 60));
        }
        assertThat(Csv.series(text.toString()).length()).isEqualTo(100);
    }

    @Test
    void keepsAnEmptyChannelBesideAFullOne() throws Exception {
        var read = Csv.open("t,a,b\n2024-01-01,1,\n2024-01-02,2,NaN\n2024-01-03,3,\n");
        var series = Csv.only(read);
        assertThat(series.width()).isEqualTo(2);
        assertThat(series.valueAt(1, 1)).isNaN();
        assertThat(Csv.warnings(read)).anyMatch(w -> w.contains("'b' has no number"));
    }

    @Test
    void takesWhatNoDoubleHoldsAsMissing() throws Exception {
        var digits = "9".repeat(400);
        var read =
                Csv.open(
                        """
                        timestamp,value
                        2024-01-01,1e309
                        2024-01-02,1e-400
                        2024-01-03,inf
                        2024-01-04,2
                        2024-01-05,3
                        2024-01-06,\
                        """
                                + digits
                                + "\n2024-01-07,4\n");
        var series = Csv.only(read);
        assertThat(series.channelValues(0))
                .containsExactly(Double.NaN, 0, Double.NaN, 2, 3, Double.NaN, 4);
        assertThat(Csv.warnings(read))
                .contains(
                        "line 2: 'value': expected a number up to 1.8e308, found '1e309'; taken as"
                                + " missing")
                .anyMatch(w -> w.startsWith("line 4: ") && w.contains("finite"))
                .anyMatch(w -> w.startsWith("line 7: ") && w.length() < 150);
    }

    @Test
    void takesTextAmongNumbersAsMissing() throws Exception {
        var read =
                Csv.open(
                        "time,value\n2024-01-01,1\n2024-01-02,error\n2024-01-03,3\n2024-01-04,4\n");
        assertThat(Csv.only(read).channelValues(0)).containsExactly(1, Double.NaN, 3, 4);
        assertThat(Csv.warnings(read))
                .containsExactly(
                        "line 3: 'value': expected a number, found 'error'; taken as missing");
    }

    @Test
    void keepsRowsOfAnotherWidthOut() throws Exception {
        var read =
                Csv.open(
                        """
                        time,a,b
                        2024-01-01,1,2
                        2024-01-02,3
                        2024-01-03,4,5,6
                        2024-01-04,7,8
                        2024-01-05,9,10
                        Total,24
                        """);
        var series = Csv.only(read);
        assertThat(series.channelValues(0)).containsExactly(1, 7, 9);
        assertThat(series.channelValues(1)).containsExactly(2, 8, 10);
        assertThat(Csv.warnings(read))
                .containsExactly(
                        "line 3: expected 3 columns, found 2",
                        "line 4: expected 3 columns, found 4",
                        "line 7: expected 3 columns, found 2");
    }

    @Test
    void boundsTheNumberOfWarnings() throws Exception {
        var text = new StringBuilder("time,value\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(i).append(i % 2 == 0 ? ",1\n" : "\n");
        }
        var read = Csv.open(text.toString());
        assertThat(Csv.only(read).length()).isEqualTo(5_000);
        assertThat(read.data().warnings()).hasSizeLessThan(20);
        assertThat(Csv.warnings(read))
                .anyMatch(w -> w.startsWith("4,995 more rows with another number of columns"));
    }

    @Test
    void reportsNulCharactersWithoutCuttingAnythingOff() throws Exception {
        var read =
                Csv.open(
                        "time,value\n2024-01-01,1\n2024-01-02,2\u00003\n2024-01-03,4\n2024-01-04,5\n");
        assertThat(Csv.only(read).channelValues(0)).containsExactly(1, Double.NaN, 4, 5);
        assertThat(Csv.warnings(read)).anyMatch(w -> w.contains("line 3") && w.contains("(NUL)"));
        var rows = "time,value\n2024-01-01,1\n2024-01-02,2\n";
        var tail = Csv.open(rows + "\0".repeat(5_000));
        assertThat(Csv.only(tail).length()).isEqualTo(2);
        assertThat(tail.data().warnings()).hasSize(1);
    }

    @Test
    void namesTheRowOfAQuoteThatIsNotClosed() {
        assertRefused(
                "time,value\n2024-01-01,1\n2024-01-02,\"2\n2024-01-03,3\n",
                "'test.csv' line 3: expected a closing quote, found the end of the file");
    }

    @Test
    void stopsEarlyInALargeFileWithAQuoteThatIsNotClosed() throws IOException {
        var file = folder.resolve("large.csv");
        var row = "2024-01-01,1\n".repeat(10_000);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("time,value\n2024-01-01,1\n2024-01-02,\"2\n");
            for (int i = 0; i < 200; i++) {
                out.write(row);
            }
        }
        assertThatThrownBy(() -> CsvSource.of(file).read(Progress.NONE))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("a quote may not be closed");
    }

    @Test
    void refusesTooManyColumnsAndTooLongCells() {
        var wide = "1,".repeat(5_000);
        assertRefused(wide + "1\n" + wide + "1\n", "at most 4,096");
        var digits = "9".repeat(3 << 20);
        assertRefused("time,value\n2024-01-01,1\n2024-01-02," + digits, "line 3");
    }

    @Test
    void refusesWhatIsNoOrdinaryFile() {
        assertThatThrownBy(() -> CsvSource.of(folder).read(Progress.NONE))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("found a folder");
        assertThatThrownBy(() -> CsvSource.of(Path.of("/dev/zero")).read(Progress.NONE))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("a device");
        assertThatThrownBy(() -> CsvSource.of(folder.resolve("none.csv")).read(Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("'none.csv': no such file");
    }

    @Test
    void refusesOtherFormatsByName() throws IOException {
        var file = Files.write(folder.resolve("x.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> CsvSource.of(file).read(Progress.NONE))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("Excel workbook");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void unpacksGzipButNoBombs() throws Exception {
        var rows = "time,value\n2024-01-01,1\n2024-01-02,2\n".getBytes(StandardCharsets.UTF_8);
        var read = Csv.open(gzip(rows), CsvOptions.FOUND);
        assertThat(Csv.only(read).length()).isEqualTo(2);
        assertThatThrownBy(() -> Csv.open(gzip(gzip(rows)), CsvOptions.FOUND))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("another gzip");
        var bomb = "1,2\n".repeat(10 << 20).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Csv.open(gzip(bomb), CsvOptions.FOUND))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("200-fold");
    }

    @Test
    void readsAStream() throws Exception {
        var bytes = "time,value\n0,1\n1,2\n2,100\n3,3\n".getBytes(StandardCharsets.UTF_8);
        var source =
                new CsvSource(
                        SourceFormats.spool(new ByteArrayInputStream(bytes), "-"),
                        "-",
                        CsvOptions.FOUND);
        assertThat(source.name()).isEqualTo("-");
        assertThat(source.read(Progress.NONE).series().getFirst().channelValues(0))
                .containsExactly(1, 2, 100, 3);
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        var file = folder.resolve("long.csv");
        var rows = "1,2\n".repeat(100_000);
        Files.writeString(file, "time,value\n" + rows);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> CsvSource.of(file).read(Progress.NONE))
                .isInstanceOf(InterruptedException.class);
    }
}
