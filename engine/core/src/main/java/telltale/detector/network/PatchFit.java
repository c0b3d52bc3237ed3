package telltale.detector.network;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.ContrastiveNetwork;
import telltale.detector.network.layer.PatchActivations;
import telltale.detector.network.layer.PatchEncoder;
import telltale.detector.network.learn.ContrastiveTraining;
import telltale.detector.network.learn.TrainingOptions;
import telltale.detector.window.NormalRange;
import telltale.detector.window.WindowModel;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// Fits [PatchEmbedding] to a training: trains the encoder, then fills the memory bank.
final class PatchFit {
    /// Most steps per patch: longer patches have several rows per step. Bounds the time, not tuned.
    private static final int STEPS = 128;

    /// Fewest patches to learn from, as for the other networks.
    private static final int FEWEST = 16;

    /// Most optimiser steps per epoch: with 20 epochs they are the 200 iterations of the paper.
    private static final int STEPS_OF_EPOCH = 10;

    /// Epochs without a lower loss before training stops (Prechelt 1998,
    /// doi:10.1007/3-540-49430-8_3).
    private static final int PATIENCE = 8;

    /// About the multiplications of a training, forward: less than a minute on two cores.
    private static final double WORK = 1e11;

    /// Most patches the bank is chosen from; ten for each that is kept. Bounds the time, not tuned.
    private static final int EMBEDDED = 20_000;

    /// Units of the classifier's hidden layer; half an embedding, not tuned.
    private static final int HIDDEN = 32;

    private final PatchEmbedding detector;
    private final WindowMatrix windows;
    private final int[] usable;
    private final PatchLayout layout;
    private final Progress progress;

    private PatchFit(
            PatchEmbedding detector,
            WindowMatrix windows,
            int[] usable,
            PatchLayout layout,
            Progress progress) {
        this.detector = detector;
        this.windows = windows;
        this.usable = usable;
        this.layout = layout;
        this.progress = progress;
    }

    static Model fit(PatchEmbedding detector, Series training, Progress progress)
            throws InterruptedException {
        progress.advance(0, 1, "looking for seasons");
        List<String> notes = new ArrayList<>();
        WindowSpec learnt =
                WindowSpec.learn(training, detector.window(), WindowScaling.NONE, notes);
        int patch = (learnt.length() + STEPS - 1) / STEPS;
        int length = (learnt.length() + patch - 1) / patch * patch;
        WindowSpec spec = learnt.withLength(length);
        if (length != learnt.length()) {
            notes.add(
                    "Patches of %,d rows rather than %,d: the network takes %,d rows at a time."
                            .formatted(length, learnt.length(), patch));
        }
        WindowMatrix windows = spec.windows(training);
        int[] usable = length < 2 ? new int[0] : windows.pick(1, Integer.MAX_VALUE);
        // Every patch needs some that share no row with it.
        int fewest = Math.max(FEWEST, 2 * length);
        if (usable.length < fewest) {
            throw NotEnoughData.rows(
                    "the patch embedding", (long) Math.max(8, length) + fewest, training.length());
        }
        var layout = new PatchLayout(spec.channels(), length, patch, detector.scaling());
        var fit = new PatchFit(detector, windows, usable, layout, progress);
        PatchEmbedder embedder = detector.embedder(layout, fit.weights());
        var scoring = new PatchScoring(embedder, fit.bank(embedder), detector.neighbours());
        progress.advance(0, 1, "judging the network");
        WindowModel model =
                WindowModel.of(windows, scoring, NormalRange.of(windows, scoring), notes);
        return PatchModel.of(scoring, model, training, progress);
    }

    private float[] weights() throws InterruptedException {
        PatchEncoder encoder = detector.encoder(layout);
        if (flat()) {
            return encoder.layout().start(detector.seed());
        }
        int batch = Math.min(detector.batch(), usable.length / 2);
        double affordable = WORK / ((double) encoder.cost() * batch * detector.epochs());
        int wanted = Math.clamp(usable.length / batch, 1, STEPS_OF_EPOCH);
        int steps = Math.max(1, (int) Math.min(wanted, affordable));
        var options =
                new TrainingOptions(
                        detector.epochs(),
                        steps * batch,
                        batch,
                        detector.rate(),
                        PATIENCE,
                        detector.seed());
        var network = new ContrastiveNetwork(encoder, encoder.embedding(), HIDDEN);
        var patches = new TrainingPatches(windows, layout, usable);
        return ContrastiveTraining.train(network, Kernels.best(), patches, options, progress);
    }

    /// Whether no channel ever moves.
    private boolean flat() {
        for (int channel = 0; channel < layout.channels(); channel++) {
            double first = windows.deviation(channel, 0);
            for (int row = 1; row < windows.rows(); row++) {
                if (windows.deviation(channel, row) != first) {
                    return false;
                }
            }
        }
        return true;
    }

    private MemoryBank bank(PatchEmbedder embedder) throws InterruptedException {
        int[] picked = windows.pick(1, EMBEDDED);
        int numbers = windows.width();
        int width = embedder.width();
        float[] embeddings = new float[picked.length * width];
        ParallelRows.run(
                picked.length,
                PatchScoring.BLOCK,
                progress,
                "embedding patches",
                (from, to) -> {
                    PatchActivations pass = embedder.open(to - from);
                    double[] lines = new double[(to - from) * numbers];
                    for (int i = from; i < to; i++) {
                        windows.copy(picked[i], lines, (i - from) * numbers);
                    }
                    embedder.embed(pass, lines, 0, to - from, embeddings, from * width);
                });
        int[] kept =
                KMeans.medoids(embedder.kernels(), embeddings, width, detector.memory(), progress);
        float[] bank = new float[kept.length * width];
        int[] starts = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(embeddings, kept[i] * width, bank, i * width, width);
            starts[i] = picked[kept[i]];
        }
        return new MemoryBank(
                embedder.kernels(), bank, windows.times(starts), windows.framing().duration());
    }
}
