package telltale.detector.window;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.Tensors;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowSpec;

/// A model that judges sliding windows. The score of a row is the mean of the scores of the windows
/// it is in: a row that all of its windows are unusual for stands out from those beside it. A live
/// stream knows it when the last of them has passed, see [#delay()].
///
/// A row that less than half of the windows it could be in are there for, at the ends of a series,
/// has no score at the beginning and that of the row before it at the end, where means of fewer
/// windows are corrected, see [EndCorrection]. A row without any value has no score, nor has one
/// whose windows all lack more than half of their rows.
public final class WindowModel implements Model.Causal {
    /// Windows per task; changes no result.
    private static final int STRETCH = 8_192;

    /// Windows are judged in blocks of about so many numbers.
    private static final int BLOCK = 1 << 15;

    /// The most rows of a window that a kept model may have.
    private static final int LONGEST = 10_000;

    private static final String REACH = "reach.";
    private static final String NORMAL = "normal.";

    private final WindowSpec framing;
    private final WindowScoring judge;
    private final @Nullable NormalRange reach;
    private final ReferenceWindows normal;
    private final BitSet beyond = new BitSet();
    private final List<String> notes;

    private WindowModel(
            WindowMatrix training,
            WindowScoring judge,
            @Nullable NormalRange reach,
            List<String> notes) {
        this.framing = training.framing();
        this.judge = judge;
        this.reach = reach;
        this.normal = ReferenceWindows.of(training);
        this.notes = List.copyOf(notes);
        for (int row = 0; reach != null && row < training.rows(); row++) {
            beyond.set(row, training.present(row) && beyond(reach, training, row) > 0);
        }
    }

    private WindowModel(
            WindowSpec framing,
            WindowScoring judge,
            @Nullable NormalRange reach,
            ReferenceWindows normal) {
        this.framing = framing;
        this.judge = judge;
        this.reach = reach;
        this.normal = normal;
        notes = List.of();
    }

    /// @param training the windows learnt from
    public static WindowModel of(WindowMatrix training, WindowScoring judge, List<String> notes) {
        return new WindowModel(training, judge, null, notes);
    }

    /// A model whose rows beyond the reach of normal ones stand out by themselves.
    ///
    /// @param training the windows learnt from
    public static WindowModel of(
            WindowMatrix training, WindowScoring judge, NormalRange reach, List<String> notes) {
        return new WindowModel(training, judge, reach, notes);
    }

    /// What [#restore] needs, for models that are kept as numbers: how windows are cut, the reach
    /// of normal rows where there is one, and normal windows. The judge is up to the method.
    public Tensors tensors() {
        Map<String, Tensor> all = new LinkedHashMap<>();
        int channels = framing.channels();
        double[] levels = new double[channels];
        double[] scales = new double[channels];
        Arrays.setAll(levels, framing::level);
        Arrays.setAll(scales, framing::scale);
        all.put("levels", Tensor.of(levels, channels));
        all.put("scales", Tensor.of(scales, channels));
        all.put("frame", Tensor.of(new double[] {framing.length(), framing.step()}, 2));
        if (reach != null) {
            all.putAll(reach.tensors().under(REACH).byName());
        }
        all.putAll(normal.tensors().under(NORMAL).byName());
        return Tensors.of(all);
    }

    /// How the windows of [#tensors] are cut.
    ///
    /// @throws IllegalArgumentException where they are not what a model has
    public static WindowSpec spec(Tensors tensors) {
        double[] frame = tensors.get("frame", 2).doubles();
        boolean whole = frame[0] == Math.rint(frame[0]) && frame[1] == Math.rint(frame[1]);
        if (!whole || !(frame[0] >= 1 && frame[0] <= LONGEST && frame[1] >= 1)) {
            throw new IllegalArgumentException(
                    "tensor 'frame': expected a length of at most %,d and a time, found %s"
                            .formatted(LONGEST, Arrays.toString(frame)));
        }
        int channels = tensors.get("levels").size();
        double[] levels = tensors.get("levels", channels).doubles();
        double[] scales = tensors.get("scales", channels).doubles();
        return WindowSpec.of((int) frame[0], (long) frame[1], levels, scales);
    }

