package telltale.app.compare.lineup;

import java.util.List;
import java.util.function.Function;
import telltale.app.fx.Texts;
import telltale.file.CsvOut;

/// The table of a comparison as text to be pasted elsewhere.
public final class ComparisonText {
    private record Cell(String csv, String title, Function<ComparisonRow, String> text) {}

    private static final List<Cell> CELLS =
            List.of(
                    new Cell("method", Texts.of("compare.method"), ComparisonRow::name),
                    new Cell("threshold", Texts.of("compare.threshold"), ComparisonRow::threshold),
                    new Cell(
                            "anomalies",
                            Texts.of("page.anomalies"),
                            line -> number(line.anomalies())),
                    new Cell("rows", Texts.of("compare.rows"), line -> number(line.rows())),
                    new Cell(
                            "agreement",
                            Texts.of("compare.agreement"),
                            line -> number(line.agreement())),
                    new Cell(
                            "precision",
                            Texts.of("compare.precision"),
                            line -> number(line.merits().precision())),
                    new Cell(
                            "recall",
                            Texts.of("compare.recall"),
                            line -> number(line.merits().recall())),
                    new Cell("f1", "F1", line -> number(line.merits().f1())),
                    new Cell(
                            "vus_pr",
                            Texts.of("compare.vus-pr"),
                            line -> number(line.merits().vusPr())),
                    new Cell(
                            "delay_rows",
                            Texts.of("compare.delay"),
                            line -> number(line.merits().delayRows())),
                    new Cell(
                            "seconds", Texts.of("compare.seconds"), line -> number(line.seconds())),
                    new Cell(
                            "rows_per_second",
                            Texts.of("compare.speed"),
                            line -> number(line.rowsPerSecond())));

    private ComparisonText() {}

    /// Whole numbers as they are, others with four digits behind the point.
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(java.util.Locale.ROOT, "%.4f", value);
    }

    public static String csv(List<ComparisonRow> lines) {
        return CsvOut.string(csv -> {
            csv.line(CELLS.stream().map(Cell::csv).toList());
            for (ComparisonRow line : lines) {
                csv.text(line.name()).text(line.threshold());
                for (Cell cell : CELLS.subList(2, CELLS.size())) {
                    csv.value(cell.text().apply(line));
                }
                csv.endLine();
            }
        });
    }

    public static String markdown(List<ComparisonRow> lines) {
        StringBuilder text = new StringBuilder("|");
        CELLS.forEach(cell -> text.append(' ').append(cell.title()).append(" |"));
        text.append("\n| --- | --- |").append(" ---: |".repeat(CELLS.size() - 2)).append('\n');
        for (ComparisonRow line : lines) {
            text.append('|');
            CELLS.forEach(cell ->
                    text.append(' ')
                            .append(cell.text().apply(line).replace("|", "\\|"))
                            .append(" |"));
            text.append('\n');
        }
        return text.toString();
    }
}
