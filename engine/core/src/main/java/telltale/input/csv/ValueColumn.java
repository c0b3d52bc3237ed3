package telltale.input.csv;

import telltale.input.csv.cell.CellKind;
import telltale.input.csv.cell.NumberText;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvColumn.Role;

/// Reads the numbers of one channel and counts how many cells were none. One thread's.
final class ValueColumn {
    private static final int LONGEST_BAD = 64;

    private final CsvColumn column;
    private final int at;
    private final NumberText numbers;
    private final NumberText other;
    private boolean markShown;
    private boolean markOpen;
    private boolean otherMarkShown;
    private long good;
    private long bad;
    private String badText = "";
    private CellKind badKind = CellKind.TEXT;

    ValueColumn(CsvColumn column, int at) {
        this.column = column;
        this.at = at;
        numbers = new NumberText(column.decimal(), column.suffix());
        other = new NumberText(column.decimal().other(), column.suffix());
        markShown = column.decimalShown();
    }

    /// Which column of the file this is, counted from 0.
    int at() {
        return at;
    }

    CsvColumn column() {
        return column;
    }

    double value() {
        return numbers.value();
    }

    /// Reads one cell. Yes and no are numbers only in a column of them.
    CellKind read(char[] text, int from, int to) {
        otherMarkShown = false;
        var kind = numbers.read(text, from, to);
        if (kind == CellKind.NUMBER) {
            good++;
            if (!markShown) {
                noteMark(text, from, to);
            }
            return kind;
        }
        if (kind == CellKind.MISSING) {
            return kind;
        }
        boolean yesNo = kind == CellKind.TRUE || kind == CellKind.FALSE;
        if (yesNo && column.role() == Role.YES_NO) {
            good++;
            return CellKind.NUMBER;
        }
        bad++;
        badKind = kind;
        otherMarkShown =
                !markShown
                        && kind == CellKind.TEXT
                        && other.read(text, from, to) == CellKind.NUMBER;
        return kind;
    }

    /// A number with a point or comma that is none by the other mark shows that the mark is right.
    private void noteMark(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '.' || text[i] == ',') {
                markShown = other.read(text, from, to) != CellKind.NUMBER;
                markOpen |= !markShown && other.value() != numbers.value();
                return;
            }
        }
    }

    void keepBad(char[] text, int from, int to) {
        badText = new String(text, from, Math.min(to - from, LONGEST_BAD)).strip();
    }

    /// Whether the cell last refused is a number by the other mark, and no cell before showed that
    /// the one chosen is right.
    boolean showsOtherMark() {
        return otherMarkShown;
    }

    /// Whether numbers can be read by either mark and no cell showed which one is right.
    boolean isMarkOpen() {
        return markOpen && !markShown;
    }

    /// Whether more cells were text than numbers.
    boolean isText() {
        return bad > good;
    }

    boolean isEmpty() {
        return good == 0;
    }

    String noticeKind() {
        return "cells of '" + column.name() + "' that are no number";
    }

    /// What is wrong with the cell last refused, where it was kept.
    String complaint() {
        return switch (badKind) {
            case TOO_LARGE ->
                    "'%s': expected a number up to 1.8e308, found %s; taken as missing"
                            .formatted(column.name(), QuotedText.of(badText));
            case INFINITE ->
                    "'%s': expected a finite number, found %s; taken as missing"
                            .formatted(column.name(), QuotedText.of(badText));
            default ->
                    "'%s': expected a number, found %s; taken as missing"
                            .formatted(column.name(), QuotedText.of(badText));
        };
    }
}
