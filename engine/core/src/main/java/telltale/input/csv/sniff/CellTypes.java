package telltale.input.csv.sniff;

import telltale.input.csv.cell.CellKind;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.cell.NumberText;
import telltale.input.csv.time.DateOrder;
import telltale.input.csv.time.Timestamps;

/// Tells whether a cell, taken alone, could be data of a series.
final class CellTypes {
    private final NumberText point = new NumberText(DecimalMark.POINT);
    private final NumberText comma = new NumberText(DecimalMark.COMMA);
    private final Timestamps dayFirst = new Timestamps(DateOrder.DAY_FIRST);
    private final Timestamps monthFirst = new Timestamps(DateOrder.MONTH_FIRST);

    /// Whether the cell is a number with or without a unit, yes or no, or a time.
    boolean isData(String cell) {
        char[] text = cell.toCharArray();
        var kind = point.read(text, 0, text.length);
        return switch (kind) {
            case NUMBER, TRUE, FALSE, TOO_LARGE, INFINITE -> true;
            case MISSING -> false;
            case TEXT ->
                    !point.unexpectedSuffix(text).isEmpty()
                            || comma.read(text, 0, text.length) == CellKind.NUMBER
                            || isTime(text);
        };
    }

    boolean isMissing(String cell) {
        char[] text = cell.toCharArray();
        return point.read(text, 0, text.length) == CellKind.MISSING;
    }

    boolean isTime(char[] text) {
        return dayFirst.read(text, 0, text.length)
                || monthFirst.read(text, 0, text.length)
                || dayFirst.readClock(text, 0, text.length);
    }

    /// How much the cell looks like one that was cut out rightly: 1 for data, less for words, 0 for
    /// text in which other delimiters stand.
    double worth(String cell) {
        if (cell.isEmpty()) {
            return 0.7;
        }
        if (isData(cell) || isMissing(cell)) {
            return 1;
        }
        boolean plain = cell.chars().noneMatch(c -> c < ' ' || ",;|\"".indexOf(c) >= 0);
        return plain ? 0.5 : 0;
    }
}
