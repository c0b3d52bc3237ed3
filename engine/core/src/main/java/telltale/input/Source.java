package telltale.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.series.SeriesSet;
import telltale.series.Warning;

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

    /// A stored source that is a file in a [SourceFormat], so that a recipe can name it.
    interface DataFile extends Stored {
        Path path();

        /// The format and the options somebody gave.
        SourceSettings settings();

        /// Reads the file and says how it was understood.
        ///
        /// @throws UnusableData where it holds no series
        /// @throws IOException where it cannot be read
        FileReading open(Progress progress) throws IOException, InterruptedException;

        @Override
        default SeriesSet read(Progress progress) throws IOException, InterruptedException {
            return open(progress).data();
        }
    }

    /// A source that goes on: it can be followed.
    non-sealed interface Live extends Source {
        /// Reads what there is and goes on with what is added.
        ///
        /// @param series the name of the series to follow, where there may be several
        /// @throws UnusableData where it cannot be followed, or holds no such series
        Feed follow(String series, Progress progress) throws IOException, InterruptedException;
    }

    /// An open live source. Rows are pulled, so a slow reader slows the source down. One thread's.
    interface Feed extends AutoCloseable {
        /// The series as far as it was complete at opening.
        Series before();

        /// Gives the rows that have been completed since.
        ///
        /// @return whether there may be more at once
        boolean poll(Taker taker) throws IOException;

        FeedTally tally();

        /// What could not be used of the rows that came, and why.
        List<Warning> warnings();

        @Override
        void close() throws IOException;
    }

    /// Takes rows as they come.
    interface Taker {
        /// A row, later than the one before; the values are only there during the call.
        void row(long time, double[] values);

        /// What follows belongs to another run: its times may be earlier than those before.
        void startsOver();
    }
}
