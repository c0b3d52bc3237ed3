package telltale.detector.network.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.layer.Attentive;
import telltale.detector.network.layer.Recurrent;
import telltale.detector.network.layer.RecurrentCell;
import telltale.job.Progress;

/// The losses of the first batches beside those of PyTorch with the same first weights, windows,
/// rate and clipping; `networks.py course` of the benchmarks wrote them.
class TorchTrainingTest {
    private static final int STEPS = 32;
    private static final int BATCH = 128;
    private static final double NEAR = 1e-5;

    /// Windows of two sines.
    private record Sines() implements TrainingSet {
        @Override
        public int training() {
            return 8_000;
        }

        @Override
        public int validation() {
            return 0;
        }

        @Override
        public void copy(int window, float[] into) {
            for (int step = 0; step < STEPS; step++) {
                double row = window + step;
                into[step] = (float) (Math.sin(row / 8) + 0.5 * Math.sin(row / 2.9));
            }
        }
    }

    private static final Map<String, Architecture> NETWORKS =
            Map.of(
                    "lstm",
                    new Recurrent(
                            RecurrentCell.LSTM, STEPS, 1, 32, 16, 1, Recurrent.Code.EVERY, false),
                    "gru",
                    new Recurrent(
                            RecurrentCell.GRU, STEPS, 1, 32, 16, 1, Recurrent.Code.EVERY, false),
                    "transformer",
                    new Attentive(STEPS, 1, 32, 4, 128, 2, 1));

    private static double[] expected(String network) throws IOException {
        try (InputStream in = TorchTrainingTest.class.getResourceAsStream("/oracle/training.csv")) {
            byte[] all = Objects.requireNonNull(in, "training.csv").readAllBytes();
            String line =
                    new String(all, StandardCharsets.UTF_8)
                            .lines()
                            .filter(one -> one.startsWith(network + ","))
                            .findFirst()
                            .orElseThrow();
            String[] numbers = line.substring(network.length() + 1).split(" ", -1);
            return Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "transformer"})
    void learnsBatchByBatchAsPyTorchDoes(String network) throws Exception {
        double[] expected = expected(network);
        int batches = expected.length;
        List<Double> found = new ArrayList<>();
        Progress listening =
                new Progress() {
                    @Override
                    public void report(long done, long total, String step) {}

                    @Override
                    public void plot(String curve, double x, double y) {
                        if (curve.equals("training loss")) {
                            found.add(y);
                        }
                    }
                };
        var schedule = new TrainingOptions(batches, BATCH, BATCH, 1e-3, batches, 1);
        Architecture taught = Objects.requireNonNull(NETWORKS.get(network));
        new VectorEngine().train(taught, new Sines(), schedule, listening);
        assertThat(found).hasSize(batches);
        assertThat(found.getLast()).isLessThan(0.9 * found.getFirst());
        for (int batch = 0; batch < batches; batch++) {
            assertThat(found.get(batch))
                    .as("batch %d", batch)
                    .isCloseTo(expected[batch], within(NEAR * expected[batch]));
        }
    }
}
