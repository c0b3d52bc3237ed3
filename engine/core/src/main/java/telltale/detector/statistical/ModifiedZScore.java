package telltale.detector.statistical;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.math.RollingMedian;
import telltale.series.Series;

/// The distance from the median, in units of the median distance from it (MAD): like a z-score, but
/// up to half of the rows may be anomalous without shifting it. `0.6745 · |x − median| / MAD`, of
/// the whole training or, exactly, of the rows just before.
///
/// Where more than half of the rows are equal, so that the MAD is 0, the mean distance takes its
/// place (times 1.253314). Where that is 0 too, the distance is divided by what the arithmetic
/// resolves: huge, yet finite. The rolling form scores a row by the rows before it, once half of
/// the window has values, and never takes the scale below a twentieth of what is typical in the
/// training.
///
/// @param window the rows just before that are looked at, or 0
@About(
        id = "modified_z_score",
        title = "Modified z-score",
        finds = "Rows far from the median, however many of the other rows are odd too.",
        aliases = {"mad", "modified_zscore", "robust_z_score", "hampel"},
        strengths =
                "Spikes, however many there are, as median and MAD ignore up to half of "
                        + "the rows.",
        weaknesses =
                "Anything within the usual range; series more than half constant have no "
                        + "MAD and fall back to a mean deviation.",
        cost = "O(n), with a window O(n log w); 6 ms per million rows.",
        paper =
                "Iglewicz, B. and Hoaglin, D. C. (1993). How to Detect and Handle Outliers."
                        + " ASQC Quality Press.")
public record ModifiedZScore(
        @Setting(
                        help = "How many rows just before a row give its median and MAD.",
                        unit = "rows",
                        min = 3,
                        max = 1_000_000,
                        zero = "all rows of the training")
                int window)
        implements Detector {
    /// Least rows that have a spread.
    private static final int LEAST = 3;

    public ModifiedZScore {
        RollingModel.checkWindow(window, LEAST);
    }

    public ModifiedZScore() {
        this(0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return ChannelEnsemble.fit(training, progress, this::fitChannel);
    }

    private Model.Causal fitChannel(Series training, Progress progress)
            throws InterruptedException {
        int width = training.width();
        double[] medians = new double[width];
        double[] scales = new double[width];
        List<Supplier<Rolling>> tracks = new ArrayList<>();
        long most = 0;
        for (int channel = 0; channel < width; channel++) {
            progress.advance(channel, width, "learning");
            double[] values = training.channelValues(channel);
            long count =
                    IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).count();
            most = Math.max(most, count);
            if (window == 0) {
                medians[channel] = OrderStatistics.median(values);
                double scale =
                        count < LEAST
                                ? Double.NaN
                                : ScaledDeviation.robust(values, medians[channel]);
                scales[channel] = ScaledDeviation.atLeast(scale, medians[channel]);
            } else {
                double floor =
                        ScaledDeviation.floor(training, channel, window, ModifiedZScore::scale);
                tracks.add(() -> new Rolling(window, floor));
            }
        }
        int least = Math.max(LEAST, window);
        if (most < least) {
            throw NotEnoughData.rows("modified z-score", least, most);
        }
        return window == 0
                ? new LevelModel(medians, scales)
                : new RollingModel(tracks, window, List.of());
    }

    private static double scale(double[] values) {
        return ScaledDeviation.robust(values, OrderStatistics.median(values));
    }

    private static final class Rolling implements RollingScorer {
        private final RollingMedian median;
        private final int least;
        private final double floor;
        private double expected = Double.NaN;
        private double scale = Double.NaN;

        Rolling(int window, double floor) {
            median = new RollingMedian(window);
            least = Math.max(2, window / 2);
            this.floor = floor;
        }

        @Override
        public double next(double value) {
            boolean warm = median.count() >= least;
            expected = warm ? median.median() : Double.NaN;
            scale = warm ? Math.max(robust(), floor) : Double.NaN;
            double score = ScaledDeviation.score(value, expected, scale);
            median.push(value);
            return score;
        }

        private double robust() {
            double mad = median.medianDeviation();
            return ScaledDeviation.robust(mad, mad > 0 ? 0 : median.meanDeviation());
        }

        @Override
        public void score(double[] values, int count) {
            for (int i = 0; i < count; i++) {
                values[i] = next(values[i]);
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
            return median.stateBytes();
        }

        @Override
        public void save(ByteBuffer out) {
            median.save(out);
        }

        @Override
        public void restore(ByteBuffer in) {
            median.restore(in);
        }
    }
}
