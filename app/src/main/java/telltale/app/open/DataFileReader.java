package telltale.app.open;

import java.io.IOException;
import java.nio.file.Path;
import telltale.job.Progress;

/// Reads a file into series; in the background.
@FunctionalInterface
public interface DataFileReader {
    OpenedFile read(Path file, Progress progress) throws IOException, InterruptedException;
}
