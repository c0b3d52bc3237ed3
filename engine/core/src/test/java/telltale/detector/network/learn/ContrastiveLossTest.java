package telltale.detector.network.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.PlainKernels;
import telltale.detector.network.layer.ContrastiveNetwork;
import telltale.detector.network.layer.PatchEncoder;

class ContrastiveLossTest {
    private static float[] numbers(int count, long seed) {
        var random = new SplittableRandom(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    @Test
    void tripletLossIsZeroWherePositivesAreNearAndSomeOtherIsFar() {
        float[] embeddings = {1, 0, 0, 1, 2, 0, 0, 3};
        float[] gradients = new float[8];
        assertThat(new TripletLoss(Kernels.best(), 2, 2).of(embeddings, gradients)).isZero();
        assertThat(gradients).containsOnly(0);
    }

    @Test
    void tripletLossIsTheMarginWhereAllIsAlike() {
        float[] embeddings = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6};
        double loss = new TripletLoss(Kernels.best(), 3, 2).of(embeddings, new float[12]);
        assertThat(loss).isCloseTo(TripletLoss.MARGIN, within(1e-6));
    }

    @Test
    void tripletLossComparesWithTheFarthestOfTheOthers() {
        // By cosine the first anchor's positive lies at 0, the others at 0.4 and 0.2.
        float[] embeddings = {1, 0, 1, 0, 1, 0, 1, 0, 0.6f, 0.8f, 0.8f, 0.6f};
        double loss = new TripletLoss(Kernels.best(), 3, 2).of(embeddings, new float[12]);
        double first = 0 - 0.4 + 0.5;
        double second = 0.4 - 0.2 + 0.5;
        double third = 0.2 - 0.4 + 0.5;
        assertThat(loss).isCloseTo((first + second + third) / 3, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16, 33})
    void tripletGradientsAreThoseOfTheLoss(int count) {
        int width = 17;
        float[] embeddings = numbers(2 * count * width, 3);
        for (int i = 0; i < embeddings.length; i++) {
            embeddings[i] += 1; // so that some triplets are within the margin
        }
        for (Kernels kernels : new Kernels[] {Kernels.best(), new PlainKernels()}) {
            var triplets = new TripletLoss(kernels, count, width);
            float[] gradients = new float[embeddings.length];
            assertThat(triplets.of(embeddings, gradients)).isPositive();
            checkSlope(embeddings, gradients, e -> triplets.of(e, new float[e.length]));
        }
    }

    private interface Loss {
        double of(float[] embeddings);
    }

    private static void checkSlope(float[] at, float[] gradients, Loss loss) {
        var random = new SplittableRandom(4);
        for (int round = 0; round < 10; round++) {
            float[] direction = new float[at.length];
            double slope = 0;
            for (int i = 0; i < at.length; i++) {
                direction[i] = (float) random.nextGaussian();
                slope += (double) gradients[i] * direction[i];
            }
            double step = 1e-3;
            double base = loss.of(at.clone());
            // Where a triplet just leaves the margin the slopes on either side differ.
            double left = (base - loss.of(moved(at, direction, -step))) / step;
            double right = (loss.of(moved(at, direction, step)) - base) / step;
            double slack = 2e-3 + 0.01 * Math.abs(slope);
            assertThat(slope)
                    .isBetween(Math.min(left, right) - slack, Math.max(left, right) + slack);
        }
    }

    private static float[] moved(float[] at, float[] direction, double step) {
        float[] moved = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            moved[i] = (float) (at[i] + step * direction[i]);
        }
        return moved;
    }

    @Test
    void pretextLossIsThatOfAGuessWhereOddsAreEven() {
        float[] gradients = new float[6];
        double loss = PretextLoss.of(new float[6], 2, 0.5, gradients);
        assertThat(loss).isCloseTo(2 * Math.log(2), within(1e-9));
        assertThat(gradients).containsExactly(-0.125f, -0.125f, 0.0625f, 0.0625f, 0.0625f, 0.0625f);
    }

    @Test
    void pretextLossStaysFiniteHoweverSureTheClassifierIs() {
        float[] gradients = new float[2];
        double loss = PretextLoss.of(new float[] {-1e4f, 1e4f}, 1, 1, gradients);
        assertThat(loss).isCloseTo(2e4, within(1e-6));
        assertThat(gradients).containsExactly(-1, 1);
    }

    @Test
    void pretextGradientsAreThoseOfTheLoss() {
        float[] logits = numbers(12, 5);
        float[] gradients = new float[12];
        PretextLoss.of(logits, 5, 0.7, gradients);
        checkSlope(logits, gradients, x -> 0.7 * PretextLoss.of(x, 5, 1, new float[12]));
    }

    @Test
    void gradientsOfEmbeddingsAreThoseOfBothLossesTogether() {
        int count = 6;
        var network = new ContrastiveNetwork(new PatchEncoder(8, 1, 4, 9), 7, 5);
        float[] weights = network.layout().start(3);
        var batch = new ContrastiveBatch(network, Kernels.best(), weights, count);
        float[] embeddings = numbers(3 * count * 9, 8);
        loss(batch, embeddings);
        float[] gradients = batch.embeddingGradients().clone();
        checkSlope(embeddings, gradients, moved -> loss(batch, moved));
    }

    private static double loss(ContrastiveBatch batch, float[] embeddings) {
        System.arraycopy(embeddings, 0, batch.embeddings(), 0, embeddings.length);
        return batch.loss(0.8, new SplittableRandom(9), new float[10_000]);
    }
}
