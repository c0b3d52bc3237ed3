package telltale.input.csv.format;

import telltale.input.csv.cell.DecimalMark;

/// One column of a CSV file.
///
/// @param name unlike every other column's
/// @param unit empty where none is given
/// @param role what the column is read as
/// @param decimal the mark of its numbers
/// @param decimalShown whether a number of the column, or somebody, shows the mark
/// @param suffix what stands behind each of its numbers, such as `%`; empty for nothing
public record CsvColumn(
        String name,
        String unit,
        Role role,
        DecimalMark decimal,
        boolean decimalShown,
        String suffix) {

    /// What a column is read as.
    public enum Role {
        /// The time, or its date where a [#CLOCK] stands beside it.
        TIME,
        /// The time of day that belongs to the date.
        CLOCK,
        /// Numbers: a channel.
        VALUE,
        /// Yes and no: a channel of ones and zeros.
        YES_NO,
        /// Which rows are anomalous.
        LABEL,
        /// To which series a row belongs.
        SERIES,
        /// Left out.
        UNUSED
    }

    public CsvColumn withRole(Role newRole) {
        return new CsvColumn(name, unit, newRole, decimal, decimalShown, suffix);
    }

    public CsvColumn withShownDecimal(DecimalMark shown) {
        return new CsvColumn(name, unit, role, shown, true, suffix);
    }

    public CsvColumn withDecimal(DecimalMark newDecimal) {
        return new CsvColumn(name, unit, role, newDecimal, decimalShown, suffix);
    }

    public CsvColumn withName(String newName) {
        return new CsvColumn(newName, unit, role, decimal, decimalShown, suffix);
    }

    public boolean isChannel() {
        return role == Role.VALUE || role == Role.YES_NO;
    }
}
