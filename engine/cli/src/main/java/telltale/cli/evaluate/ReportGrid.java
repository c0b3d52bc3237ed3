package telltale.cli.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import telltale.cli.print.TextTable;

/// A table with a title and footnotes, for a terminal or as Markdown.
///
/// @param header a title that begins with `>` aligns its column to the right
record ReportGrid(
        String title, List<String> header, List<List<String>> rows, List<String> footnotes) {
    ReportGrid {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        footnotes = List.copyOf(footnotes);
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String digits = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, digits, value);
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    void terminal(Writer out, boolean colourful) throws IOException {
        out.write(title + "\n\n");
        TextTable table = new TextTable(header);
        rows.forEach(table::add);
        table.write(out, colourful);
        out.write('\n');
        for (String footnote : footnotes) {
            out.write(footnote + "\n");
        }
        out.write(footnotes.isEmpty() ? "" : "\n");
    }

    void markdown(Writer out) throws IOException {
        out.write("### " + cell(title) + "\n\n");
        line(header.stream().map(ReportGrid::bare).toList(), out);
        line(header.stream().map(t -> t.startsWith(">") ? "---:" : "---").toList(), out);
        for (List<String> row : rows) {
            line(row, out);
        }
        out.write('\n');
        for (String footnote : footnotes) {
            out.write(cell(footnote) + "\n");
        }
        out.write(footnotes.isEmpty() ? "" : "\n");
    }

    private static String bare(String title) {
        return title.startsWith(">") ? title.substring(1) : title;
    }

    private static void line(List<String> cells, Writer out) throws IOException {
        out.write("|");
        for (String cell : cells) {
            out.write(" " + cell(cell) + " |");
        }
        out.write("\n");
    }

    /// Without what would end a cell or begin a tag.
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\p{Cc}", " ");
    }
}
