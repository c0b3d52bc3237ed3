package telltale.app.open;

import java.io.IOException;
import java.nio.file.Path;
import telltale.input.SourceFormats;
import telltale.input.SourceSettings;
import telltale.job.Progress;

/// Reads data files, each in the format it is recognised to be in.
///
/// @param settings what somebody says of them
public record DataFiles(SourceSettings settings) implements DataFileReader {

    @Override
    public OpenedFile read(Path file, Progress progress) throws IOException, InterruptedException {
        var source = SourceFormats.load().open(file, settings);
        var reading = source.open(progress);
        return new OpenedFile(file, source, reading.data(), reading.facts());
    }
}
