package telltale.detector.network.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.PlainKernels;

class PatchEncoderTest {
    private static final int PATCHES = 5;

    static Stream<PatchEncoder> encoders() {
        return Stream.of(
                new PatchEncoder(1, 1, 1, 1),
                new PatchEncoder(2, 1, 3, 2),
                new PatchEncoder(7, 2, 5, 3),
                new PatchEncoder(33, 1, 17, 9),
                new PatchEncoder(64, 3, 16, 33),
                new PatchEncoder(65, 1, 32, 64),
                new PatchEncoder(128, 2, 33, 65));
    }

    static Stream<Arguments> encodersAndKernels() {
        return encoders()
                .flatMap(encoder ->
                        Stream.of(
                                Arguments.of(encoder, Kernels.best()),
                                Arguments.of(encoder, new PlainKernels())));
    }

    private static float[] weights(PatchEncoder encoder) {
        float[] weights = encoder.layout().start(5);
        // Away from zeros, where a wrong bias would not show.
        var random = new SplittableRandom(6);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (float) (0.1 * random.nextGaussian());
        }
        return weights;
    }

    private static float[] patch(PatchEncoder encoder, long seed) {
        var random = new SplittableRandom(seed);
        float[] patch = new float[encoder.steps() * encoder.features()];
        for (int i = 0; i < patch.length; i++) {
            patch[i] = (float) random.nextGaussian();
        }
        return patch;
    }

    private static PatchActivations open(
            PatchEncoder encoder, Kernels kernels, float[] weights, int patches) {
        PatchActivations pass = encoder.open(kernels, weights, patches, true);
        for (int i = 0; i < patches; i++) {
            float[] patch = patch(encoder, i);
            System.arraycopy(patch, 0, pass.inputs(), pass.inputAt(i), patch.length);
        }
        return pass;
    }

    @ParameterizedTest
    @MethodSource("encodersAndKernels")
    void embeddingsAreThoseOfConvolutionsByDefinition(PatchEncoder encoder, Kernels kernels) {
        float[] weights = weights(encoder);
        PatchActivations pass = open(encoder, kernels, weights, PATCHES);
        pass.forward();
        for (int i = 0; i < PATCHES; i++) {
            double[] expected = byDefinition(encoder, weights, patch(encoder, i));
            for (int k = 0; k < expected.length; k++) {
                assertThat((double) pass.embeddings()[i * expected.length + k])
                        .as("patch %d number %d", i, k)
                        .isCloseTo(expected[k], within(1e-4 + 1e-4 * expected[k]));
            }
        }
    }

    /// Three convolutions with zeros beyond the ends, rectified, then the mean over the steps.
    private static double[] byDefinition(PatchEncoder encoder, float[] weights, float[] patch) {
        var tensors = encoder.layout().tensors(weights);
        double[][] x = new double[encoder.steps()][encoder.features()];
        for (int step = 0; step < x.length; step++) {
            for (int feature = 0; feature < encoder.features(); feature++) {
                x[step][feature] = patch[step * encoder.features() + feature];
            }
        }
        int[] kernels = {7, 5, 3};
        for (int layer = 0; layer < 3; layer++) {
            String name = "convolution_%d".formatted(layer + 1);
            double[] weight = tensors.get(name + ".weight").doubles();
            double[] bias = tensors.get(name + ".bias").doubles();
            x = convolve(x, weight, bias, kernels[layer], layer == 0 ? 1 : 2);
        }
        double[] means = new double[x[0].length];
        for (double[] step : x) {
            for (int k = 0; k < means.length; k++) {
                means[k] += step[k] / x.length;
            }
        }
        return means;
    }

    private static double[][] convolve(
            double[][] x, double[] weight, double[] bias, int kernel, int stride) {
        double[][] y = new double[(x.length + stride - 1) / stride][bias.length];
        for (int step = 0; step < y.length; step++) {
            for (int out = 0; out < bias.length; out++) {
                double sum = bias[out];
                for (int k = 0; k < kernel; k++) {
                    int at = step * stride + k - kernel / 2;
                    for (int in = 0; in < x[0].length && at >= 0 && at < x.length; in++) {
                        sum += x[at][in] * weight[(k * x[0].length + in) * bias.length + out];
                    }
                }
                y[step][out] = Math.max(0, sum);
            }
        }
        return y;
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void anEmbeddingDoesNotDependOnThePatchesBesideIt(PatchEncoder encoder) {
        float[] weights = weights(encoder);
        PatchActivations all = open(encoder, Kernels.best(), weights, PATCHES);
        all.forward();
        PatchActivations alone = encoder.open(Kernels.best(), weights, 1, false);
        for (int i = 0; i < PATCHES; i++) {
            float[] patch = patch(encoder, i);
            System.arraycopy(patch, 0, alone.inputs(), alone.inputAt(0), patch.length);
            alone.forward();
            int width = encoder.embedding();
            assertThat(alone.embeddings())
                    .isEqualTo(Arrays.copyOfRange(all.embeddings(), i * width, (i + 1) * width));
        }
    }

    @ParameterizedTest
    @MethodSource("encodersAndKernels")
    void gradientsAreThoseOfTheLoss(PatchEncoder encoder, Kernels kernels) {
        float[] weights = weights(encoder);
        PatchActivations pass = open(encoder, kernels, weights, PATCHES);
        var random = new SplittableRandom(7);
        double[] wanted = random.doubles(pass.embeddings().length).toArray();
        pass.forward();
        float[] embeddingGradients = new float[wanted.length + 1];
        for (int i = 0; i < wanted.length; i++) {
            embeddingGradients[1 + i] = (float) (2 * (pass.embeddings()[i] - wanted[i]));
        }
        float[] gradients = new float[weights.length];
        pass.backward(embeddingGradients, 1, gradients);
        for (int round = 0; round < 20; round++) {
            float[] kept = weights.clone();
            float[] direction = new float[weights.length];
            double slope = 0;
            int from = random.nextInt(weights.length);
            int to = Math.min(weights.length, from + 1 + random.nextInt(60));
            for (int i = from; i < to; i++) {
                direction[i] = (float) (random.nextGaussian() / Math.sqrt((double) to - from));
                slope += (double) gradients[i] * direction[i];
            }
            double step = 2e-3;
            double above = loss(pass, weights, kept, direction, step, wanted);
            double below = loss(pass, weights, kept, direction, -step, wanted);
            System.arraycopy(kept, 0, weights, 0, kept.length);
            double base = loss(pass, weights, kept, direction, 0, wanted);
            // Where a unit is just being rectified the slopes on either side differ.
            double left = (base - below) / step;
            double right = (above - base) / step;
            double slack = 0.03 + 0.02 * Math.abs(slope);
            assertThat(slope)
                    .as("weights %d to %d", from, to)
                    .isBetween(Math.min(left, right) - slack, Math.max(left, right) + slack);
        }
    }

    private static double loss(
            PatchActivations pass,
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
            double off = pass.embeddings()[i] - wanted[i];
            sum += off * off;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void costIsThatOfTheConvolutions(PatchEncoder encoder) {
        int half = (encoder.steps() + 1) / 2;
        int quarter = (half + 1) / 2;
        long filters = encoder.filters();
        long embedding = encoder.embedding();
        List<Long> layers =
                List.of(
                        encoder.steps() * 7L * encoder.features() * filters,
                        half * 5L * filters * embedding,
                        quarter * 3L * embedding * embedding);
        assertThat(encoder.cost()).isEqualTo(layers.stream().mapToLong(n -> n).sum());
    }
}
