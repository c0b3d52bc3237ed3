package telltale.detector.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.Activations;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.layer.Attentive;
import telltale.detector.network.layer.Recurrent;
import telltale.detector.network.layer.Recurrent.Code;
import telltale.detector.network.layer.RecurrentCell;

/// Our networks against the same ones as graphs of SameDiff, with the same weights.
final class NetworkGraphTest {
    private static final int WINDOWS = 5;

    @BeforeAll
    static void load() {
        NativeLibraries.load();
    }

    static List<Architecture> networks() {
        return List.of(
                new Recurrent(RecurrentCell.LSTM, 9, 2, 8, 3, 1, Code.EVERY, false),
                new Recurrent(RecurrentCell.LSTM, 7, 1, 16, 5, 1, Code.LAST, true),
                new Recurrent(RecurrentCell.GRU, 9, 2, 8, 3, 1, Code.EVERY, false),
                new Recurrent(RecurrentCell.GRU, 7, 3, 6, 5, 2, Code.LAST, true),
                new Attentive(8, 2, 12, 3, 20, 2, 4),
                new Attentive(9, 1, 16, 4, 32, 1, 1));
    }

    private static NetworkGraph.Batch batch(Architecture network) {
        var random = new SplittableRandom(3);
        int steps = WINDOWS * network.steps();
        float[] inputs = new float[steps * network.inputs()];
        float[] targets = new float[steps * network.features()];
        float[] compared = new float[steps];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < compared.length; i++) {
            compared[i] = i % 3 == 0 ? 0 : 1;
        }
        return new NetworkGraph.Batch(inputs, targets, compared);
    }

    private static Activations filled(
            Architecture network, float[] weights, NetworkGraph.Batch batch) {
        Activations pass = network.open(Kernels.best(), weights, WINDOWS, true);
        int in = network.inputs();
        for (int window = 0; window < WINDOWS; window++) {
            for (int step = 0; step < network.steps(); step++) {
                int from = (window * network.steps() + step) * in;
                System.arraycopy(
                        batch.inputs(), from, pass.inputs(), pass.inputAt(window, step), in);
            }
        }
        pass.forward();
        return pass;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void givesTheSameOutputsForTheSameWeights(Architecture network) {
        float[] weights = network.layout().start(11);
        NetworkGraph.Batch batch = batch(network);
        NetworkGraph graph = new NetworkGraph(network, network.layout().tensors(weights), WINDOWS);
        float[] theirs = graph.outputs(batch);
        Activations pass = filled(network, weights, batch);
        int features = network.features();
        for (int window = 0; window < WINDOWS; window++) {
            for (int step = 0; step < network.steps(); step++) {
                for (int f = 0; f < features; f++) {
                    float ours = pass.outputs()[pass.outputAt(window, step) + f];
                    float other = theirs[(window * network.steps() + step) * features + f];
                    assertThat((double) ours)
                            .isCloseTo(
                                    other,
                                    org.assertj.core.data.Offset.offset(
                                            1e-4 * (0.1 + Math.abs(other))));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void givesTheSameGradientsForTheSameWeights(Architecture network) {
        float[] weights = network.layout().start(11);
        NetworkGraph.Batch batch = batch(network);
        NetworkGraph graph = new NetworkGraph(network, network.layout().tensors(weights), WINDOWS);
        float[] theirs = network.layout().weights(graph.gradients(batch));
        Activations pass = filled(network, weights, batch);
        float[] ours = new float[weights.length];
        pass.backward(outputGradients(network, pass, batch), ours);
        double length = 0;
        double apart = 0;
        for (int i = 0; i < ours.length; i++) {
            length += (double) theirs[i] * theirs[i];
            apart += Math.pow((double) ours[i] - theirs[i], 2);
        }
        assertThat(Math.sqrt(length)).isPositive();
        assertThat(Math.sqrt(apart / length)).isLessThan(1e-4);
    }

    private static float[] outputGradients(
            Architecture network, Activations pass, NetworkGraph.Batch batch) {
        int features = network.features();
        float[] gradients = new float[pass.outputs().length];
        double count = 0;
        for (float compared : batch.compared()) {
            count += (double) compared * features;
        }
        for (int window = 0; window < WINDOWS; window++) {
            for (int step = 0; step < network.steps(); step++) {
                int place = window * network.steps() + step;
                int at = pass.outputAt(window, step);
                for (int f = 0; f < features; f++) {
                    double off = pass.outputs()[at + f] - batch.targets()[place * features + f];
                    gradients[at + f] = (float) (2 * off * batch.compared()[place] / count);
                }
            }
        }
        return gradients;
    }
}
