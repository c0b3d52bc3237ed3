package telltale.detector.network.learn;

import java.util.Arrays;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.MatrixProduct;

/// Triplet loss of a batch by cosine distance: an anchor is to be nearer to its positive than to
/// the batch's farthest positive of another anchor, by a margin. The farthest, because in a series
/// most patches are alike, so that near ones are no negatives (Park and Kang 2026,
/// arXiv:2602.01359, section 3.2; triplets: Schroff et al. 2015, doi:10.1109/CVPR.2015.7298682).
final class TripletLoss {
    /// The paper's margin.
    static final float MARGIN = 0.5f;

    /// Least squared length, against division by 0.
    private static final float LEAST_SQUARE = 1e-12f;

    private final Kernels kernels;
    private final int count;
    private final int width;
    private final float[] anchors;
    private final float[] positives;
    private final float[] turned;
    private final float[] similarities;
    private final float[] inverse;

    /// @param count the anchors of a batch
    /// @param width the numbers of an embedding
    TripletLoss(Kernels kernels, int count, int width) {
        this.kernels = kernels;
        this.count = count;
        this.width = width;
        anchors = new float[count * width];
        positives = new float[count * width];
        turned = new float[count * width];
        similarities = new float[count * count];
        inverse = new float[2 * count];
    }

    /// The mean loss of a batch.
    ///
    /// @param embeddings the anchors', then in the same order the positives'
    /// @param gradients set to those of the embeddings
    double of(float[] embeddings, float[] gradients) {
        int half = count * width;
        normalise(embeddings, 0, anchors);
        normalise(embeddings, count, positives);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < width; column++) {
                turned[column * count + row] = positives[row * width + column];
            }
        }
        MatrixProduct product = MatrixProduct.of(count, width, count);
        kernels.multiply(product, anchors, 0, turned, 0, similarities, 0);
        Arrays.fill(gradients, 0);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int far = farthest(i);
            float near = similarities[i * count + i];
            float loss = far < 0 ? 0 : similarities[i * count + far] - near + MARGIN;
            if (loss > 0) {
                sum += loss;
                for (int column = 0; column < width; column++) {
                    float anchor = anchors[i * width + column] / count;
                    float off = positives[far * width + column] - positives[i * width + column];
                    gradients[i * width + column] += off / count;
                    gradients[half + i * width + column] -= anchor;
                    gradients[half + far * width + column] += anchor;
                }
            }
        }
        normaliseBack(anchors, 0, gradients);
        normaliseBack(positives, count, gradients);
        return sum / count;
    }

    /// The positive of another anchor that is least like this one; -1 where there is none.
    private int farthest(int anchor) {
        int far = -1;
        for (int j = 0; j < count; j++) {
            boolean farther =
                    far < 0
                            || similarities[anchor * count + j]
                                    < similarities[anchor * count + far];
            far = j != anchor && farther ? j : far;
        }
        return far;
    }

    private void normalise(float[] embeddings, int first, float[] unit) {
        for (int row = 0; row < count; row++) {
            int from = (first + row) * width;
            float square = LEAST_SQUARE;
            for (int column = 0; column < width; column++) {
                square += embeddings[from + column] * embeddings[from + column];
            }
            float factor = (float) (1 / Math.sqrt(square));
            inverse[first + row] = factor;
            for (int column = 0; column < width; column++) {
                unit[row * width + column] = embeddings[from + column] * factor;
            }
        }
    }

    /// Turns the gradients of unit vectors into those of the embeddings: what is along the vector
    /// does not count.
    private void normaliseBack(float[] unit, int first, float[] gradients) {
        for (int row = 0; row < count; row++) {
            int from = (first + row) * width;
            float along = 0;
            for (int column = 0; column < width; column++) {
                along += gradients[from + column] * unit[row * width + column];
            }
            for (int column = 0; column < width; column++) {
                float rest = gradients[from + column] - along * unit[row * width + column];
                gradients[from + column] = rest * inverse[first + row];
            }
        }
    }
}
