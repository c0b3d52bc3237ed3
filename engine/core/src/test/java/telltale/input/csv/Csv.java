package telltale.input.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import telltale.input.csv.format.CsvOptions;
import telltale.job.Progress;
import telltale.series.Series;

/// Reads texts as if they were files.
final class Csv {
    private Csv() {}

    static TableReading open(String text) throws IOException, InterruptedException {
        return open(text, CsvOptions.FOUND);
    }

    static TableReading open(String text, CsvOptions options)
            throws IOException, InterruptedException {
        return open(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static TableReading open(String text, Charset charset)
            throws IOException, InterruptedException {
        return open(text.getBytes(charset), CsvOptions.FOUND);
    }

    static TableReading open(byte[] bytes, CsvOptions options)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("telltale-test", ".csv");
        try {
            Files.write(file, bytes);
            return new CsvSource(file, "test.csv", options).table(Progress.NONE);
        } finally {
            Files.delete(file);
        }
    }

    static Series series(String text) throws IOException, InterruptedException {
        return only(open(text));
    }

    static Series only(TableReading reading) {
        if (reading.data().series().size() != 1) {
            throw new AssertionError("expected one series, found " + reading.data().series());
        }
        return reading.data().series().getFirst();
    }

    static List<String> warnings(TableReading reading) {
        return reading.data().warnings().stream().map(Object::toString).toList();
    }

    static long nanos(String local) {
        return ChronoUnit.NANOS.between(
                LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.parse(local));
    }
}
