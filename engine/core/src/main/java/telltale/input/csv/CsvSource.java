package telltale.input.csv;

import java.io.IOException;
import java.nio.file.Path;
import telltale.input.FileReading;
import telltale.input.Source;
import telltale.input.SourceFormats;
import telltale.input.SourceSettings;
import telltale.input.csv.format.CsvForm;
import telltale.input.csv.format.CsvOptions;
import telltale.job.Progress;

/// A CSV file, plain or packed with gzip. What the options leave open is found from the data.
///
/// @param path where the file is
/// @param name what people call it
/// @param options what somebody says of it
public record CsvSource(Path path, String name, CsvOptions options)
        implements Source.DataFile, Source.Live {

    public CsvSource(Path path, CsvOptions options) {
        this(path, SourceFormats.nameOf(path), options);
    }

    public static CsvSource of(Path path) {
        return new CsvSource(path, CsvOptions.FOUND);
    }

    @Override
    public SourceSettings settings() {
        return new SourceSettings(CsvFileFormat.ID, CsvForm.describe(options));
    }

    @Override
    public FileReading open(Progress progress) throws IOException, InterruptedException {
        TableReading reading = table(progress);
        return reading.described(reading.format().toString(), CsvFacts.of(reading.format()));
    }

    /// Reads the file and says how it is written.
    public TableReading table(Progress progress) throws IOException, InterruptedException {
        return new TableReader(new CsvFile(this)).read(progress);
    }

    /// Packed files and those in an encoding of two or four bytes a character cannot be followed.
    @Override
    public TableFeed follow(String series, Progress progress)
            throws IOException, InterruptedException {
        return TableFeed.open(new CsvFile(this), series, progress);
    }
}
