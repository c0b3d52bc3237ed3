package telltale.detector.statistical;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.math.RollingMoments;
import telltale.series.Series;

/// The distance of a row from the mean of the rows just before, in units of how far rows of the
/// training were: the robust scale of Iglewicz and Hoaglin, of at most 8,192 of them spread evenly.
///
/// The window is given, or the longest of 3, 5, 8, … 512 rows whose median error in the training is
/// within 2 % of the least. A row is scored once half of the window has values. A row far off the
/// five before it is not learned ([HampelFilter]), so that one spike does not look like several.
///
/// @param window the rows just before that are averaged, or 0
/// @param guard from how many deviations on a row is not learned, or 0
@About(
        id = "moving_average",
        title = "Moving average",
        finds = "Rows far from the mean of the rows just before.",
        aliases = {"ma", "sma", "rolling_mean"},
        strengths = "Rows that leave the recent level of a series that drifts slowly.",
        weaknesses = "Sharp seasons, which it trails; slow drifts, which it follows.",
        cost = "O(n); 6 ms per million rows with a given window.",
        paper =
                "Roberts, S. W. (1959). Control Chart Tests Based on Geometric Moving Averages."
                        + " Technometrics 1(3). doi:10.1080/00401706.1959.10489860")
public record MovingAverage(
        @Setting(
                        help = "How many rows just before a row are averaged.",
                        unit = "rows",
                        min = 2,
                        max = 1_000_000,
                        zero = "the length that predicts the training best")
                int window,
        @Setting(
                        help = "Rows further than this from the seven before are not learned.",
                        unit = "sigma",
                        min = 3,
                        max = 1_000,
                        automatic = false,
                        zero = "learning every row")
                double guard)
        implements Detector {
    private static final int[] WINDOWS = {3, 5, 8, 12, 20, 32, 50, 80, 128, 200, 320, 512};

    /// A shorter window is taken within 2 % of the best error; origin not recorded.
    private static final double NEAR_BEST = 1.02;

    /// Longer windows are not tried once the error is half as large again as the best; origin not
    /// recorded.
    private static final double HOPELESS = 1.5;

    public MovingAverage {
        RollingModel.checkWindow(window, 2);
        HampelFilter.checkReach(guard);
    }

    public MovingAverage() {
        this(0);
    }

    public MovingAverage(int window) {
        this(window, HampelFilter.REACH);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return ChannelEnsemble.fit(training, progress, this::fitChannel);
    }

    private Model.Causal fitChannel(Series training, Progress progress)
            throws InterruptedException {
        int width = training.width();
        HampelFilter.Limits[] limits = new HampelFilter.Limits[width];
        for (int channel = 0; channel < width; channel++) {
            progress.advance(channel, 2L * width, "learning what is gross");
            limits[channel] = HampelFilter.Limits.of(training, channel, guard);
        }
        int rows = window == 0 ? bestWindow(training, limits, progress) : window;
        List<Supplier<Rolling>> tracks = new ArrayList<>();
        long most = 0;
        for (int channel = 0; channel < width; channel++) {
            progress.advance(width + channel, 2L * width, "learning the scale");
            HampelFilter.Limits limit = limits[channel];
            double[] errors = errors(training, channel, rows, limit, 4, 2_048);
            most = Math.max(most, Arrays.stream(errors).filter(Double::isFinite).count());
            double scale = ScaledDeviation.robust(errors, 0);
            double least =
                    ScaledDeviation.atLeast(scale, ScaledDeviation.anyValue(training, channel));
            tracks.add(() -> new Rolling(rows, limit, least));
        }
        if (most < 2) {
            throw new NotEnoughData(
                    ("moving average over %d rows needs at least 2 rows with a value that have %d"
                                    + " before them, found %d")
                            .formatted(rows, Rolling.least(rows), most));
        }
        String note = "The window is %,d rows.".formatted(rows);
        return new RollingModel(tracks, rows, window == 0 ? List.of(note) : List.of());
    }

    /// The longest window whose median error, over all channels, is close to the least.
    private static int bestWindow(Series training, HampelFilter.Limits[] limits, Progress progress)
            throws InterruptedException {
        double[] means = new double[WINDOWS.length];
        for (int channel = 0; channel < limits.length; channel++) {
            progress.advance(channel, limits.length, "learning the window");
            double[] errors = medianErrors(training, channel, limits[channel]);
            double least = Arrays.stream(errors).min().orElse(0);
            for (int i = 0; i < means.length && least < Double.POSITIVE_INFINITY; i++) {
                double none = errors[i] == 0 ? 1 : Double.POSITIVE_INFINITY;
                means[i] += least > 0 ? errors[i] / least : none;
            }
        }
        double least = Arrays.stream(means).min().orElse(0);
        int best = 0;
        for (int i = 1; i < means.length; i++) {
            best = means[i] <= NEAR_BEST * least ? i : best;
        }
        return WINDOWS[best];
    }

    /// The median error of each window; infinite for one that is too long for the training, and for
    /// those behind one that is far worse than the best.
    private static double[] medianErrors(Series training, int channel, HampelFilter.Limits limits) {
        double[] medians = new double[WINDOWS.length];
        Arrays.fill(medians, Double.POSITIVE_INFINITY);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < WINDOWS.length; i++) {
            if (i > 0 && WINDOWS[i] > training.length() / 4) {
                break;
            }
            double[] errors = errors(training, channel, WINDOWS[i], limits, 4, 2_048);
            double median = OrderStatistics.medianDeviation(errors, 0, errors.length, 0);
            medians[i] = Double.isNaN(median) ? Double.POSITIVE_INFINITY : median;
            least = Math.min(least, medians[i]);
            if (medians[i] > HOPELESS * least) {
                break;
            }
        }
        return medians;
    }

    /// The distances from the mean before of as many rows as there are, or of `pieces` stretches of
    /// `length` rows spread evenly; NaN where there is none.
    private static double[] errors(
            Series training,
            int channel,
            int window,
            HampelFilter.Limits limits,
            int pieces,
            int length) {
        int rows = Math.min(training.length(), pieces * length);
        boolean all = rows == training.length();
        int each = all ? rows : length;
        double[] errors = new double[rows];
        double[] values = new double[Math.min(training.length(), each + window)];
        for (int at = 0; at < rows; at += each) {
            int piece = at / each;
            long spare = (long) training.length() - each;
            int from = all ? 0 : (int) (spare * piece / (pieces - 1));
            int begin = Math.max(0, from - window);
            training.copyChannel(channel, begin, from + each, values, 0);
            System.arraycopy(errorsOf(values, window, limits), from - begin, errors, at, each);
        }
        return errors;
    }

    private static double[] errorsOf(double[] values, int window, HampelFilter.Limits limits) {
        var guard = new HampelFilter(limits);
        var moments = RollingMoments.meansOnly(window);
        double[] block = new double[RollingScorer.BLOCK];
        double[] learned = new double[RollingScorer.BLOCK];
        double[] means = new double[RollingScorer.BLOCK];
        double[] errors = new double[values.length];
        for (int at = 0; at < values.length; at += RollingScorer.BLOCK) {
            int count = Math.min(RollingScorer.BLOCK, values.length - at);
            System.arraycopy(values, at, block, 0, count);
            guard.admit(block, count, learned);
            moments.roll(learned, 0, count, Rolling.least(window), means);
            for (int i = 0; i < count; i++) {
                errors[at + i] = block[i] - means[i];
            }
        }
        return errors;
    }

    private static final class Rolling implements RollingScorer {
        private final RollingMoments moments;
        private final HampelFilter guard;
        private final int least;
        private final double scale;
        private final double[] learned = new double[BLOCK];
        private final double[] means = new double[BLOCK];
        private double expected = Double.NaN;

        Rolling(int window, HampelFilter.Limits limits, double scale) {
            moments = RollingMoments.meansOnly(window);
            guard = new HampelFilter(limits);
            least = least(window);
            this.scale = scale;
        }

        static int least(int window) {
            return Math.max(1, window / 2);
        }

        @Override
        public double next(double value) {
            expected = moments.count() >= least ? moments.mean() : Double.NaN;
            double score = ScaledDeviation.score(value, expected, scale);
            moments.push(guard.admit(value));
            return score;
        }

        @Override
        public void score(double[] values, int count) {
            guard.admit(values, count, learned);
            moments.roll(learned, 0, count, least, means);
            for (int i = 0; i < count; i++) {
                values[i] = ScaledDeviation.score(values[i], means[i], scale);
            }
        }

        @Override
        public double expected() {
            return expected;
        }

        @Override
        public double scale() {
            return Double.isNaN(expected) ? Double.NaN : scale;
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
