package telltale.detector.window;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.job.Stretches;
import telltale.series.Series;
import telltale.transform.Framing;
import telltale.transform.Windows;

/// A model that judges sliding windows. The score of a row is the score of the window around it,
/// the row being its middle one (the later of two): a live stream knows it half a window later, see
/// [#delay()]. The first rows, which no window has in its middle, have no score; the last ones have
/// that of the last window. A row without any value has no score, nor has one whose window lacks
/// more than half of its rows.
public final class WindowModel implements Model.Causal {
    private static final int STRETCH = 8_192;

    /// Windows are judged in blocks of about so many numbers.
    private static final int BLOCK = 1 << 15;

    private final Framing framing;
    private final WindowJudge judge;
    private final @Nullable Reach reach;
    private final Normal normal;
    private final List<String> notes;

    private WindowModel(
            Framing framing,
            WindowJudge judge,
            @Nullable Reach reach,
            Normal normal,
            List<String> notes) {
        this.framing = framing;
        this.judge = judge;
        this.reach = reach;
        this.normal = normal;
        this.notes = List.copyOf(notes);
    }

    /// @param training the windows learnt from
    public static WindowModel of(Windows training, WindowJudge judge, List<String> notes) {
        return new WindowModel(training.framing(), judge, null, Normal.of(training), notes);
    }

    /// A model whose rows beyond the reach of normal ones stand out by themselves.
    ///
    /// @param training the windows learnt from
    public static WindowModel of(
            Windows training, WindowJudge judge, Reach reach, List<String> notes) {
        return new WindowModel(training.framing(), judge, reach, Normal.of(training), notes);
    }

    @Override
    public int delay() {
        return delay(framing);
    }

    static int delay(Framing framing) {
        return (framing.length() - 1) / 2;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        Windows windows = framing.windows(series);
        double[] scores = new double[series.length()];
        Arrays.fill(scores, Double.NaN);
        int count = windows.count();
        if (count == 0) {
            return Scores.of(scores);
        }
        int first = framing.length() - 1 - delay();
        int block = Math.max(1, BLOCK / framing.width());
        Stretches.run(
                count,
                Math.max(block, STRETCH / block * block),
                progress,
                "scoring",
                (from, to) -> {
                    var batch = new Batch(Math.min(block, to - from), framing.width());
                    for (int at = from; at < to; at += block) {
                        batch.judge(windows, at, Math.min(to, at + block), scores, first);
                    }
                });
        Arrays.fill(scores, first + count, scores.length, scores[first + count - 1]);
        for (int row = 0; row < scores.length; row++) {
            scores[row] = windows.present(row) ? raised(windows, row, scores[row]) : Double.NaN;
        }
        return Scores.of(scores);
    }

    private double raised(Windows windows, int row, double score) {
        if (reach == null) {
            return score;
        }
        double beyond = 0;
        for (int channel = 0; channel < framing.channels(); channel++) {
            beyond = Math.max(beyond, reach.beyond(channel, windows.deviation(channel, row)));
        }
        return reach.raise(score, beyond);
    }

    /// Room for the windows judged at a time.
    private final class Batch {
        private final double[] lines;
        private final long[] times;
        private final int[] rows;
        private final double[] judged;

        Batch(int most, int width) {
            lines = new double[most * width];
            times = new long[most];
            rows = new int[most];
            judged = new double[most];
        }

        void judge(Windows windows, int from, int to, double[] scores, int first) {
            int n = 0;
            for (int window = from; window < to; window++) {
                if (windows.usable(window)) {
                    windows.copy(window, lines, n * framing.width());
                    times[n] = windows.time(window);
                    rows[n++] = first + window;
                }
            }
            judge.score(lines, times, n, judged);
            for (int i = 0; i < n; i++) {
                scores[rows[i]] = judged[i];
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
                        (long) row - (framing.length() - 1 - delay()),
                        0,
                        Math.max(0, series.length() - framing.length()));
        if (series.length() < framing.length() || Double.isNaN(scores.at(row))) {
            return Explanation.of(series, scores, row);
        }
        return normal.explain(series, scores, row, window);
    }
}
