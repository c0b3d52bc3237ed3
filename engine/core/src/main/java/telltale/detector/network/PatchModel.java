package telltale.detector.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.TensorModel;
import telltale.detector.tensor.Tensors;
import telltale.detector.window.WindowModel;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowSpec;

/// A model that scores patches by their distance to a memory bank, and a row by the mean of the
/// patches it is in, as every method on windows does.
final class PatchModel implements Model.Causal, TensorModel {
    private static final String ENCODER = "encoder.";
    private static final String BANK = "bank.";
    private static final String WINDOWS = "windows.";

    private final PatchScoring scoring;
    private final WindowModel model;
    private final BitSet anomalousTraining;

    private PatchModel(PatchScoring scoring, WindowModel model, BitSet anomalousTraining) {
        this.scoring = scoring;
        this.model = model;
        this.anomalousTraining = anomalousTraining;
    }

    /// One that has just learnt from a training: which of its rows are anomalous shows in its
    /// scores of them.
    static PatchModel of(
            PatchScoring scoring, WindowModel model, Series training, Progress progress)
            throws InterruptedException {
        double[] scores = model.score(training, progress).values();
        BitSet anomalous = TrainingOutliers.rows(scores, scoring.embedder().layout().length());
        anomalous.or(model.anomalousTraining());
        return new PatchModel(scoring, model, anomalous);
    }

    @Override
    public int delay() {
        return model.delay();
    }

    @Override
    public BitSet anomalousTraining() {
        return (BitSet) anomalousTraining.clone();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(model.notes());
        if (!Kernels.best().vectorised()) {
            notes.add(
                    "Slow: this Java has no vector unit to offer; start it with '--add-modules"
                            + " jdk.incubator.vector'.");
        }
        return notes;
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        return model.score(series, progress);
    }

    @Override
    public Scorer open() {
        return model.open();
    }

    @Override
    public Scorer resume(byte[] state) {
        return model.resume(state);
    }

    @Override
    public Explanation explain(Series series, Scores scores, int row) {
        return model.explain(series, scores, row);
    }

    @Override
    public Tensors tensors() {
        PatchEmbedder embedder = scoring.embedder();
        Map<String, Tensor> all = new LinkedHashMap<>();
        all.put("patch", Tensor.of(new double[] {embedder.layout().patch()}, 1));
        all.putAll(embedder.tensors().under(ENCODER).byName());
        all.putAll(scoring.bank().tensors().under(BANK).byName());
        all.putAll(model.tensors().under(WINDOWS).byName());
        return Tensors.of(all);
    }

    /// What [#tensors] gave.
    ///
    /// @throws IllegalArgumentException where it did not
    static PatchModel restore(PatchEmbedding detector, Tensors tensors) {
        Tensors windows = tensors.within(WINDOWS);
        WindowSpec spec = WindowModel.spec(windows);
        double patch = tensors.get("patch", 1).doubles()[0];
        boolean whole = patch >= 1 && patch == Math.rint(patch);
        if (!whole || spec.length() % patch != 0) {
            throw new IllegalArgumentException(
                    "tensor 'patch': expected a part of %,d rows, found %s"
                            .formatted(spec.length(), patch));
        }
        var layout =
                new PatchLayout(spec.channels(), spec.length(), (int) patch, detector.scaling());
        float[] weights = detector.encoder(layout).layout().weights(tensors.within(ENCODER));
        PatchEmbedder embedder = detector.embedder(layout, weights);
        MemoryBank bank =
                MemoryBank.restore(
                        embedder.kernels(),
                        tensors.within(BANK),
                        embedder.width(),
                        spec.duration());
        var scoring = new PatchScoring(embedder, bank, detector.neighbours());
        return new PatchModel(scoring, WindowModel.restore(spec, scoring, windows), new BitSet());
    }
}
