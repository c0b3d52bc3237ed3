package telltale.detector.network.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import telltale.detector.network.kernel.AdamState;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.ContrastiveNetwork;
import telltale.detector.network.layer.ParameterLayout;
import telltale.detector.network.layer.PatchActivations;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// Contrastive training of an encoder: triplet loss, and at first a pretext loss beside it (Park
/// and Kang 2026, arXiv:2602.01359, section 3.2). It runs on all cores; a batch is always cut into
/// as many parts, whose gradients are added in order: the weights do not depend on the number of
/// cores.
public final class ContrastiveTraining {
    /// Most rows between an anchor and its positive; the paper's.
    private static final int RADIUS = 2;

    /// Share of the training over which the weight of the pretext loss falls to 0; the paper's.
    private static final double PRETEXT = 0.1;

    /// Patches per shard of a batch; bounds memory.
    private static final int PART = 32;

    /// Greatest norm of the gradient, as for the other networks (Pascanu et al. 2013,
    /// arXiv:1211.5063).
    private static final double LONGEST = 1;

    /// Learning rate at the end, as a share of that at the start; the paper's.
    private static final double SLOWEST = 0.1;

    private final ContrastiveNetwork network;
    private final Kernels kernels;
    private final PatchSource patches;
    private final TrainingOptions schedule;
    private final Progress progress;
    private final float[] weights;
    private final float[] gradients;
    private final AdamState moments;
    private final ContrastiveBatch batch;
    private final List<Part> parts = new ArrayList<>();

    /// The rows at which the patches of a batch start: anchors, positives, those before.
    private final int[] rows;

    private final int[] followed;
    private final EpochShuffle all;
    private final EpochShuffle withBefore;
    private int done;

    private ContrastiveTraining(
            ContrastiveNetwork network,
            Kernels kernels,
            PatchSource patches,
            TrainingOptions schedule,
            Progress progress) {
        this.network = network;
        this.kernels = kernels;
        this.patches = patches;
        this.schedule = schedule;
        this.progress = progress;
        ParameterLayout layout = network.layout();
        weights = layout.start(schedule.seed());
        gradients = new float[weights.length];
        moments = new AdamState(weights.length);
        int count = schedule.batch();
        batch = new ContrastiveBatch(network, kernels, weights, count);
        rows = new int[3 * count];
        for (int third = 0; third < 3; third++) {
            for (int from = 0; from < count; from += PART) {
                parts.add(new Part(third * count + from, Math.min(PART, count - from)));
            }
        }
        followed =
                IntStream.range(0, patches.size())
                        .filter(patch -> patches.usable(patches.row(patch) - patches.length()))
                        .toArray();
        all = new EpochShuffle(patches.size(), new SplittableRandom(schedule.seed() + 1));
        withBefore =
                new EpochShuffle(
                        Math.max(1, followed.length), new SplittableRandom(schedule.seed() + 2));
    }

    /// The weights of the encoder with the least loss of an epoch. The loss is told of as the curve
    /// "training loss".
    ///
    /// @param schedule of which `patience` is the epochs without a better loss that end the
    ///   training
    public static float[] train(
            ContrastiveNetwork network,
            Kernels kernels,
            PatchSource patches,
            TrainingOptions schedule,
            Progress progress)
            throws InterruptedException {
        return new ContrastiveTraining(network, kernels, patches, schedule, progress).train();
    }

    /// A part of a batch on its way forward and back. One thread's at a time.
    private final class Part {
        private final int first;
        private final PatchActivations pass;
        private final float[] partGradients;

        Part(int first, int count) {
            this.first = first;
            pass = network.encoder().open(kernels, weights, count, true);
            partGradients = new float[network.encoder().layout().size()];
        }

        void forward() {
            for (int patch = 0; patch < pass.patches(); patch++) {
                patches.copy(rows[first + patch], pass.inputs(), pass.inputAt(patch));
            }
            pass.forward();
            float[] found = pass.embeddings();
            int width = network.encoder().embedding();
            System.arraycopy(found, 0, batch.embeddings(), first * width, found.length);
        }

        void backward() {
            Arrays.fill(partGradients, 0);
            int at = first * network.encoder().embedding();
            pass.backward(batch.embeddingGradients(), at, partGradients);
        }
    }

    private float[] train() throws InterruptedException {
        int size = network.encoder().layout().size();
        float[] best = Arrays.copyOf(weights, size);
        double least = Double.POSITIVE_INFINITY;
        int since = 0;
        for (int epoch = 0; epoch < schedule.epochs() && since < schedule.patience(); epoch++) {
            double sum = 0;
            for (int step = 0; step < schedule.steps(); step++) {
                sum += step("training, epoch %,d".formatted(epoch + 1));
            }
            double loss = sum / schedule.steps();
            progress.plot("training loss", epoch + 1.0, loss);
            since++;
            if (loss < least) {
                least = loss;
                System.arraycopy(weights, 0, best, 0, size);
                since = 0;
            }
        }
        return best;
    }

    /// One step; its loss.
    private double step(String named) throws InterruptedException {
        long steps = (long) schedule.epochs() * schedule.steps();
        progress.advance(done, steps, named);
        double part = done / Math.max(1, PRETEXT * steps);
        double pretext = followed.length > 1 ? Math.max(0, 1 - part) : 0;
        var random = new SplittableRandom(schedule.seed() + 31L * (done + 1));
        draw(pretext > 0, random);
        int needed = pretext > 0 ? parts.size() : parts.size() / 3 * 2;
        Progress within = progress.within(done, steps, named);
        ParallelRows.run(needed, 1, within, named, (from, _) -> parts.get(from).forward());
        Arrays.fill(gradients, 0);
        double loss = batch.loss(pretext, random, gradients);
        ParallelRows.run(needed, 1, within, named, (from, _) -> parts.get(from).backward());
        for (int i = 0; i < needed; i++) {
            float[] found = parts.get(i).partGradients;
            kernels.add(found, gradients, found.length);
        }
        learn(steps);
        done++;
        return loss;
    }

    private void draw(boolean before, SplittableRandom random) {
        int count = schedule.batch();
        for (int i = 0; i < count; i++) {
            int patch = before ? followed[withBefore.next()] : all.next();
            int row = patches.row(patch);
            int away = 1 + random.nextInt(RADIUS);
            int side = random.nextBoolean() ? away : -away;
            rows[i] = row;
            rows[count + i] =
                    patches.usable(row + side)
                            ? row + side
                            : patches.usable(row - side) ? row - side : row;
            rows[2 * count + i] = before ? row - patches.length() : row;
        }
    }

    private void learn(long steps) {
        double squares = 0;
        for (float gradient : gradients) {
            squares += (double) gradient * gradient;
        }
        double length = Math.sqrt(squares);
        double factor = Math.min(1, LONGEST / Math.max(LONGEST, length));
        double turn = (1 + Math.cos(Math.PI * done / steps)) / 2;
        double rate = schedule.rate() * (SLOWEST + (1 - SLOWEST) * turn);
        if (Double.isFinite(length)) {
            kernels.adam(moments, gradients, (float) factor, (float) rate, weights);
        }
    }
}
