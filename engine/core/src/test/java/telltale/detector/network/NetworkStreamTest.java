package telltale.detector.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.detector.Detector;
import telltale.detector.Scorer;
import telltale.detector.network.kernel.Kernels;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

class NetworkStreamTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROWS = 2_000;

    /// Until the compiler has done all it does, vectors lie on the heap; then a row takes less than
    /// a byte.
    private static final int ROUNDS = 150;

    static Stream<Detector> detectors() {
        EngineChoice engine = EngineChoice.VECTOR;
        return Stream.of(
                new LstmAutoencoder(
                        16, 16, 8, 1, true, WindowScaling.CENTRE, 1, 16, 1e-3, 1, engine),
                new GruAutoencoder(16, 16, 8, 1, true, WindowScaling.NONE, 1, 16, 1e-3, 1, engine),
                new Transformer(16, 16, 2, 1, 4, WindowScaling.Z_NORM, 1, 16, 1e-3, 1, engine));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void aRowThatComesInAllocatesNothing(Detector detector) throws Exception {
        assumeTrue(Kernels.best().vectorised(), "jdk.incubator.vector is not there");
        var random = new SplittableRandom(3);
        double[] values = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[row] = Math.sin(row / 5.0) + 0.1 * random.nextGaussian();
        }
        Scorer scorer = detector.fit(Series.ofValues(values), Progress.NONE).open();
        long time = 0;
        long least = Long.MAX_VALUE;
        double[] row = new double[1];
        for (int round = 0; round < ROUNDS && least >= ROWS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (double value : values) {
                row[0] = value;
                scorer.next(time++, row);
                scorer.expected(0);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(ROWS);
    }
}
