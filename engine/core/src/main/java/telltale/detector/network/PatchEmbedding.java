package telltale.detector.network;

import telltale.detector.About;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.PatchEncoder;
import telltale.detector.tensor.TensorDetector;
import telltale.detector.tensor.Tensors;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

/// Distance of a patch's embedding to the nearest normal ones, by a one-dimensional convolutional
/// network that is trained on the series itself with a triplet and a pretext loss.
///
/// Patches are windows that start at every row. The triplet loss draws together the embeddings of
/// patches a row or two apart and pushes away the batch's farthest; the pretext loss, at the start,
/// tells a patch and the one just before it from two that do not belong together. The embeddings of
/// normal patches, the nearest to the centres of k-means, are the memory bank. A patch scores the
/// mean cosine distance to the nearest of them, a row the mean over the patches it is in.
///
/// It departs from the paper, whose encoder has four wide layers with batch normalisation, in that:
///
/// * three narrow layers, two of them with strides, take a thirtieth of the multiplications, and a
///   batch is an eighth, for 50 iterations rather than 200 (see decisions/methods.md), so that
///   100,000 rows take less than a minute on two cores;
/// * a patch is as long as the shortest season rather than always 96 rows;
/// * the level and size of a patch, which normalising takes off, count a little beside its shape;
/// * a patch is never compared with those of the bank that share rows with it, so that scores of
///   the training are like scores of other rows;
/// * a row far beyond all of the training stands out by itself, see
///   [telltale.detector.window.NormalRange].
///
/// What the successor adds (several kernel sizes at once, attention between channels, sorting
/// patches as the pretext task; Zhu et al. 2026, arXiv:2606.20055) is left out. The engine `dl4j`
/// does not train it.
///
/// @param window the rows of a patch, or 0
/// @param filters the columns of the first convolution
/// @param embedding the numbers of an embedding
/// @param memory the most patches of the memory bank
/// @param neighbours the nearest patches compared with
/// @param scaling what a patch is freed of before
/// @param level what level and size count beside the shape
/// @param epochs the most epochs
/// @param batch the patches between two steps
/// @param rate the size of a step at the start
/// @param seed decides on every random choice
@About(
        id = "patch_embedding",
        title = "Patch embedding",
        finds =
                "Patches whose embedding, by a convolutional network trained on the series itself, is"
                        + " far from those of normal patches.",
        aliases = {"paano"},
        strengths =
                "Unusual shapes in series that repeat themselves, also where the shape is normal"
                        + " but for a small part.",
        weaknesses =
                "Levels and sizes, which count little beside the shape; series without recurring"
                        + " shapes; short trainings.",
        cost =
                "A few seconds to learn, however long the training; 13 s of processor time per"
                        + " 100,000 rows to score.",
        paper =
                "Park, J. and Kang, S. (2026). PaAno: Patch-Based Representation Learning for Time-Series"
                        + " Anomaly Detection. ICLR. arXiv:2602.01359")
public record PatchEmbedding(
        @Setting(
                        help = "How many rows a patch has.",
                        unit = "rows",
                        min = 2,
                        max = 10_000,
                        zero = "the shortest season of the training")
                int window,
        @Setting(help = "How many filters the first convolution has.", min = 1, max = 128)
                int filters,
        @Setting(help = "How many numbers an embedding has.", min = 1, max = 256) int embedding,
        @Setting(
                        help = "How many normal patches are kept, at most.",
                        unit = "patches",
                        min = 16,
                        max = 16_384)
                int memory,
        @Setting(
                        help = "How many of the nearest normal patches a patch is compared with.",
                        unit = "patches",
                        min = 1,
                        max = 100)
                int neighbours,
        @Setting(help = "What is taken off a patch before the network sees it.")
                WindowScaling scaling,
        @Setting(
                        help = "How much the level and size of a patch count beside its shape.",
                        min = 0,
                        max = 1)
                double level,
        @Setting(help = "How many epochs the network learns, at most.", min = 1, max = 1_000)
                int epochs,
        @Setting(
                        help = "How many patches are learnt from at a time.",
                        unit = "patches",
                        min = 4,
                        max = 1_024)
                int batch,
        @Setting(help = "How far a step of learning goes.", min = 1e-5, max = 0.1) double rate,
        @Setting(help = "The seed of every random choice.") long seed)
        implements TensorDetector {
    public PatchEmbedding() {
        this(0, 32, 64, 2_048, 3, WindowScaling.Z_NORM, 0.1, 5, 64, 1e-3, 1);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return PatchFit.fit(this, training, progress);
    }

    @Override
    public Model restore(Tensors tensors) {
        return PatchModel.restore(this, tensors);
    }

    /// The encoder for patches cut so.
    PatchEncoder encoder(PatchLayout layout) {
        return new PatchEncoder(layout.steps(), layout.features(), filters, embedding);
    }

    PatchEmbedder embedder(PatchLayout layout, float[] weights) {
        return new PatchEmbedder(layout, encoder(layout), Kernels.best(), weights, level);
    }
}
