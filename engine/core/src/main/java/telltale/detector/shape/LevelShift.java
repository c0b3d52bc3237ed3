package telltale.detector.shape;

import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.series.Series;

/// The distance between the means of the rows just before and just after a row, in what that
/// distance usually is. A season cancels out where the window is one, and no value counts as more
/// than ten deviations of its channel from the median, so that a spike moves a mean by little.
///
/// @param window the rows on each side, or 0
@About(
        id = "level_shift",
        title = "Level shift",
        finds = "Rows at which the level changes and stays changed.",
        aliases = {"levelshift", "change_point", "changepoint"},
        strengths = "Where the level changes and stays changed.",
        weaknesses = "Single spikes; slow drifts.",
        cost = "O(n).",
        paper =
                "Basseville, M. and Nikiforov, I. V. (1993). Detection of Abrupt Changes. Prentice"
                        + " Hall.")
public record LevelShift(
        @Setting(
                        help = "How many rows on each side are compared.",
                        unit = "rows",
                        min = 2,
                        max = 10_000,
                        zero = "the shortest season of the training")
                int window)
        implements Detector {
    /// In deviations of the channel.
    private static final double FLAT = 0.05;

    /// Deviations at which a value is clipped, so that one spike is no shift; origin not recorded.
    private static final double FURTHEST = 10;

    public LevelShift() {
        this(0);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return TwoSampleChange.learn(
                "level shift", training, window, FLAT, LevelShift::shift, progress);
    }

    private static double shift(double[] values, int from, int middle, int to) {
        return Math.abs(mean(values, middle, to) - mean(values, from, middle));
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.clamp(values[i], -FURTHEST, FURTHEST);
        }
        return sum / (to - from);
    }
}
