package telltale.input.csv;

import java.util.ArrayList;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvColumn.Role;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.format.TimeFormat;
import telltale.input.csv.time.EpochUnit;

/// Correction of a CSV format where a row far down shows that a choice made at the start was wrong.
final class FormatCorrection {
    private FormatCorrection() {}

    static CsvFormat otherOrder(CsvFormat format) {
        return format.time() instanceof TimeFormat.Calendar calendar
                ? format.withTime(
                        new TimeFormat.Calendar(
                                calendar.order().other(), TimeFormat.Basis.SHOWN, calendar.zoned()))
                : format;
    }

    static CsvFormat elapsed(CsvFormat format) {
        return format.withTime(new TimeFormat.Elapsed(EpochUnit.SECONDS));
    }

    /// Columns whose mark nothing has shown take the mark that this one shows.
    static CsvFormat otherMark(CsvFormat format, int column) {
        var mark = format.columns().get(column).decimal().other();
        var columns = new ArrayList<CsvColumn>();
        for (int i = 0; i < format.columns().size(); i++) {
            var old = format.columns().get(i);
            columns.add(
                    i == column
                            ? old.withShownDecimal(mark)
                            : old.decimalShown() ? old : old.withDecimal(mark));
        }
        return format.withColumns(mark, columns);
    }

    /// A column named like labels that holds something else is a channel.
    static CsvFormat withoutLabels(CsvFormat format) {
        var columns = new ArrayList<CsvColumn>();
        for (var column : format.columns()) {
            columns.add(column.role() == Role.LABEL ? column.withRole(Role.VALUE) : column);
        }
        return format.withColumns(format.decimal(), columns);
    }
}
