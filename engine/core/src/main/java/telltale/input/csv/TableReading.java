package telltale.input.csv;

import java.util.List;
import telltale.input.FileReading;
import telltale.input.FileReading.SourceField;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvFormat;
import telltale.series.SeriesSet;

/// What a table of records held and how it was written.
///
/// @param bytes how far the file was read
public record TableReading(SeriesSet data, CsvFormat format, long bytes) {

    /// The same without what only readers of tables know.
    ///
    /// @param line the format in one line for people
    /// @param facts the format, a fact each
    public FileReading described(String line, List<String> facts) {
        List<SourceField> fields =
                format.columns().stream()
                        .map(c -> new SourceField(c.name(), role(c.role()), c.unit()))
                        .toList();
        return new FileReading(data, line, facts, fields);
    }

    private static String role(CsvColumn.Role role) {
        return switch (role) {
            case TIME -> "time";
            case CLOCK -> "time of day";
            case VALUE -> "channel";
            case YES_NO -> "channel of 1 and 0";
            case LABEL -> "label";
            case SERIES -> "name of the series";
            case UNUSED -> "not read";
        };
    }
}
