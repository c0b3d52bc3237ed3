package telltale.input.csv.sniff;

import java.util.List;

/// One record of the sample, its cells without the blanks around them.
///
/// @param line the line it begins in, counted from 1
public record SampleRow(long line, List<String> cells) {
    public SampleRow {
        cells = List.copyOf(cells);
    }

    int width() {
        return cells.size();
    }

    /// Whether there is nothing in any cell.
    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
