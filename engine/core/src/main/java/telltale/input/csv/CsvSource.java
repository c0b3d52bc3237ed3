package telltale.input.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import telltale.input.Source;
import telltale.input.UnusableData;
import telltale.input.csv.format.CsvOptions;
import telltale.job.Progress;
import telltale.series.SeriesSet;

/// A CSV file, plain or packed with gzip. What the options leave open is found from the data.
///
/// @param path where the file is
/// @param name what people call it
/// @param options what somebody says of it
public record CsvSource(Path path, String name, CsvOptions options) implements Source.Stored {
    /// The most bytes that are taken from a stream.
    public static final long MOST_SPOOLED = 16L << 30;

    public CsvSource(Path path, CsvOptions options) {
        this(path, nameOf(path), options);
    }

    public static CsvSource of(Path path) {
        return new CsvSource(path, CsvOptions.FOUND);
    }

    /// A source over all that a stream holds, such as standard input. It is written to a temporary
    /// file, which goes when the process ends; the stream is not closed.
    ///
    /// @param name what messages call the stream
    /// @throws UnusableData where the stream holds nothing, or more than [#MOST_SPOOLED]
    public static CsvSource spooled(InputStream in, String name, CsvOptions options)
            throws IOException {
        var file = Files.createTempFile("telltale", ".csv");
        file.toFile().deleteOnExit();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > MOST_SPOOLED) {
                    throw new UnusableData(
                            "'%s': expected at most 16 GiB, found more".formatted(name));
                }
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new UnusableData("'%s': expected rows, found nothing".formatted(name));
        }
        return new CsvSource(file, name, options);
    }

    private static String nameOf(Path path) {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    @Override
    public SeriesSet read(Progress progress) throws IOException, InterruptedException {
        return open(progress).data();
    }

    /// Reads the file and says how it was read.
    ///
    /// @throws UnusableData where it holds no series
    /// @throws IOException where it cannot be read
    public CsvReading open(Progress progress) throws IOException, InterruptedException {
        return new CsvReader(this).read(progress);
    }

    /// Reads the file and goes on with what others add to it.
    ///
    /// @param series the name of the series to follow, where the file may hold several
    /// @throws UnusableData where it cannot be followed: it is packed, in an encoding of two or
    ///   four bytes a character, or holds no such series
    public CsvTail follow(String series, Progress progress)
            throws IOException, InterruptedException {
        return CsvTail.open(this, series, progress);
    }
}
