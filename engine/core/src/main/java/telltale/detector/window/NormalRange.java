package telltale.detector.window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.Tensors;
import telltale.math.OrderStatistics;
import telltale.math.extreme.GpdTail;
import telltale.transform.WindowMatrix;

/// How far normal rows reach, up and down in each channel, so that a row beyond stands out by
/// itself. A window hides one wild row among many tame ones, the more so where others in the
/// training were as wild; and a method that knows only the range it learnt from finds no value
/// beyond it odder than its end. Inside its reach a row's score is the window's, untouched.
///
/// The reach ends where a normal stretch as long as the training has no row with probability
/// [#SURE], by the tail of the training's rows without its outliers.
public final class NormalRange {
    /// Probability that a normal training stays in the range; origin not recorded.
    private static final double SURE = 0.99;

    /// A row just beyond its reach scores so many times further from the middle than a normal
    /// stretch does, so that a few of them in a training are no tail of the others.
    private static final double CLEARLY = 2;

    /// The windows whose scores say what is usual.
    private static final int JUDGED = 2_000;

    /// In deviations of its channel: less than this beyond the reach is but rounding.
    private static final double LEAST = 1e-6;

    /// `[channel]`, in deviations.
    private final double[] highest;

    private final double[] lowest;
    private final double middle;
    private final double range;

    private NormalRange(double[] highest, double[] lowest, double middle, double range) {
        this.highest = highest;
        this.lowest = lowest;
        this.middle = middle;
        this.range = range;
    }

    /// Learns the reach of a training's rows, and what scores the judge gives its windows. `O(rows
    /// · channels)`.
    public static NormalRange of(WindowMatrix training, WindowScoring judge) {
        int channels = training.framing().channels();
        double[] highest = new double[channels];
        double[] lowest = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            int of = channel;
            highest[channel] = end(training, row -> training.deviation(of, row));
            lowest[channel] = -end(training, row -> -training.deviation(of, row));
        }
        int[] picked = training.pick(1, JUDGED);
        double[] scores = new double[picked.length];
        judge.score(training.copy(picked), training.times(picked), picked.length, scores);
        GpdTail tail = GpdTail.of(scores);
        double middle = OrderStatistics.median(scores);
        double top = end(tail);
        double range = CLEARLY * (top - middle);
        return new NormalRange(
                highest, lowest, middle, range > 0 && Double.isFinite(range) ? range : 1);
    }

    /// What [#restore] needs. A channel without values has no reach: no row is beyond it.
    Tensors tensors() {
        Map<String, Tensor> all = new LinkedHashMap<>();
        all.put("highest", ends(highest, Double.MAX_VALUE));
        all.put("lowest", ends(lowest, -Double.MAX_VALUE));
        all.put("scores", Tensor.of(new double[] {middle, range}, 2));
        return Tensors.of(all);
    }

    private static Tensor ends(double[] ends, double open) {
        double[] finite = Arrays.stream(ends).map(e -> Double.isFinite(e) ? e : open).toArray();
        return Tensor.of(finite, finite.length);
    }

    /// What [#tensors] gave.
    ///
    /// @throws IllegalArgumentException where it did not
    static NormalRange restore(Tensors tensors, int channels) {
        double[] highest = tensors.get("highest", channels).doubles();
        double[] lowest = tensors.get("lowest", channels).doubles();
        double[] scores = tensors.get("scores", 2).doubles();
        if (!(scores[1] > 0)) {
            throw new IllegalArgumentException(
                    "tensor 'scores': expected a range above 0, found " + scores[1]);
        }
        return new NormalRange(highest, lowest, scores[0], scores[1]);
    }

    private static double end(WindowMatrix training, IntToDoubleFunction deviation) {
        double[] values = new double[training.rows()];
        Arrays.setAll(
                values, row -> training.present(row) ? deviation.applyAsDouble(row) : Double.NaN);
        return end(GpdTail.of(values)) + LEAST;
    }

    private static double end(GpdTail tail) {
        double rows = (double) Math.max(1, tail.rows());
        return least(tail.start(), value -> tail.quiet(value, rows));
    }

    /// The least number at which a rising probability is [#SURE], up to a millionth of what it is
    /// from the start.
    private static double least(double start, DoubleUnaryOperator probability) {
        if (!Double.isFinite(start) || probability.applyAsDouble(start) >= SURE) {
            return start;
        }
        double step = Math.max(1e-9, 1e-9 * Math.abs(start));
        while (step < 1e300 && probability.applyAsDouble(start + step) < SURE) {
            step *= 2;
        }
        double below = start + step / 2;
        double above = start + step;
        for (int i = 0; i < 20; i++) {
            double between = below + (above - below) / 2;
            if (probability.applyAsDouble(between) < SURE) {
                below = between;
            } else {
                above = between;
            }
        }
        return above;
    }

    /// How far a value is beyond the reach of its channel, in times the reach; 0 inside it.
    ///
    /// @param deviation from the channel's level, in its deviations
    double beyond(int channel, double deviation) {
        double high = deviation - highest[channel];
        double low = lowest[channel] - deviation;
        double width = highest[channel] - lowest[channel];
        double beyond = Math.max(high, low);
        return beyond > 0 ? 2 * beyond / Math.max(1, width) : 0;
    }

    /// The score of a row so far beyond the reach, in times it: from a normal window's highest up.
    double raise(double score, double beyond) {
        return beyond > 0 ? Math.max(score, middle) + range * (1 + beyond) : score;
    }
}
