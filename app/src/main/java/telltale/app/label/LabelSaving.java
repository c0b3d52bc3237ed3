package telltale.app.label;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import telltale.app.series.SeriesEntry;
import telltale.file.AtomicFile;

/// Writes labels to files that appear only when they are whole.
public final class LabelSaving {
    private LabelSaving() {}

    /// The data with a label column.
    public static void column(SeriesEntry entry, LabelSet book, Path to) throws IOException {
        AtomicFile.write(
                to,
                out -> {
                    var writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    LabelFiles.column(entry.series(), book.labels(entry.series().length()), writer);
                    writer.flush();
                });
    }

    /// The list of events.
    public static void events(SeriesEntry entry, LabelSet book, Path to) throws IOException {
        AtomicFile.write(
                to,
                out -> {
                    var writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    LabelFiles.events(entry.series(), book, writer);
                    writer.flush();
                });
    }
}
