package telltale.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.SplittableRandom;

/// The series the peers are measured on: level, daily and weekly season of a row a minute, Gaussian
/// noise, and one row in a thousand 8 to 20 deviations off.
public final class PeerData {
    /// How many windows of 32 rows methods that learn are measured on.
    static final int WINDOWS = 10_000;

    private static final long SEED = 42;

    private PeerData() {}

    /// The values of `x<rows>.f64` in the folder named by the environment's `PEERS_DATA`; without
    /// such a file, values by the same formula.
    public static double[] values(int rows) throws IOException {
        String folder = System.getenv("PEERS_DATA");
        if (folder != null) {
            Path file = Path.of(folder, fileName(rows));
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        return generate(rows);
    }

    static String fileName(int rows) {
        return "x" + rows + ".f64";
    }

    private static double[] read(Path file) throws IOException {
        var in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[in.remaining() / Double.BYTES];
        in.asDoubleBuffer().get(values);
        return values;
    }

    /// Writes values as the peers read them.
    static void write(double[] values, Path file) throws IOException {
        var out = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.asDoubleBuffer().put(values);
        Files.write(file, out.array());
    }

    /// Writes the files that peers read.
    static void write(Path folder) throws IOException {
        for (int rows : new int[] {100_000, 1_000_000}) {
            write(values(rows), folder.resolve(fileName(rows)));
        }
        write(scaled(), folder.resolve("ml" + WINDOWS + ".f64"));
        writeCsv(values(1_000_000), csv(folder));
    }

    /// As many values as [#WINDOWS] windows of 32 rows have, in deviations from their mean.
    static double[] scaled() throws IOException {
        double[] values = values(WINDOWS + 31);
        double mean = Arrays.stream(values).average().orElse(0);
        double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(1);
        return Arrays.stream(values).map(v -> (v - mean) / Math.sqrt(square)).toArray();
    }

    /// A million rows of a time and a number.
    static Path csv(Path folder) {
        return folder.resolve("x1000000.csv");
    }

    private static void writeCsv(double[] values, Path file) throws IOException {
        var time = LocalDateTime.of(2005, 1, 1, 0, 0);
        var second = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("timestamp,value\n");
            for (int row = 0; row < values.length; row++) {
                out.write(second.format(time.plusMinutes(row)) + ",");
                out.write(Math.round(values[row] * 1e6) / 1e6 + "\n");
            }
        }
    }

    private static double[] generate(int rows) {
        var random = new SplittableRandom(SEED);
        double[] values = new double[rows];
        double slope = 1e-4 / Math.max(1, rows / 100_000.0);
        for (int row = 0; row < rows; row++) {
            values[row] =
                    100
                            + slope * row
                            + 10 * Math.sin(2 * Math.PI * row / 1_440)
                            + 3 * Math.sin(2 * Math.PI * row / 10_080)
                            + random.nextGaussian();
        }
        for (int i = 0; i < Math.max(1, rows / 1_000); i++) {
            double size = 8 + 12 * random.nextDouble();
            values[random.nextInt(rows)] += random.nextBoolean() ? size : -size;
        }
        return values;
    }
}
