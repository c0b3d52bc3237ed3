package telltale.input;

import java.io.IOException;
import telltale.job.Progress;
import telltale.series.SeriesSet;

/// Source of rows. A source is a record that describes; only reading opens anything.
public sealed interface Source {

    /// What a person calls it, such as the file's name.
    String name();

    /// A source with an end, read as a whole.
    non-sealed interface Stored extends Source {
        /// @throws UnusableData where what was read cannot be made a series
        /// @throws IOException where it cannot be read
        SeriesSet read(Progress progress) throws IOException, InterruptedException;
    }

    /// A source that goes on.
    non-sealed interface Live extends Source {
        Feed open() throws IOException;
    }

    /// An open live source. Rows are pulled, so a slow reader slows the source down.
    interface Feed extends AutoCloseable {
        /// Waits for the next row, puts its values into `into` and returns its time.
        long next(double[] into) throws IOException, InterruptedException;

        @Override
        void close() throws IOException;
    }
}
