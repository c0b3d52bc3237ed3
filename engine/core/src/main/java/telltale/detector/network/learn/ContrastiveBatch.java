package telltale.detector.network.learn;

import java.util.Arrays;
import java.util.SplittableRandom;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.ContrastiveNetwork;
import telltale.detector.network.layer.DenseLayer;
import telltale.detector.network.layer.PairClassifier;

/// The losses of a batch of embeddings and their gradients: anchors, then their positives, then the
/// patches just before the anchors. One thread's.
final class ContrastiveBatch {
    /// Pairs that do not belong together, per pair that does; the paper's.
    private static final int APART = 5;

    private final int count;
    private final int width;
    private final DenseLayer projection;
    private final PairClassifier pairs;
    private final TripletLoss triplets;
    private final float[] embeddings;
    private final float[] embeddingGradients;
    private final float[] projected;
    private final float[] projectedGradients;
    private final float[] logitGradients;
    private final float[] passed;
    private final int[] others;

    /// @param count the anchors of a batch
    ContrastiveBatch(ContrastiveNetwork network, Kernels kernels, float[] weights, int count) {
        this.count = count;
        width = network.encoder().embedding();
        projection = network.projection(kernels, weights, 2 * count);
        pairs = network.pairs(kernels, weights, (1 + APART) * count);
        triplets = new TripletLoss(kernels, count, network.projection());
        embeddings = new float[3 * count * width];
        embeddingGradients = new float[embeddings.length];
        projected = new float[2 * count * network.projection()];
        projectedGradients = new float[projected.length];
        logitGradients = new float[(1 + APART) * count];
        passed = new float[2 * count * width];
        others = new int[APART * count];
    }

    /// Where the embeddings go.
    float[] embeddings() {
        return embeddings;
    }

    float[] embeddingGradients() {
        return embeddingGradients;
    }

    /// The loss; sets [#embeddingGradients].
    ///
    /// @param pretext the weight of the pretext loss; at 0 it is left out
    /// @param random draws the pairs that do not belong together
    /// @param gradients of the weights of the heads; added to
    double loss(double pretext, SplittableRandom random, float[] gradients) {
        projection.forward(embeddings, projected);
        double loss = triplets.of(projected, projectedGradients);
        projection.backward(embeddings, projectedGradients, gradients);
        projection.backward(projectedGradients, passed);
        System.arraycopy(passed, 0, embeddingGradients, 0, passed.length);
        Arrays.fill(embeddingGradients, passed.length, embeddingGradients.length, 0);
        if (pretext > 0) {
            for (int i = 0; i < others.length; i++) {
                others[i] = (i / APART + 1 + random.nextInt(count - 1)) % count;
            }
            fill();
            pairs.forward();
            loss += pretext * PretextLoss.of(pairs.logits(), count, pretext, logitGradients);
            pairs.backward(logitGradients, gradients);
            gather();
        }
        return loss;
    }

    /// Pairs of an anchor and the patch before it, then of an anchor and another.
    private void fill() {
        for (int pair = 0; pair < (1 + APART) * count; pair++) {
            int at = 2 * pair * width;
            System.arraycopy(embeddings, first(pair) * width, pairs.inputs(), at, width);
            System.arraycopy(embeddings, second(pair) * width, pairs.inputs(), at + width, width);
        }
    }

    private int first(int pair) {
        return pair < count ? pair : (pair - count) / APART;
    }

    private int second(int pair) {
        return pair < count ? 2 * count + pair : others[pair - count];
    }

    /// Adds what the pairs say to the gradients of the embeddings.
    private void gather() {
        float[] found = pairs.inputGradients();
        for (int pair = 0; pair < (1 + APART) * count; pair++) {
            for (int column = 0; column < width; column++) {
                int at = 2 * pair * width + column;
                embeddingGradients[first(pair) * width + column] += found[at];
                embeddingGradients[second(pair) * width + column] += found[at + width];
            }
        }
    }
}
