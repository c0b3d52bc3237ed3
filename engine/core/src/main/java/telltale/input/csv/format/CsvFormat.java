package telltale.input.csv.format;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.record.CsvDialect;
import telltale.input.csv.time.DateOrder;

/// How a CSV file is written, as found or said: all that is needed to read it the same way again.
///
/// @param encoding the characters' encoding
/// @param dialect how cells are marked off
/// @param skipLines how many lines stand before the header, or before the rows without one
/// @param header whether a row names the columns
/// @param rowsFrom the line of the first row of data, counted from 1
/// @param decimal the decimal mark where a column shows no other
/// @param time how times are told
/// @param zone where the clock stood that wrote times without a zone; absent where nobody said so
/// @param columns all columns from left to right
public record CsvFormat(
        Charset encoding,
        CsvDialect dialect,
        int skipLines,
        boolean header,
        long rowsFrom,
        DecimalMark decimal,
        TimeFormat time,
        Optional<ZoneId> zone,
        List<CsvColumn> columns) {

    public CsvFormat {
        columns = List.copyOf(columns);
    }

    public CsvFormat withEncoding(Charset newEncoding) {
        return new CsvFormat(
                newEncoding, dialect, skipLines, header, rowsFrom, decimal, time, zone, columns);
    }

    public CsvFormat withTime(TimeFormat newTime) {
        return new CsvFormat(
                encoding, dialect, skipLines, header, rowsFrom, decimal, newTime, zone, columns);
    }

    public CsvFormat withColumns(DecimalMark newDecimal, List<CsvColumn> newColumns) {
        return new CsvFormat(
                encoding, dialect, skipLines, header, rowsFrom, newDecimal, time, zone, newColumns);
    }

    /// The names of the columns in a role, from left to right.
    public List<String> named(CsvColumn.Role role) {
        return columns.stream().filter(c -> c.role() == role).map(CsvColumn::name).toList();
    }

    /// Options that read another file of the same kind in the same way.
    public CsvOptions options() {
        var options = CsvOptions.with();
        options.encoding(encoding).delimiter(dialect.delimiterName()).quote(dialect.quoteName());
        options.decimal(decimal).header(header).skipLines(skipLines);
        options.time(first(CsvColumn.Role.TIME));
        options.label(first(CsvColumn.Role.LABEL));
        options.series(first(CsvColumn.Role.SERIES));
        zone.ifPresent(options::zone);
        if (time instanceof TimeFormat.Pattern pattern) {
            options.timePattern(pattern.pattern());
        }
        if (time instanceof TimeFormat.Calendar calendar) {
            options.dayFirst(calendar.order() == DateOrder.DAY_FIRST);
        }
        options.values(columns.stream().filter(CsvColumn::isChannel).map(CsvColumn::name).toList());
        return options.build();
    }

    private String first(CsvColumn.Role role) {
        var names = named(role);
        return names.isEmpty() ? "" : names.getFirst();
    }

    /// One line for people: what was found.
    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append(encoding.displayName(Locale.ROOT));
        text.append(", delimiter '").append(dialect.delimiterName()).append('\'');
        text.append(", decimal ").append(decimal == DecimalMark.COMMA ? "comma" : "point");
        text.append(header ? ", header" : ", no header");
        if (skipLines > 0) {
            text.append(", ").append(skipLines).append(" lines before it");
        }
        text.append(", ").append(describe(time));
        zone.ifPresent(z -> text.append(" in ").append(z));
        return text.toString();
    }

    private static String describe(TimeFormat time) {
        return switch (time) {
            case TimeFormat.Numbered() -> "no times";
            case TimeFormat.Index() -> "numbered rows";
            case TimeFormat.Elapsed(var unit) -> "elapsed time in " + unit.symbol();
            case TimeFormat.Epoch(var unit, var _) -> "epoch time in " + unit.symbol();
            case TimeFormat.Clock() -> "times of day";
            case TimeFormat.Pattern(var pattern, var _) -> "times as " + pattern;
            case TimeFormat.Calendar(var order, var basis, var zoned) ->
                    (zoned ? "times with a zone" : "local times")
                            + (basis == TimeFormat.Basis.CERTAIN
                                    ? ""
                                    : order == DateOrder.DAY_FIRST
                                            ? ", day first"
                                            : ", month first");
        };
    }
}
