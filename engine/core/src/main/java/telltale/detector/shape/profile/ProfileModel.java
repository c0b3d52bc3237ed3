package telltale.detector.shape.profile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.detector.window.WindowContrast;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.SlidingWindow;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowSpec;

/// A model that asks how far windows are from the nearest of a training. The score of a row is the
/// mean, over the lengths, of the score of the window around it: in whose middle (the later of two)
/// it is. A length that has no such window yet, or none that is usable, does not count; the last
/// rows have the last window.
public final class ProfileModel implements Model.Causal {
    private final List<DiscordScore> gauges;
    private final DiscordScore usual;
    private final List<String> notes;

    private ProfileModel(List<DiscordScore> gauges, DiscordScore usual, List<String> notes) {
        this.gauges = gauges;
        this.usual = usual;
        this.notes = notes;
    }

    /// Learns from a training.
    ///
    /// @param framings one a length, at least one; the first gives the windows that explain
    /// @param neighbour the how-manyth nearest window counts
    /// @param most how many windows of the training are kept, of each length
    /// @throws telltale.detector.NotEnoughData where there is no window with enough values
    public static ProfileModel learn(
            Series training,
            List<WindowSpec> framings,
            int neighbour,
            int most,
            List<String> notes,
            Progress progress)
            throws InterruptedException {
        List<DiscordScore> gauges = new ArrayList<>();
        for (WindowSpec framing : framings) {
            gauges.add(DiscordScore.learn(training, framing, neighbour, most, progress));
        }
        return new ProfileModel(List.copyOf(gauges), gauges.getFirst(), List.copyOf(notes));
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public int delay() {
        return gauges.stream().mapToInt(ProfileModel::delay).max().orElse(0);
    }

    /// How many rows after the one in its middle a window ends.
    private static int delay(DiscordScore gauge) {
        return (gauge.framing().length() - 1) / 2;
    }

    /// The row in the middle of the first window.
    private static int first(DiscordScore gauge) {
        return gauge.framing().length() - 1 - delay(gauge);
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        double[] sums = new double[series.length()];
        int[] counts = new int[series.length()];
        for (DiscordScore gauge : gauges) {
            double[] scores = gauge.scores(series, progress);
            for (int row = first(gauge); row < sums.length && scores.length > 0; row++) {
                double score = scores[Math.min(row - first(gauge), scores.length - 1)];
                sums[row] += Double.isNaN(score) ? 0 : score;
                counts[row] += Double.isNaN(score) ? 0 : 1;
            }
        }
        WindowMatrix windows = usual.framing().windows(series);
        for (int row = 0; row < sums.length; row++) {
            sums[row] = windows.present(row) ? sums[row] / counts[row] : Double.NaN;
        }
        return Scores.of(sums);
    }

    @Override
    public Scorer open() {
        return new Live();
    }

    @Override
    public Scorer resume(byte[] state) {
        var live = new Live();
        if (state.length != live.stateBytes()) {
            throw new IllegalArgumentException(
                    "expected a stream's state of %,d bytes, found %,d"
                            .formatted(live.stateBytes(), state.length));
        }
        live.restore(ByteBuffer.wrap(state));
        return live;
    }

    @Override
    public Explanation explain(Series series, Scores scores, int row) {
        int length = usual.framing().length();
        if (series.length() < length || Double.isNaN(scores.at(row))) {
            return Explanation.of(series, scores, row);
        }
        int window = Math.clamp((long) row - first(usual), 0, series.length() - length);
        double[] normal = usual.nearest(usual.framing().windows(series), window);
        return normal.length == 0
                ? Explanation.of(series, scores, row)
                : new WindowContrast(usual.framing(), normal).explain(series, scores, row, window);
    }

    private final class Live implements Scorer {
        private final List<Lane> lanes = gauges.stream().map(Lane::new).toList();

        @Override
        public double next(long time, double[] row) {
            double sum = 0;
            int count = 0;
            boolean present = false;
            for (Lane lane : lanes) {
                double score = lane.next(time, row);
                sum += Double.isNaN(score) ? 0 : score;
                count += Double.isNaN(score) ? 0 : 1;
                present |= lane.present();
            }
            return present ? sum / count : Double.NaN;
        }

        int stateBytes() {
            return lanes.stream().mapToInt(Lane::stateBytes).sum();
        }

        @Override
        public byte[] state() {
            ByteBuffer out = ByteBuffer.allocate(stateBytes());
            lanes.forEach(lane -> lane.save(out));
            return out.array();
        }

        void restore(ByteBuffer in) {
            lanes.forEach(lane -> lane.restore(in));
        }
    }

    /// The windows of one length in a stream, kept until the longest one around the same row is
    /// there.
    private final class Lane {
        private final DiscordScore.Live gauge;
        private final SlidingWindow recent;
        private final double[] newest;
        private final double[] waiting;
        private int at;

        Lane(DiscordScore gauge) {
            this.gauge = gauge.open();
            recent = new SlidingWindow(gauge.framing());
            newest = new double[gauge.framing().channels()];
            waiting = new double[delay() - delay(gauge) + 1];
            Arrays.fill(waiting, Double.NaN);
        }

        /// The score of the window around the row that is due.
        double next(long time, double[] row) {
            recent.push(row);
            Arrays.setAll(newest, channel -> recent.deviation(channel, 0));
            double score = gauge.next(time, newest);
            waiting[at] = recent.usable() ? score : Double.NaN;
            at = (at + 1) % waiting.length;
            return waiting[at];
        }

        /// Whether the row that is due has a value; false where this length is too short to know.
        boolean present() {
            return waiting.length == 1 && recent.present(delay());
        }

        int stateBytes() {
            return recent.stateBytes()
                    + gauge.stateBytes()
                    + Integer.BYTES
                    + waiting.length * Double.BYTES;
        }

        void save(ByteBuffer out) {
            recent.save(out);
            gauge.save(out);
            out.putInt(at);
            Arrays.stream(waiting).forEach(out::putDouble);
        }

        void restore(ByteBuffer in) {
            recent.restore(in);
            gauge.restore(in);
            at = in.getInt();
            Arrays.setAll(waiting, _ -> in.getDouble());
            if (at < 0 || at >= waiting.length) {
                throw new IllegalArgumentException("expected a stream's state of this model");
            }
        }
    }
}
