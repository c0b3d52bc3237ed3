package telltale.bench;

import java.nio.file.Path;
import java.util.List;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;

/// Reading a CSV file of a million rows of a time and a number, times parsed.
final class CsvComparisons {
    private static final String SECONDS = "median ([0-9.]+) s";

    private CsvComparisons() {}

    static List<SideBySideLine> of(Path data) {
        Path file = PeerData.csv(data);
        return List.of(
                new SideBySideLine(
                        "CSV of a million rows",
                        Double.NaN,
                        () -> CsvSource.of(file).read(Progress.NONE),
                        List.of(
                                PeerProcess.python(
                                                "pandas", "csv_pandas.py", "parse", file.toString())
                                        .timed(SECONDS, 1_000),
                                java("FastCSV", "fastcsv", file),
                                java("univocity", "univocity", file),
                                java("Commons CSV", "commonsfast", file),
                                java("Tablesaw", "tablesaw", file),
                                java("DuckDB", "duckdbarr", file))));
    }

    private static PeerProcess java(String name, String what, Path file) {
        return PeerProcess.java(name, "csv", "Csv", what, file.toString()).timed(SECONDS, 1_000);
    }
}
