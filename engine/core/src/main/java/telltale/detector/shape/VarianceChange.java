package telltale.detector.shape;

import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.series.Series;

/// How many times more, or less, the rows just after a row move than those just before it, as the
/// logarithm of the ratio of mean steps from row to row; in what that usually is.
///
/// @param window the rows on each side, or 0
@About(
        id = "variance_change",
        title = "Variance change",
        finds = "Rows at which the series begins to move more, or less, than before.",
        aliases = {"volatility_shift", "volatility"},
        strengths = "Where the values become more or less variable.",
        weaknesses = "Changes of level alone; single spikes.",
        cost = "O(n).",
        paper =
                "Inclán, C. and Tiao, G. C. (1994). Use of Cumulative Sums of Squares for"
                        + " Retrospective Detection of Changes of Variance. Journal of the American"
                        + " Statistical Association 89. doi:10.1080/01621459.1994.10476824")
public record VarianceChange(
        @Setting(
                        help = "How many rows on each side are compared.",
                        unit = "rows",
                        min = 3,
                        max = 10_000,
                        zero = "the shortest season of the training")
                int window)
        implements Detector {
    /// Steps below this, in deviations of the channel, are noise of a flat stretch.
    private static final double FLAT = 0.02;

    public VarianceChange() {
        this(0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return TwoSampleChange.learn(
                "variance change", training, window, 0.05, VarianceChange::change, progress);
    }

    private static double change(double[] values, int from, int middle, int to) {
        return Math.abs(Math.log(steps(values, middle, to) / steps(values, from, middle)));
    }

    private static double steps(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from + 1; i < to; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return FLAT + sum / (to - from - 1);
    }
}