    /// What [#tensors] gave, with the judge of the model; without notes and anomalous rows of the
    /// training.
    ///
    /// @throws IllegalArgumentException where it did not
    public static WindowModel restore(WindowSpec framing, WindowScoring judge, Tensors tensors) {
        Tensors reach = tensors.within(REACH);
        return new WindowModel(
                framing,
                judge,
                reach.byName().isEmpty() ? null : NormalRange.restore(reach, framing.channels()),
                ReferenceWindows.restore(framing, tensors.within(NORMAL)));
    }

    @Override
    public int delay() {
        return delay(framing);
    }

    static int delay(WindowSpec framing) {
        return framing.length() - 1;
    }

    /// The rows beyond the reach of normal ones.
    @Override
    public BitSet anomalousTraining() {
        return (BitSet) beyond.clone();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        WindowMatrix windows = framing.windows(series);
        double[] scores = new double[series.length()];
        Arrays.fill(scores, Double.NaN);
        int count = windows.count();
        if (count == 0) {
            return Scores.of(scores);
        }
        double[] judged = new double[count];
        int block = Math.max(1, BLOCK / framing.width());
        ParallelRows.run(
                count,
                Math.max(block, STRETCH / block * block),
                progress,
                "scoring",
                (from, to) -> {
                    var batch = new Batch(Math.min(block, to - from), framing.width());
                    for (int at = from; at < to; at += block) {
                        batch.judge(windows, at, Math.min(to, at + block), judged);
                    }
                });
        var mean = new WindowRowMean(framing.length());
        ParallelRows.run(
                scores.length,
                STRETCH,
                progress,
                "scoring",
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        scores[row] = mean.at(judged, row);
                    }
                });
        int last = mean.last(count);
        var correction = EndCorrection.of(judged, framing.length());
        for (int row = count; row <= last; row++) {
            scores[row] = correction.corrected(scores[row], count + framing.length() - 1 - row);
        }
        double end = scores[last];
        for (int row = 0; row < scores.length; row++) {
            double score = row < last ? scores[row] : end;
            scores[row] = windows.present(row) ? raised(windows, row, score) : Double.NaN;
        }
        return Scores.of(scores);
    }

    private double raised(WindowMatrix windows, int row, double score) {
        return reach == null ? score : reach.raise(score, beyond(reach, windows, row));
    }

    private double beyond(NormalRange reach, WindowMatrix windows, int row) {
        double beyond = 0;
        for (int channel = 0; channel < framing.channels(); channel++) {
            beyond = Math.max(beyond, reach.beyond(channel, windows.deviation(channel, row)));
        }
        return beyond;
    }

    /// Room for the windows judged at a time.
    private final class Batch {
        private final double[] lines;
        private final long[] times;
        private final int[] places;
        private final double[] found;

        Batch(int most, int width) {
            lines = new double[most * width];
            times = new long[most];
            places = new int[most];
            found = new double[most];
        }

        void judge(WindowMatrix windows, int from, int to, double[] judged) {
            int n = 0;
            for (int window = from; window < to; window++) {
                judged[window] = Double.NaN;
                if (windows.usable(window)) {
                    windows.copy(window, lines, n * framing.width());
                    times[n] = windows.time(window);
                    places[n++] = window;
                }
            }
            judge.score(lines, times, n, found);
            for (int i = 0; i < n; i++) {
                judged[places[i]] = found[i];
            }
        }
    }

    @Override
    public Scorer open() {
        return new WindowStream(framing, judge, reach);
    }

    @Override
    public Scorer resume(byte[] state) {
        return WindowStream.resume(framing, judge, reach, state);
    }

    @Override
    public Explanation explain(Series series, Scores scores, int row) {
        int window =
                Math.clamp(
                        (long) row - framing.length() / 2,
                        0,
                        Math.max(0, series.length() - framing.length()));
        if (series.length() < framing.length() || Double.isNaN(scores.at(row))) {
            return Explanation.of(series, scores, row);
        }
        return normal.explain(series, scores, row, window);
    }
}
