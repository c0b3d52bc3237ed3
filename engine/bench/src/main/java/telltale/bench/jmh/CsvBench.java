package telltale.bench.jmh;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;
import telltale.series.SeriesSet;

/// Reads a CSV file of a million rows of a time and a number: as we do, and the bare records by the
/// two libraries one would take. Each call is a process's first (no warm-up: what a person waits
/// for who opens a file) unless JMH is asked for more iterations with `-wi` and `-i`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(7)
public class CsvBench {
    private static final int ROWS = 1_000_000;

    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("telltale-bench", ".csv");
        var random = new Random(42);
        var time = LocalDateTime.of(2005, 1, 1, 0, 0);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("timestamp,value\n");
            for (int row = 0; row < ROWS; row++) {
                long micros = Math.round((100 + random.nextGaussian()) * 1e6);
                out.write(time.plusMinutes(row) + ":00," + micros / 1e6 + "\n");
            }
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /// Everything: format found, numbers and times read, series made.
    @Benchmark
    public SeriesSet telltale() throws IOException, InterruptedException {
        return CsvSource.of(file).read(Progress.NONE);
    }

    /// Records and numbers only, by FastCSV.
    @Benchmark
    public double fastCsv() throws IOException {
        double sum = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            for (var row : records) {
                sum += row.getStartingLineNumber() > 1 ? Double.parseDouble(row.getField(1)) : 0;
            }
        }
        return sum;
    }

    /// Records and numbers only, by Commons CSV.
    @Benchmark
    public double commonsCsv() throws IOException {
        double sum = 0;
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(file);
                var records = format.parse(reader)) {
            for (var row : records) {
                sum += Double.parseDouble(row.get(1));
            }
        }
        return sum;
    }
}
