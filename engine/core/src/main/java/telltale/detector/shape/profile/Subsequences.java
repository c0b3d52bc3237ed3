package telltale.detector.shape.profile;

import java.util.Arrays;
import telltale.transform.WindowScaling;

/// The windows of a sequence, ready to be compared: of each its mean, the inverse of its size,
/// minus half its squared norm once scaled, and what a product of two windows gains when both move
/// on by a row. The figures of a window follow from its own values and the one before them alone,
/// to the last bit.
///
/// With `a` the value that enters and `b` the one that leaves, the covariance of two windows gains
/// `turn·tilt' + tilt·turn'`, where `turn = (a - b) / 2` and `tilt = (a - mean) + (b - mean
/// before)`: only distances from means are multiplied, so a level costs no digits (Zimmerman et al.
/// 2019, doi:10.1145/3357223.3362721). With means of 0 the same gives plain products.
final class Subsequences {
    /// A window whose values differ by less than this, relative to its mean, is constant.
    private static final double ROUNDING = 1e-13;

    final ProfileMetric metric;
    final double[] values;
    final double[] means;
    final double[] turns;
    final double[] tilts;
    final double[] inverses;
    final double[] offsets;

    /// Room for so many windows, all values 0.
    Subsequences(ProfileMetric metric, int windows) {
        this(metric, new double[windows + metric.window() - 1], windows);
    }

    private Subsequences(ProfileMetric metric, double[] values, int windows) {
        this.metric = metric;
        this.values = values;
        means = new double[windows];
        turns = new double[windows];
        tilts = new double[windows];
        inverses = new double[windows];
        offsets = new double[windows];
    }

    /// Takes ownership of the values, which are finite.
    static Subsequences of(ProfileMetric metric, double[] values) {
        int windows = Math.max(0, values.length - metric.window() + 1);
        var all = new Subsequences(metric, values, windows);
        all.measure(0, windows);
        return all;
    }

    /// Without the first windows.
    Subsequences from(int window) {
        if (window == 0) {
            return this;
        }
        var rest =
                new Subsequences(
                        metric,
                        Arrays.copyOfRange(values, window, values.length),
                        count() - window);
        int count = rest.count();
        System.arraycopy(means, window, rest.means, 0, count);
        System.arraycopy(turns, window, rest.turns, 0, count);
        System.arraycopy(tilts, window, rest.tilts, 0, count);
        System.arraycopy(inverses, window, rest.inverses, 0, count);
        System.arraycopy(offsets, window, rest.offsets, 0, count);
        return rest;
    }

    int count() {
        return means.length;
    }

    /// Works out the figures of windows `from` (inclusive) to `to` (exclusive), those before being
    /// known.
    void measure(int from, int to) {
        for (int w = from; w < to; w++) {
            measure(w);
        }
    }

    private void measure(int w) {
        int window = metric.window();
        boolean centred = metric.scaling() != WindowScaling.NONE;
        double mean = centred ? sum(w, w + window) / window : 0;
        double squares = 0;
        for (int i = w; i < w + window; i++) {
            double distance = values[i] - mean;
            squares += distance * distance;
        }
        double rounding = ROUNDING * Math.abs(mean);
        squares = squares <= window * rounding * rounding ? 0 : squares;
        means[w] = mean;
        inverses[w] = metric.inverse(squares);
        offsets[w] = -squares * inverses[w] * inverses[w] / 2;
        if (w > 0) {
            double enters = values[w + window - 1];
            double leaves = values[w - 1];
            turns[w] = (enters - leaves) / 2;
            tilts[w] = (enters - mean) + (leaves - means[w - 1]);
        }
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /// Writes a window without its mean.
    void centred(int w, double[] into) {
        for (int i = 0; i < metric.window(); i++) {
            into[i] = values[w + i] - means[w];
        }
    }

    /// Writes a window as it is compared.
    void scaled(int w, double[] into, int at) {
        for (int i = 0; i < metric.window(); i++) {
            into[at + i] = (values[w + i] - means[w]) * inverses[w];
        }
    }

    /// The squared distance of two scaled windows, value by value.
    static double squaredDistance(Subsequences a, int v, Subsequences b, int w) {
        double sum = 0;
        for (int i = 0; i < a.metric.window(); i++) {
            double distance =
                    (a.values[v + i] - a.means[v]) * a.inverses[v]
                            - (b.values[w + i] - b.means[w]) * b.inverses[w];
            sum += distance * distance;
        }
        return sum;
    }
}
