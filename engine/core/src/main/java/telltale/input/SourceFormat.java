package telltale.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A format of files that hold time series. Formats are found by [java.util.ServiceLoader]: a new
/// one is a class that implements this, named on one line of
/// `META-INF/services/telltale.input.SourceFormat`.
public interface SourceFormat {
    /// How sure a format is that a file is one of its own.
    enum Match {
        NO,
        POSSIBLE,
        CERTAIN
    }

    /// Its key in a recipe, such as `csv`.
    String id();

    /// What people call it, such as "CSV".
    String title();

    /// How names of its files end, with the point and without `.gz`; in a folder of files only
    /// those of the first ending are data.
    List<String> endings();

    /// @param name the file's name in lower case, without `.gz`
    /// @param start the first bytes, unpacked; empty where they could not be read
    Match recognises(String name, byte[] start);

    /// All options, in the order in which recipes write them.
    List<SourceOption> options();

    /// Checks options, and brings their values into the form in which recipes write them.
    ///
    /// @param values by key, those of [#options] that are given
    /// @throws IllegalArgumentException saying what is wrong with one
    SourceSettings settings(Map<String, Object> values);

    /// A source that reads the file; it can be followed where it is a [Source.Live], too. Nothing
    /// is opened yet.
    ///
    /// @param name what people call the file
    /// @param settings as [#settings] gave them
    Source.DataFile source(Path file, String name, SourceSettings settings);
}
