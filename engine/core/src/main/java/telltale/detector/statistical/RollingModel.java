package telltale.detector.statistical;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import telltale.detector.Expectation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.series.Series;

/// A model that looks back over a window, channel by channel. A row's score is the highest of its
/// channels'; a channel without a value has none.
///
/// A track that begins at a multiple of the window is, two windows later, in the state of one that
/// began with the series: so stretches of a series can be scored side by side, with the same bits.
final class RollingModel implements Model.Causal {
    /// Rows per task, at least; changes no result.
    private static final int STRETCH = 131_072;

    private final List<? extends Supplier<? extends RollingScorer>> tracks;
    private final int window;
    private final List<String> notes;

    /// @param tracks makes a fresh track, one maker a channel
    RollingModel(
            List<? extends Supplier<? extends RollingScorer>> tracks,
            int window,
            List<String> notes) {
        this.tracks = List.copyOf(tracks);
        this.window = window;
        this.notes = List.copyOf(notes);
    }

    /// @throws IllegalArgumentException where a window is neither 0 nor at least `least` rows
    static void checkWindow(int window, int least) {
        if (window != 0 && window < least) {
            throw new IllegalArgumentException(
                    "setting 'window': expected at least %d rows or 0, found '%d'"
                            .formatted(least, window));
        }
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        double[] scores = new double[series.length()];
        long rows = Math.max(STRETCH, 8L * window) / window * window;
        ParallelRows.run(
                scores.length,
                (int) Math.min(rows, Integer.MAX_VALUE),
                progress,
                "scoring",
                (from, to) -> scoreStretch(series, from, to, scores));
        return Scores.of(scores, new Replay(series));
    }

    /// Block by block, so that what is touched again and again stays in the nearest cache.
    private void scoreStretch(Series series, int from, int to, double[] scores) {
        double[] values = new double[RollingScorer.BLOCK];
        for (int channel = 0; channel < series.width(); channel++) {
            RollingScorer track = tracks.get(channel).get();
            for (int at = Math.max(0, from - lead()); at < to; ) {
                int end = Math.min(at < from ? from : to, at + RollingScorer.BLOCK);
                series.copyChannel(channel, at, end, values, 0);
                track.score(values, end - at);
                if (at >= from && channel == 0) {
                    System.arraycopy(values, 0, scores, at, end - at);
                } else if (at >= from) {
                    for (int row = at; row < end; row++) {
                        scores[row] = higher(scores[row], values[row - at]);
                    }
                }
                at = end;
            }
        }
    }

    /// How many rows before it decide the state of a track at a multiple of the window.
    private int lead() {
        int windows = 1 + (HampelFilter.MEMORY + window - 1) / window;
        return windows * window;
    }

    private static double higher(double a, double b) {
        return b > a || Double.isNaN(a) ? b : a;
    }

    @Override
    public Scorer open() {
        return new Live(fresh());
    }

    private List<RollingScorer> fresh() {
        return tracks.stream().<RollingScorer>map(Supplier::get).toList();
    }

    @Override
    public Scorer resume(byte[] state) {
        List<RollingScorer> tracks = fresh();
        int expected = Live.stateBytes(tracks);
        if (state.length != expected) {
            throw new IllegalArgumentException(
                    "expected a stream's state of %,d bytes, found %,d"
                            .formatted(expected, state.length));
        }
        ByteBuffer in = ByteBuffer.wrap(state);
        tracks.forEach(track -> track.restore(in));
        return new Live(tracks);
    }

    private static final class Live implements Scorer {
        private final List<RollingScorer> tracks;

        Live(List<RollingScorer> tracks) {
            this.tracks = tracks;
        }

        @Override
        public double next(long time, double[] row) {
            double score = Double.NaN;
            for (int channel = 0; channel < tracks.size(); channel++) {
                score = higher(score, tracks.get(channel).next(row[channel]));
            }
            return score;
        }

        @Override
        public boolean expects() {
            return true;
        }

        @Override
        public double expected(int channel) {
            return tracks.get(channel).expected();
        }

        @Override
        public double scale(int channel) {
            return tracks.get(channel).scale();
        }

        @Override
        public byte[] state() {
            ByteBuffer out = ByteBuffer.allocate(stateBytes(tracks));
            tracks.forEach(track -> track.save(out));
            return out.array();
        }

        static int stateBytes(List<RollingScorer> tracks) {
            return tracks.stream().mapToInt(RollingScorer::stateBytes).sum();
        }
    }

    /// What was expected of the rows of a series, computed a channel at a time when first asked
    /// for.
    private final class Replay implements Expectation {
        private final Series series;
        private final AtomicReferenceArray<double @Nullable [][]> columns;

        Replay(Series series) {
            this.series = series;
            columns = new AtomicReferenceArray<>(series.width());
        }

        @Override
        public double valueAt(int channel, int row) {
            return columns(channel)[0][row];
        }

        @Override
        public double scaleAt(int channel, int row) {
            return columns(channel)[1][row];
        }

        private double[][] columns(int channel) {
            double[][] known = columns.get(channel);
            if (known != null) {
                return known;
            }
            double[][] replayed = new double[2][series.length()];
            RollingScorer track = tracks.get(channel).get();
            for (int row = 0; row < series.length(); row++) {
                track.next(series.valueAt(channel, row));
                replayed[0][row] = track.expected();
                replayed[1][row] = track.scale();
            }
            columns.set(channel, replayed);
            return replayed;
        }
    }
}
