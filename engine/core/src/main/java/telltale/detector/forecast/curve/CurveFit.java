package telltale.detector.forecast.curve;

import java.util.function.ToDoubleFunction;
import telltale.job.Progress;

/// Maximum a posteriori fit of an [AdditiveCurve]: the most likely one after Taylor and Letham
/// (2018, doi:10.1080/00031305.2017.1380996), with the priors of their implementation.
///
/// One pass over the rows gives the normal equations, and the search works on these alone, so that
/// its cost does not depend on the rows. A curve that is linear in its parameters takes one such
/// pass and comes out exact; a logistic trend or multiplicative seasons take some, with steps
/// damped after Levenberg and Marquardt until they improve the true posterior. The paper's
/// implementation uses L-BFGS, which gets caught in the kinks of the Laplace prior: its defaults
/// stop short of the most likely curve by up to some percent of the range of the values.
///
/// Departing from the paper, residuals beyond `clip` robust deviations count by their size and not
/// by their square (Huber 1964, doi:10.1214/aoms/1177703732), so that anomalies in the training
/// bend the curve less. `clip = 0` gives the paper's.
public final class CurveFit {
    /// Rounds of clipped refits at most.
    private static final int CLIPPINGS = 8;

    /// Newton steps at most.
    private static final int STEPS = 200;

    /// First damping of Levenberg and Marquardt (Marquardt 1963, doi:10.1137/0111030).
    private static final double CAREFUL = 1e-2;

    /// Damping at which no step helps any more.
    private static final double HEAVY = 1e6;

    /// Relative change of the residual scale at which clipping ends.
    private static final double SETTLED = 1e-3;

    /// Relative gain at which the fit ends.
    private static final double STILL = 1e-9;

    private final CurveSpec form;
    private final double clip;
    private final ToDoubleFunction<double[]> scale;
    private final Progress progress;
    private final RowPasses passes;
    private final CurvePosterior posterior;
    private double[] point;
    private double squares;

    private CurveFit(
            CurveSpec form,
            double clip,
            ToDoubleFunction<double[]> scale,
            Progress progress,
            RowPasses passes) {
        this.form = form;
        this.clip = clip;
        this.scale = scale;
        this.progress = progress;
        this.passes = passes;
        posterior = new CurvePosterior(form, passes.axis().segments() - 1, passes.rows());
        point = begin();
    }

    /// Fits to rows none of which is missing. `O(n·p²)` for `p` seasonal coefficients.
    ///
    /// @param times rising, at least two
    /// @param values one a time; left as they are
    /// @param clip from how many scales on a residual counts less, 0 for never
    /// @param scale the robust scale of residuals
    public static AdditiveCurve of(
            CurveSpec form,
            long[] times,
            double[] values,
            double clip,
            ToDoubleFunction<double[]> scale,
            Progress progress)
            throws InterruptedException {
        var passes = new RowPasses(form, times, values.clone());
        var fit = new CurveFit(form, clip, scale, progress, passes);
        double sigma = 0;
        if (!fit.constant()) {
            fit.settle();
            sigma = Math.sqrt(fit.posterior.variance(fit.squares));
        }
        return new AdditiveCurve(form, passes.axis(), fit.point, sigma);
    }

    private boolean constant() {
        for (int row = 1; row < passes.rows(); row++) {
            if (passes.value(row) != passes.value(0)) {
                return false;
            }
        }
        return form.growth() != TrendGrowth.LOGISTIC;
    }

    /// Where the paper's implementation begins: a trend through the first row and the last one, or
    /// through the mean.
    private double[] begin() {
        double[] start = new double[passes.size()];
        int last = passes.rows() - 1;
        double from = passes.value(0);
        double to = passes.value(last);
        switch (form.growth()) {
            case LINEAR -> {
                start[0] = to - from;
                start[1] = from;
            }
            case FLAT -> {
                for (int row = 0; row <= last; row++) {
                    start[1] += passes.value(row) / (last + 1);
                }
            }
            case LOGISTIC -> {
                double cap = form.cap() / passes.axis().unit();
                double first = cap / Math.clamp(from, 0.01 * cap, 0.99 * cap);
                double end = cap / Math.clamp(to, 0.01 * cap, 0.99 * cap);
                double begin = Math.abs(first - end) <= 0.01 ? 1.05 * first : first;
                double high = Math.log(begin - 1);
                start[0] = high - Math.log(end - 1);
                start[1] = high / start[0];
            }
        }
        return start;
    }

    /// Fits, and again with the residuals clipped until their scale stays.
    private void settle() throws InterruptedException {
        NormalEquations equations =
                descend(
                        passes.normal(point, Double.POSITIVE_INFINITY, true, progress),
                        Double.POSITIVE_INFINITY);
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < CLIPPINGS && clip > 0; i++) {
            double now = scale.applyAsDouble(passes.residuals(point, progress));
            if (!(now > 0) || Math.abs(now / before - 1) < SETTLED) {
                break;
            }
            before = now;
            double limit = clip * now;
            equations = descend(at(point, limit, equations), limit);
        }
    }

    /// The normal equations; a linear curve's matrix is the same everywhere.
    private NormalEquations at(double[] where, double limit, NormalEquations known)
            throws InterruptedException {
        boolean whole = !form.linear();
        NormalEquations normal = passes.normal(where, limit, whole, progress);
        return whole ? normal : known.with(normal);
    }

    /// Goes to the lowest point for this limit.
    private NormalEquations descend(NormalEquations begin, double limit)
            throws InterruptedException {
        NormalEquations equations = begin;
        if (form.linear()) {
            double[] next = posterior.lowest(equations, point, 0, progress);
            squares = equations.squares(point, next);
            point = next;
            return equations;
        }
        double value = posterior.value(point, equations.squares());
        squares = equations.squares();
        double damping = CAREFUL;
        for (int i = 0; i < STEPS && damping < HEAVY; i++) {
            double[] next = posterior.lowest(equations, point, damping, progress);
            NormalEquations there = at(next, limit, equations);
            double nextValue = posterior.value(next, there.squares());
            double gain = value - nextValue;
            if (!(gain > 0)) {
                damping *= 4;
                continue;
            }
            damping /= 3;
            for (double stretch = 1; nextValue < value; stretch *= 2) {
                double[] before = point;
                point = next;
                equations = there;
                value = nextValue;
                next = beyond(before, point, stretch);
                there = at(next, limit, equations);
                nextValue = posterior.value(next, there.squares());
                gain += Math.max(0, value - nextValue);
            }
            squares = equations.squares();
            if (gain < STILL * (1 + Math.abs(value))) {
                break;
            }
        }
        return equations;
    }

    /// As much further again, or `stretch` times as much: along a narrow valley many steps go the
    /// same way.
    private static double[] beyond(double[] from, double[] to, double stretch) {
        double[] further = new double[to.length];
        for (int j = 0; j < to.length; j++) {
            further[j] = to[j] + stretch * (to[j] - from[j]);
        }
        return further;
    }
}
