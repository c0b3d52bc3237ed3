package telltale.input;

import java.util.List;
import telltale.series.SeriesSet;

/// What a file held, and how it was understood.
///
/// @param data the series, with warnings about what could not be used
/// @param format one line for people: `UTF-8, delimiter ',', header, local times`
/// @param facts the same at more length, a fact each: `Local times in 'timestamp'`
/// @param fields the columns or fields of the file, in their order
public record FileReading(
        SeriesSet data, String format, List<String> facts, List<SourceField> fields) {
    public FileReading {
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }

    /// A column or field of a file.
    ///
    /// @param role what it is read as: `time`, `channel`, `label`, `not read` …
    /// @param unit empty where none is known
    public record SourceField(String name, String role, String unit) {}
}
