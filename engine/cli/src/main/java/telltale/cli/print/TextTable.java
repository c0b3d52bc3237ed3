package telltale.cli.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// Cells in columns, for people. Columns of numbers are aligned to the right.
public final class TextTable {
    private static final String BOLD = "\u001b[1m";
    private static final String GREY = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final List<String> header;
    private final List<Boolean> right;
    private final List<List<String>> lines = new ArrayList<>();

    /// @param header the titles; one that begins with `>` aligns its column to the right
    public TextTable(List<String> header) {
        this.header = header.stream().map(t -> t.startsWith(">") ? t.substring(1) : t).toList();
        this.right = header.stream().map(t -> t.startsWith(">")).toList();
    }

    public void add(List<String> cells) {
        lines.add(cells.stream().map(TextTable::printable).toList());
    }

    /// Without the characters that would move a terminal's cursor or change its state.
    public static String printable(String text) {
        return text.replaceAll("\\p{Cc}|\\p{Cf}", "?");
    }

    public void write(Writer out, boolean colourful) throws IOException {
        write(out, colourful, false);
    }

    /// The same, its lines greyed where there are colours.
    public void writeGrey(Writer out, boolean colourful) throws IOException {
        write(out, colourful, colourful);
    }

    private void write(Writer out, boolean colourful, boolean grey) throws IOException {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = header.get(column).length();
            for (List<String> line : lines) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        String titles = line(header, widths);
        out.write(colourful ? BOLD + titles + PLAIN : titles);
        out.write('\n');
        for (List<String> line : lines) {
            String written = line(line, widths);
            out.write(grey ? GREY + written + PLAIN : written);
            out.write('\n');
        }
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String fill = " ".repeat(widths[column] - cell.length());
            line.append(column > 0 ? "  " : "");
            line.append(right.get(column) ? fill + cell : cell + fill);
        }
        return line.toString().stripTrailing();
    }
}
