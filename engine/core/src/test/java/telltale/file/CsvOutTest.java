package telltale.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutTest {
    private static final String LETTERS = "aZ09.:-T ,\"\n\r;|äß'";

    @Test
    void writesTheSameBytesAsTheWriterBeforeIt() throws IOException {
        var random = new Random(7);
        var before = new StringWriter();
        var now = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(before)) {
            CsvOut out = CsvOut.rfc4180(now);
            for (int line = 0; line < 2_000; line++) {
                // Cells that begin or end in a blank are quoted now; they were not before.
                List<String> cells = cells(random, "x", "y");
                csv.writeRecord(cells);
                out.line(cells);
            }
            out.flush();
        }
        assertThat(now.toString()).isEqualTo(before.toString());
    }

    @Test
    void everyCellReadsBack() {
        var random = new Random(8);
        List<List<String>> lines = new ArrayList<>();
        for (int line = 0; line < 2_000; line++) {
            lines.add(cells(random, "", ""));
        }
        String text =
                CsvOut.string(csv -> {
                    for (List<String> line : lines) {
                        csv.line(line);
                    }
                });
        var read =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text).stream()
                        .map(one -> one.getFields())
                        .toList();
        assertThat(read).isEqualTo(lines);
    }

    private static List<String> cells(Random random, String before, String behind) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < 3; cell++) {
            var text = new StringBuilder(before);
            for (int i = random.nextInt(6); i > 0; i--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            cells.add(text.append(behind).toString());
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noTextIsAFormula(String text) {
        String line = CsvOut.string(csv -> csv.text(text).endLine());
        assertThat(line.replace("\"", "")).isEqualTo("'" + text + "\n");
    }

    @Test
    void aNumberBelowZeroIsNoFormula() {
        String line = CsvOut.string(csv -> csv.value("a").value(-1.5).value(-2).endLine());
        assertThat(line).isEqualTo("a,-1.5,-2\n");
    }

    @Test
    void numbersKeepTheirDigitsAndNoNumberIsEmpty() {
        String line = CsvOut.string(csv -> csv.value(5.0).value(Double.NaN).value(0.1).endLine());
        assertThat(line).isEqualTo("5.0,,0.1\n");
        String shortest =
                CsvOut.string(
                        csv -> csv.shortest(5.0).shortest(Double.NaN).shortest(-0.25).endLine());
        assertThat(shortest).isEqualTo("5,,-0.25\n");
    }

    @Test
    void linesEndAsAskedFor() throws IOException {
        var unix = new StringWriter();
        CsvOut.lines(unix).line(List.of("a", "b"));
        var rfc = new StringWriter();
        CsvOut.rfc4180(rfc).line(List.of("a", "b"));
        assertThat(unix).hasToString("a,b\n");
        assertThat(rfc).hasToString("a,b\r\n");
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        assertThatThrownBy(() ->
                        CsvOut.string(_ -> {
                            throw new IOException("full");
                        }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("full");
    }
}
