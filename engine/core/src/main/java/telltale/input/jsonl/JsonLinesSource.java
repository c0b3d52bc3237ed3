package telltale.input.jsonl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import telltale.input.FileReading;
import telltale.input.Source;
import telltale.input.SourceSettings;
import telltale.input.csv.CsvFacts;
import telltale.input.csv.TableFeed;
import telltale.input.csv.TableReader;
import telltale.input.csv.TableReading;
import telltale.job.Progress;

/// A file of JSON lines, plain or packed with gzip.
///
/// @param name what people call it
record JsonLinesSource(Path path, String name, SourceSettings settings)
        implements Source.DataFile, Source.Live {

    @Override
    public FileReading open(Progress progress) throws IOException, InterruptedException {
        TableReading reading = new TableReader(new JsonRecords(this)).read(progress);
        String zone = settings.zone().map(z -> ", local times in " + z).orElse("");
        List<String> facts = CsvFacts.around(reading.format(), List.of("JSON lines"));
        return reading.described("JSON lines" + zone, facts);
    }

    @Override
    public TableFeed follow(String series, Progress progress)
            throws IOException, InterruptedException {
        return TableFeed.open(new JsonRecords(this), series, progress);
    }
}
