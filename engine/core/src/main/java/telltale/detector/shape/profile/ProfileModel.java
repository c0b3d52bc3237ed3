package telltale.detector.shape.profile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.detector.window.WindowContrast;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.SlidingWindow;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowSpec;

/// A model that asks how far windows are from the nearest of a training. The score of a row is the
/// mean, over the lengths, of the scores of the windows around it: most weight has the one in whose
/// middle (the later of two) it is, those that begin three quarters of a window's length earlier or
/// later have next to none. A length that has no window in the middle of which a row is yet, or
/// none around it that is usable, does not count.
public final class ProfileModel implements Model.Causal {
    /// How far the windows go whose scores a row has the mean of, as a share of their length: at 1
    /// more shapes are found, and a spike no longer stands out
    /// (resources/docs/decisions/methods.md).
    private static final double REACH = 0.75;

    /// Rows that are worked on at a time.
    private static final int ROWS = 8_192;

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

    /// How many rows after a row the last window ends that counts for it.
    private static int delay(DiscordScore gauge) {
        return mean(gauge).reach() + (gauge.framing().length() - 1) / 2;
    }

    /// The row in the middle of the first window.
    private static int first(DiscordScore gauge) {
        return gauge.framing().length() / 2;
    }

    private static TriangularMean mean(DiscordScore gauge) {
        return new TriangularMean((int) (REACH * gauge.framing().length()));
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        double[] sums = new double[series.length()];
        int[] counts = new int[series.length()];
        for (DiscordScore gauge : gauges) {
            double[] scores = gauge.scores(series, progress);
            TriangularMean mean = mean(gauge);
            ParallelRows.run(
                    sums.length,
                    ROWS,
                    progress,
                    "comparing windows",
                    (from, to) -> {
                        for (int row = Math.max(from, first(gauge)); row < to; row++) {
                            double score = mean.at(row - first(gauge), w -> at(scores, w));
                            sums[row] += Double.isNaN(score) ? 0 : score;
                            counts[row] += Double.isNaN(score) ? 0 : 1;
                        }
                    });
        }
        WindowMatrix windows = usual.framing().windows(series);
        for (int row = 0; row < sums.length; row++) {
            sums[row] = windows.present(row) ? sums[row] / counts[row] : Double.NaN;
        }
        return Scores.of(sums);
    }

    private static double at(double[] scores, int window) {
        return window < 0 || window >= scores.length ? Double.NaN : scores[window];
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

        /// Whether the newest rows have a value; the place of a row is its number, over again.
        private final BitSet present = new BitSet();

        private long rows;

        @Override
        public double next(long time, double[] row) {
            boolean any = Arrays.stream(row).anyMatch(value -> !Double.isNaN(value));
            present.set((int) (rows % (delay() + 1)), any);
            rows++;
            long due = rows - 1 - delay();
            double sum = 0;
            int count = 0;
            for (Lane lane : lanes) {
                lane.take(time, row);
                double score = lane.at(due);
                sum += Double.isNaN(score) ? 0 : score;
                count += Double.isNaN(score) ? 0 : 1;
            }
            boolean scored = due >= 0 && present.get((int) (due % (delay() + 1)));
            return scored ? sum / count : Double.NaN;
        }

        int stateBytes() {
            int lanesBytes = lanes.stream().mapToInt(Lane::stateBytes).sum();
            return Long.BYTES + delay() + 1 + lanesBytes;
        }

        @Override
        public byte[] state() {
            ByteBuffer out = ByteBuffer.allocate(stateBytes()).putLong(rows);
            for (int i = 0; i <= delay(); i++) {
                out.put((byte) (present.get(i) ? 1 : 0));
            }
            lanes.forEach(lane -> lane.save(out));
            return out.array();
        }

        void restore(ByteBuffer in) {
            rows = in.getLong();
            if (rows < 0) {
                throw new IllegalArgumentException("expected a stream's state of this model");
            }
            for (int i = 0; i <= delay(); i++) {
                present.set(i, in.get() != 0);
            }
            lanes.forEach(lane -> lane.restore(in));
        }
    }

    /// The windows of one length in a stream, kept until all around the row that is due are there.
    private final class Lane {
        private final DiscordScore.Live gauge;
        private final SlidingWindow recent;
        private final TriangularMean mean;
        private final int length;
        private final double[] newest;

        /// The scores of the newest windows; the place of a window is its number, over again.
        private final double[] kept;

        private long windows;

        Lane(DiscordScore gauge) {
            this.gauge = gauge.open();
            recent = new SlidingWindow(gauge.framing());
            mean = mean(gauge);
            length = gauge.framing().length();
            newest = new double[gauge.framing().channels()];
            kept = new double[2 * mean.reach() + 1 + delay() - delay(gauge)];
            Arrays.fill(kept, Double.NaN);
            windows = 1L - length;
        }

        void take(long time, double[] row) {
            recent.push(row);
            Arrays.setAll(newest, channel -> recent.deviation(channel, 0));
            double score = gauge.next(time, newest);
            if (windows >= 0) {
                kept[(int) (windows % kept.length)] = recent.usable() ? score : Double.NaN;
            }
            windows++;
        }

        /// The mean around the window in whose middle a row is; NaN where there is no such window.
        double at(long row) {
            long centre = row - length / 2;
            if (centre < 0) {
                return Double.NaN;
            }
            long least = centre - mean.reach();
            return mean.at(
                    mean.reach(),
                    w -> least + w < 0 ? Double.NaN : kept[(int) ((least + w) % kept.length)]);
        }

        int stateBytes() {
            return recent.stateBytes()
                    + gauge.stateBytes()
                    + Long.BYTES
                    + kept.length * Double.BYTES;
        }

        void save(ByteBuffer out) {
            recent.save(out);
            gauge.save(out);
            out.putLong(windows);
            Arrays.stream(kept).forEach(out::putDouble);
        }

        void restore(ByteBuffer in) {
            recent.restore(in);
            gauge.restore(in);
            windows = in.getLong();
            Arrays.setAll(kept, _ -> in.getDouble());
        }
    }
}
