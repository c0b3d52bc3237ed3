package telltale.detector.network.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.PlainKernels;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.Tensors;

/// Outputs and gradients of small networks against those of PyTorch with the same weights;
/// `oracle/networks.py` wrote them.
class TorchOracleTest {
    private static final int WINDOWS = 3;
    private static final double NEAR = 2e-5;

    /// The numbers of a network, by part and tensor.
    private record Oracle(Map<String, double[]> numbers) {
        static Oracle of(String network) throws IOException {
            Map<String, double[]> numbers = new LinkedHashMap<>();
            try (InputStream in =
                    TorchOracleTest.class.getResourceAsStream("/oracle/networks.csv")) {
                byte[] all = Objects.requireNonNull(in, "networks.csv").readAllBytes();
                for (String line : new String(all, StandardCharsets.UTF_8).lines().toList()) {
                    List<String> cells = List.of(line.split(",", 4));
                    if (cells.getFirst().equals(network)) {
                        String[] words = cells.getLast().split(" ", -1);
                        numbers.put(
                                cells.get(1) + "/" + cells.get(2),
                                Arrays.stream(words).mapToDouble(Double::parseDouble).toArray());
                    }
                }
            }
            return new Oracle(numbers);
        }

        double[] get(String part, String tensor) {
            return Objects.requireNonNull(numbers.get(part + "/" + tensor), tensor);
        }
    }

    static Stream<Arguments> networks() {
        Map<String, Architecture> networks = new LinkedHashMap<>();
        var every = Recurrent.Code.EVERY;
        var last = Recurrent.Code.LAST;
        networks.put("lstm", new Recurrent(RecurrentCell.LSTM, 6, 2, 5, 3, 1, every, false));
        networks.put("lstm deep", new Recurrent(RecurrentCell.LSTM, 5, 1, 6, 2, 2, last, true));
        networks.put("gru", new Recurrent(RecurrentCell.GRU, 6, 2, 5, 3, 1, every, false));
        networks.put("gru deep", new Recurrent(RecurrentCell.GRU, 5, 1, 6, 2, 2, last, true));
        networks.put("transformer", new Attentive(6, 2, 8, 2, 12, 2, 3));
        networks.put("transformer plain", new Attentive(5, 1, 6, 3, 10, 1, 1));
        return networks.entrySet().stream()
                .flatMap(one ->
                        Stream.of(Kernels.best(), new PlainKernels())
                                .map(kernels ->
                                        Arguments.of(one.getKey(), one.getValue(), kernels)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("networks")
    void givesTheOutputsAndGradientsOfPyTorch(String name, Architecture network, Kernels kernels)
            throws Exception {
        Oracle oracle = Oracle.of(name);
        float[] weights = weights(network, oracle);
        Activations pass = network.open(kernels, weights, WINDOWS, true);
        copy(oracle.get("inputs", ""), network.inputs(), pass::inputAt, pass.inputs());
        pass.forward();
        float[] expected = new float[pass.outputs().length];
        copy(oracle.get("outputs", ""), network.features(), pass::outputAt, expected);
        near("outputs", pass.outputs(), doubles(expected));

        float[] back = new float[expected.length];
        copy(oracle.get("targets", ""), network.features(), pass::outputAt, back);
        for (int i = 0; i < back.length; i++) {
            back[i] = 2 * (pass.outputs()[i] - back[i]);
        }
        float[] gradients = new float[weights.length];
        pass.backward(back, gradients);
        network.layout()
                .tensors(gradients)
                .byName()
                .forEach((tensor, found) ->
                        near(tensor, found.floats(), oracle.get("gradients", tensor)));
    }

    private static float[] weights(Architecture network, Oracle oracle) {
        Map<String, Tensor> byName = new LinkedHashMap<>();
        network.layout()
                .tensors(new float[network.layout().size()])
                .byName()
                .forEach((name, tensor) -> {
                    int[] shape = tensor.shape().stream().mapToInt(extent -> extent).toArray();
                    byName.put(name, Tensor.of(oracle.get("weights", name), shape));
                });
        return network.layout().weights(Tensors.of(byName));
    }

    /// Where the numbers of a step of a window begin.
    private interface Place {
        int at(int window, int step);
    }

    /// From `[window][step][column]` to where a pass has them.
    private static void copy(double[] from, int columns, Place place, float[] into) {
        int steps = from.length / WINDOWS / columns;
        for (int i = 0; i < from.length; i++) {
            int step = i / columns;
            into[place.at(step / steps, step % steps) + i % columns] = (float) from[i];
        }
    }

    private static double[] doubles(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /// Near for the largest of the numbers.
    private static void near(String what, float[] found, double[] expected) {
        assertThat(found).as(what).hasSize(expected.length);
        double most = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertThat(most).as(what).isPositive();
        for (int i = 0; i < found.length; i++) {
            assertThat(Math.abs(found[i] - expected[i]))
                    .as("%s, place %d: expected %s, found %s", what, i, expected[i], found[i])
                    .isLessThan(NEAR * most);
        }
    }
}
