package telltale.app.open;

import java.nio.file.Path;
import java.util.List;
import telltale.input.Source;
import telltale.series.SeriesSet;

/// A file that has been read.
///
/// @param path where it lies
/// @param source how it was read
/// @param data what was in it
/// @param format how it was understood, a fact each: "times in column 'timestamp'"
public record OpenedFile(Path path, Source.Stored source, SeriesSet data, List<String> format) {
    public OpenedFile {
        format = List.copyOf(format);
    }

    /// What a person calls it.
    public String name() {
        return source.name();
    }
}
