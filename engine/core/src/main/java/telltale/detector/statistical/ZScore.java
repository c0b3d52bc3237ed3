package telltale.detector.statistical;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.math.RollingMoments;
import telltale.math.RunningMoments;
import telltale.series.Series;

/// The distance from the mean in standard deviations: of the whole training, or of the rows just
/// before. Deviations have `n` as divisor.
///
/// The rolling form scores a row by the rows before it, once half of the window has values; it
/// departs from the textbook in two ways. A row far off the seven before it is not learned
/// ([HampelFilter]), so that one spike does not hide the next. And the deviation is never taken
/// below a twentieth of what is typical in the training. The distance from a constant is divided by
/// what the arithmetic resolves: huge, yet finite.
///
/// @param window the rows just before that are looked at, or 0
/// @param guard from how many deviations on a row is not learned, or 0
@About(
        id = "z_score",
        title = "Z-score",
        finds = "Rows far from the mean, in standard deviations.",
        aliases = {"zscore", "z-score", "standard_score", "sigma_rule"},
        strengths = "Single rows far outside the usual range of a level that does not move.",
        weaknesses =
                "Anything within the usual range: seasonal breaks, changed shapes, slow "
                        + "drifts; without a window a trend looks anomalous at both ends.",
        cost = "O(n); 2 ms per million rows.",
        paper =
                "Shewhart, W. A. (1931). Economic Control of Quality of Manufactured Product."
                        + " Van Nostrand.")
public record ZScore(
        @Setting(
                        help = "How many rows just before a row give its mean and deviation.",
                        unit = "rows",
                        min = 3,
                        max = 1_000_000,
                        zero = "all rows of the training")
                int window,
        @Setting(
                        help =
                                "With a window: rows further than this from the seven before are"
                                        + " not learned.",
                        unit = "sigma",
                        min = 3,
                        max = 1_000,
                        automatic = false,
                        zero = "learning every row")
                double guard)
        implements Detector {
    /// Least rows that have a deviation.
    private static final int LEAST = 3;

    /// Values copied at a time; changes only speed.
    private static final int COPIED = 4_096;

    public ZScore {
        RollingModel.checkWindow(window, LEAST);
        HampelFilter.checkReach(guard);
    }

    public ZScore() {
        this(0);
    }

    public ZScore(int window) {
        this(window, HampelFilter.REACH);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return ChannelEnsemble.fit(training, progress, this::fitChannel);
    }

    private Model.Causal fitChannel(Series training, Progress progress)
            throws InterruptedException {
        int width = training.width();
        double[] means = new double[width];
        double[] stds = new double[width];
        long most = 0;
        for (int channel = 0; channel < width; channel++) {
            RunningMoments moments = moments(training, channel, progress);
            most = Math.max(most, moments.count());
            means[channel] = moments.mean();
            double std = moments.count() < LEAST ? Double.NaN : moments.std();
            stds[channel] = ScaledDeviation.atLeast(std, moments.mean());
        }
        int least = Math.max(LEAST, window);
        if (most < least) {
            throw NotEnoughData.rows("z-score", least, most);
        }
        return window == 0 ? new LevelModel(means, stds) : rolling(training);
    }

    private static RunningMoments moments(Series training, int channel, Progress progress)
            throws InterruptedException {
        var moments = new RunningMoments();
        int length = training.length();
        double[] values = new double[Math.min(length, COPIED)];
        for (int from = 0; from < length; from += COPIED) {
            if (from % (32 * COPIED) == 0) {
                progress.advance(from, length, "learning");
            }
            int to = Math.min(length, from + COPIED);
            training.copyChannel(channel, from, to, values, 0);
            moments.add(values, 0, to - from);
        }
        return moments;
    }

    private Model.Causal rolling(Series training) {
        List<Supplier<Rolling>> tracks = new ArrayList<>();
        for (int channel = 0; channel < training.width(); channel++) {
            var limits = HampelFilter.Limits.of(training, channel, guard);
            double floor =
                    ScaledDeviation.floor(
                            training, channel, window, values -> RunningMoments.of(values).std());
            tracks.add(() -> new Rolling(window, limits, floor));
        }
        return new RollingModel(tracks, window, List.of());
    }

    private static final class Rolling implements RollingScorer {
        private final RollingMoments moments;
        private final HampelFilter guard;
        private final int least;
        private final double floor;
        private final double[] learned = new double[BLOCK];
        private final double[] means = new double[BLOCK];
        private final double[] stds = new double[BLOCK];
        private double expected = Double.NaN;
        private double scale = Double.NaN;

        Rolling(int window, HampelFilter.Limits limits, double floor) {
            moments = new RollingMoments(window);
            guard = new HampelFilter(limits);
            least = Math.max(2, window / 2);
            this.floor = floor;
        }

        @Override
        public double next(double value) {
            boolean warm = moments.count() >= least;
            scale = warm ? Math.max(moments.std(), floor) : Double.NaN;
            expected = warm ? moments.mean() : Double.NaN;
            double score = ScaledDeviation.score(value, expected, scale);
            moments.push(guard.admit(value));
            return score;
        }

        @Override
        public void score(double[] values, int count) {
            guard.admit(values, count, learned);
            moments.roll(learned, 0, count, least, means, stds);
            for (int i = 0; i < count; i++) {
                values[i] = ScaledDeviation.score(values[i], means[i], Math.max(stds[i], floor));
            }
        }

        @Override
        public double expected() {
            return expected;
        }

        @Override
        public double scale() {
            return scale;
        }

        @Override
        public int stateBytes() {
            return moments.stateBytes() + guard.stateBytes();
        }

        @Override
        public void save(ByteBuffer out) {
            moments.save(out);
            guard.save(out);
        }

        @Override
        public void restore(ByteBuffer in) {
            moments.restore(in);
            guard.restore(in);
        }
    }
}
