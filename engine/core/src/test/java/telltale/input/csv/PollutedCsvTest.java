package telltale.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.input.UnusableData;
import telltale.series.Series;

/// One table spoilt in every way and at every place: after Vitagliano et al., "Pollock: a data
/// loading benchmark" (2023), <https://doi.org/10.14778/3594512.3594518>. Whatever was done to it,
/// no value may come under a wrong name or at a wrong time.
class PollutedCsvTest {
    private static final int ROWS = 24;
    private static final int UNCLOSED = -1;
    private static final String NAMES = "time,flow,comment,level";

    /// The cells of the table, header first.
    private static List<List<String>> table() {
        var random = new Random(11);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(NAMES.split(",")));
        for (int row = 0; row < ROWS; row++) {
            var time = "2024-05-%02dT%02d:00:00".formatted(1 + row / 24, row % 24);
            var flow = String.valueOf(100 + row + random.nextInt(10) / 10.0);
            var level = String.valueOf(9000 + row + random.nextInt(100) / 100.0);
            rows.add(List.of(time, flow, row % 3 == 0 ? "ok, \"so\" far" : "fine", level));
        }
        return rows;
    }

    private static String cell(String text, String delimiter, char quote, boolean backslash) {
        boolean quoted = text.contains(delimiter) || text.indexOf(quote) >= 0 || text.contains(" ");
        if (!quoted) {
            return text;
        }
        var escape = backslash ? "\\" : String.valueOf(quote);
        return quote + text.replace(String.valueOf(quote), escape + quote) + quote;
    }

    private static List<String> lines(String delimiter, char quote, boolean backslash) {
        return table().stream()
                .map(row ->
                        String.join(
                                delimiter,
                                row.stream()
                                        .map(c -> cell(c, delimiter, quote, backslash))
                                        .toList()))
                .toList();
    }

    /// Reads the text and checks that what was read is right, as far as it goes.
    ///
    /// @return how many rows were read; 0 where the text was refused, [#UNCLOSED] where it was for
    ///   a quote
    private static int rightRows(String text) throws Exception {
        Series series;
        try {
            var reading = Csv.open(text);
            series = Csv.only(reading);
            if (Csv.warnings(reading).stream().anyMatch(w -> w.contains("the header goes on"))) {
                return series.length();
            }
        } catch (UnusableData e) {
            assertThat(e).hasMessageStartingWith("'test.csv'");
            return e.toString().contains("closing quote") ? UNCLOSED : 0;
        }
        var names = series.channels().stream().map(c -> c.name().replace("\"", "")).toList();
        var expected = table();
        for (int row = 0; row < series.length(); row++) {
            long since = series.timeAt(row) - Csv.nanos("2024-05-01T00:00");
            int hour = (int) (since / 3_600_000_000_000L);
            assertThat(hour).as(text).isBetween(0, ROWS - 1);
            for (int channel = 0; channel < names.size(); channel++) {
                int column = columnOf(names.get(channel));
                double value = series.valueAt(channel, row);
                if (!Double.isNaN(value)) {
                    assertThat(column).as(names.get(channel)).isPositive();
                    assertThat(value)
                            .as(text)
                            .isEqualTo(Double.parseDouble(expected.get(hour + 1).get(column)));
                }
            }
        }
        return series.length();
    }

    private static int columnOf(String name) {
        return name.startsWith("column ")
                ? Integer.parseInt(name.substring(7)) - 1
                : List.of(NAMES.split(",")).indexOf(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", " ", ", "})
    void readsAnyDelimiterQuoteAndLineEnd(String delimiter) throws Exception {
        for (char quote : new char[] {'"', '\''}) {
            for (boolean backslash : new boolean[] {false, true}) {
                for (var end : List.of("\n", "\r\n", "\r")) {
                    var lines = lines(delimiter, quote, backslash);
                    var text = String.join(end, lines);
                    assertThat(rightRows(text)).as(text).isEqualTo(ROWS);
                    assertThat(rightRows(text + end)).isEqualTo(ROWS);
                    assertThat(rightRows(text + end + end)).isEqualTo(ROWS);
                    var bare = String.join(end, lines.subList(1, lines.size()));
                    assertThat(rightRows(bare)).as(bare).isEqualTo(ROWS);
                }
            }
        }
    }

    @Test
    void readsTablesBehindAPreamble() throws Exception {
        var text = String.join("\n", lines(",", '"', false));
        for (var preamble :
                List.of(
                        "Plant 7\n",
                        "Plant 7\n\n",
                        "Export of 2024, all\nUnit: m\n\n",
                        "\n\n",
                        "# note\n")) {
            assertThat(rightRows(preamble + text)).as(preamble).isEqualTo(ROWS);
        }
    }

    @Test
    void readsTheFirstOfSeveralTables() throws Exception {
        var lines = lines(",", '"', false);
        var second = "\n\nname,amount\nx,1\ny,2\n";
        assertThat(rightRows(String.join("\n", lines) + second)).isEqualTo(ROWS);
    }

    @Test
    void keepsRowsWithADelimiterTooManyOut() throws Exception {
        forEveryCell((cells, column) -> cells.set(column, cells.get(column) + ","), ROWS - 1, ",");
    }

    @Test
    void keepsRowsWithADelimiterTooFewOut() throws Exception {
        forEveryCell(
                (cells, column) -> {
                    if (column > 0) {
                        cells.set(column - 1, cells.get(column - 1) + cells.remove(column));
                    }
                },
                ROWS - 8,
                ",");
    }

    @Test
    void shiftsNothingForAStrayQuote() throws Exception {
        forEveryCell((cells, column) -> cells.set(column, cells.get(column) + "\""), ROWS - 8, ",");
        forEveryCell((cells, column) -> cells.set(column, "\"" + cells.get(column)), 0, ",");
    }

    @Test
    void shiftsNothingInFilesCutAnywhere() throws Exception {
        var text = String.join("\n", lines(",", '"', false));
        for (int length = 0; length < text.length(); length += 2) {
            // A number cut in the middle cannot be told from a whole one: cut at its end only.
            char next = text.charAt(length);
            if (!Character.isDigit(next) && next != '.') {
                rightRows(text.substring(0, length));
            }
        }
    }

    @Test
    void survivesRandomDamage() throws Exception {
        var random = new Random(5);
        var text = String.join("\n", lines(";", '"', false));
        var junk = "\",;\t\n\r\0'#\\ é0-.NaT";
        for (int i = 0; i < 400; i++) {
            var damaged = new StringBuilder(text);
            for (int hits = random.nextInt(1, 6); hits > 0; hits--) {
                char c = junk.charAt(random.nextInt(junk.length()));
                damaged.setCharAt(random.nextInt(damaged.length()), c);
            }
            try {
                assertThat(Csv.open(damaged.toString()).data().series()).isNotEmpty();
            } catch (UnusableData e) {
                assertThat(e).hasMessageStartingWith("'test.csv'");
            }
        }
    }

    private interface Damage {
        void to(List<String> cells, int column);
    }

    /// Does the damage to every cell in turn, one at a time.
    private static void forEveryCell(Damage damage, int leastRows, String delimiter)
            throws Exception {
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column < 4; column++) {
                var lines = new ArrayList<>(lines(delimiter, '"', false));
                var cells = new ArrayList<String>();
                table().get(row).forEach(c -> cells.add(cell(c, delimiter, '"', false)));
                damage.to(cells, column);
                lines.set(row, String.join(delimiter, cells));
                int read = rightRows(String.join("\n", lines));
                if (row > 0 && read != UNCLOSED) {
                    assertThat(read).as(lines.get(row)).isGreaterThanOrEqualTo(leastRows);
                }
            }
        }
    }
}
