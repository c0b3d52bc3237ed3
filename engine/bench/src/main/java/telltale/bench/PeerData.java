package telltale.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// The series the peers are measured on: level, daily and weekly season of a row a minute, Gaussian
/// noise, and one row in a thousand 8 to 20 deviations off.
final class PeerData {
    private static final long SEED = 42;

    private PeerData() {}

    /// The values of `x<rows>.f64` in the folder named by the environment's `PEERS_DATA`; without
    /// such a file, values by the same formula.
    static double[] values(int rows) throws IOException {
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
