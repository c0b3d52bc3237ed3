package telltale.detector.network.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.PlainKernels;

/// The gradients are those of the loss: tensor by tensor, in a random direction, against the
/// difference of the loss on either side.
class GradientTest {
    private static final int WINDOWS = 9;

    static Stream<Arguments> networks() {
        List<Architecture> networks =
                List.of(
                        new Recurrent(
                                RecurrentCell.LSTM, 7, 3, 19, 5, 1, Recurrent.Code.LAST, true),
                        new Recurrent(
                                RecurrentCell.LSTM, 6, 1, 16, 16, 2, Recurrent.Code.EVERY, false),
                        new Recurrent(
                                RecurrentCell.GRU, 7, 2, 19, 5, 1, Recurrent.Code.LAST, false),
                        new Recurrent(
                                RecurrentCell.GRU, 5, 1, 32, 3, 2, Recurrent.Code.EVERY, true),
                        new Attentive(6, 2, 12, 3, 21, 2, 3),
                        new Attentive(17, 1, 32, 4, 48, 1, 1));
        return networks.stream()
                .flatMap(network ->
                        Stream.of(
                                Arguments.of(network, Kernels.best()),
                                Arguments.of(network, new PlainKernels())));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreThoseOfTheLoss(Architecture network, Kernels kernels) {
        ParameterLayout layout = network.layout();
        float[] weights = layout.start(5);
        // Away from ones and zeros, where a wrong factor would not show.
        var random = new SplittableRandom(6);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (float) (0.1 * random.nextGaussian());
        }
        Activations pass = network.open(kernels, weights, WINDOWS, true);
        for (int i = 0; i < pass.inputs().length; i++) {
            pass.inputs()[i] = (float) random.nextGaussian();
        }
        double[] wanted = random.doubles(pass.outputs().length).toArray();
        float[] gradients = new float[weights.length];
        pass.forward();
        float[] outputGradients = new float[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            outputGradients[i] = (float) (2 * (pass.outputs()[i] - wanted[i]));
        }
        pass.backward(outputGradients, gradients);

        layout.tensors(gradients)
                .byName()
                .forEach((name, tensor) -> {
                    double[] ones = new double[tensor.size()];
                    Arrays.fill(ones, 1);
                    assertThat(tensor.doubles()).as(name).isNotEqualTo(new double[ones.length]);
                });
        for (int round = 0; round < 40; round++) {
            int from = random.nextInt(weights.length);
            int to = Math.min(weights.length, from + 1 + random.nextInt(60));
            float[] kept = weights.clone();
            float[] direction = new float[weights.length];
            double slope = 0;
            for (int i = from; i < to; i++) {
                direction[i] = (float) (random.nextGaussian() / Math.sqrt((double) to - from));
                slope += (double) gradients[i] * direction[i];
            }
            double step = 4e-3;
            double above = loss(pass, weights, kept, direction, step, wanted);
            double below = loss(pass, weights, kept, direction, -step, wanted);
            System.arraycopy(kept, 0, weights, 0, kept.length);
            double difference = (above - below) / (2 * step);
            assertThat(slope)
                    .as("weights %d to %d", from, to)
                    .isCloseTo(
                            difference,
                            org.assertj.core.api.Assertions.within(
                                    0.02 + 0.01 * Math.abs(difference)));
        }
    }

    private static double loss(
            Activations pass,
            float[] weights,
            float[] kept,
            float[] direction,
            double step,
            double[] wanted) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (kept[i] + step * direction[i]);
        }
        pass.forward();
        double sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            double off = pass.outputs()[i] - wanted[i];
            sum += off * off;
        }
        return sum;
    }
}
