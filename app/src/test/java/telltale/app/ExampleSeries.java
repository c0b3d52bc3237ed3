package telltale.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import telltale.app.open.OpenedFile;
import telltale.input.Source;
import telltale.input.csv.CsvSource;
import telltale.series.Series;
import telltale.series.SeriesSet;

/// Small data for the window's tests.
public final class ExampleSeries {
    private ExampleSeries() {}

    /// Noise of deviation 1 around 20, a row a minute, with spikes at the rows given.
    public static Series noise(int rows, int... spikes) {
        var random = new Random(7);
        double[] values = new double[rows];
        long[] times = new long[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = 20 + random.nextGaussian();
            times[row] = 1_700_000_040L * 1_000_000_000L + row * 60_000_000_000L;
        }
        for (int i = 0; i < spikes.length; i++) {
            values[spikes[i]] += 12 + 2 * i;
        }
        var channels = List.of(new Series.Channel("temperature", "°C"));
        return Series.of("noise", Series.Timing.INSTANT, channels, times, new double[][] {values});
    }

    /// The same as a CSV file in the folder.
    public static Path csv(Path folder, String name, Series series) {
        var text = new StringBuilder("timestamp,temperature [°C]\n");
        for (int row = 0; row < series.length(); row++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%.4f%n",
                            series.timeAt(row) / 1_000_000_000L,
                            series.valueAt(0, row)));
        }
        return file(folder, name, text.toString());
    }

    public static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As if it had been read from a file.
    public static OpenedFile opened(String name, Series... series) {
        Path path = Path.of(name).toAbsolutePath();
        Source.Stored source = CsvSource.of(path);
        return new OpenedFile(
                path, source, new SeriesSet(List.of(series), List.of()), List.of("a fact"));
    }
}
