package telltale.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import telltale.training.LossCurve;

/// Curves laid out in a rectangle, in pixels from its upper left corner. The losses are on a
/// logarithmic scale where they span more than a decade.
///
/// @param lines one a curve, in their order
/// @param ticks of the losses, from below
/// @param first the first epoch of the axis
/// @param last the last one
/// @param best where the lowest loss lies
record LossPlot(List<Line> lines, List<Tick> ticks, int first, int last, Optional<Place> best) {
    private static final double DECADE = 10;
    private static final double LEAST_SPAN = 1e-12;
    private static final int[] STEPS = {10, 5, 2, 1};
    private static final double BETWEEN = 28;

    /// Corners as `x, y, x, y, …`.
    record Line(String name, List<Double> corners) {}

    /// A value at a height.
    record Tick(double y, String text) {}

    /// @param epoch what lies there
    record Place(double x, double y, int epoch) {}

    /// @param width of the rectangle, over 0
    /// @param height of the same
    static LossPlot of(List<LossCurve> curves, double width, double height) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (LossCurve curve : curves) {
            for (LossCurve.Mark mark : curve.marks()) {
                if (Double.isFinite(mark.y())) {
                    least = Math.min(least, mark.y());
                    most = Math.max(most, mark.y());
                    first = Math.min(first, mark.x());
                    last = Math.max(last, mark.x());
                }
            }
        }
        if (!(most >= least)) {
            return new LossPlot(List.of(), List.of(), 0, 0, Optional.empty());
        }
        var scale = Scale.of(least, most, height);
        double start = first;
        double across = Math.max(1, last - first);
        List<Line> lines = new ArrayList<>();
        for (LossCurve curve : curves) {
            List<Double> corners = new ArrayList<>();
            for (LossCurve.Mark mark : curve.marks()) {
                if (Double.isFinite(mark.y())) {
                    corners.add((mark.x() - start) / across * width);
                    corners.add(scale.y(mark.y()));
                }
            }
            lines.add(new Line(curve.name(), corners));
        }
        Optional<Place> best =
                LossCurve.deciding(curves)
                        .flatMap(LossCurve::lowest)
                        .map(mark ->
                                new Place(
                                        (mark.x() - start) / across * width,
                                        scale.y(mark.y()),
                                        (int) mark.x()));
        return new LossPlot(lines, scale.ticks(), (int) first, (int) (start + across), best);
    }

    /// @param low the value at the lower edge, on the scale
    private record Scale(boolean logarithmic, double low, double high, double height) {
        static Scale of(double least, double most, double height) {
            boolean logarithmic = least > 0 && most / least > DECADE;
            double low = logarithmic ? Math.log10(least) : least;
            double high = logarithmic ? Math.log10(most) : most;
            double span = Math.max(high - low, Math.max(Math.abs(high), 1) * LEAST_SPAN);
            return new Scale(logarithmic, low - 0.08 * span, high + 0.08 * span, height);
        }

        double y(double value) {
            double at = logarithmic ? Math.log10(value) : value;
            return height * (1 - (at - low) / (high - low));
        }

        List<Tick> ticks() {
            double from = logarithmic ? Math.pow(10, low) : low;
            double to = logarithmic ? Math.pow(10, high) : high;
            double fewest = Math.max(1, height / BETWEEN);
            if (logarithmic) {
                List<Tick> decades = ticks(from, to, 1);
                return thinned(decades.size() > 1 ? decades : ticks(from, to, 1, 2, 5), fewest);
            }
            double least = (to - from) / fewest;
            double power = Math.pow(10, Math.floor(Math.log10(least)));
            List<Tick> ticks = List.of();
            for (int i = 0;
                    i < STEPS.length && (ticks.isEmpty() || STEPS[i] * power >= least);
                    i++) {
                ticks = every(STEPS[i] * power, from, to);
            }
            return ticks;
        }

        private List<Tick> every(double step, double from, double to) {
            List<Tick> ticks = new ArrayList<>();
            for (double at = Math.ceil(from / step); at * step <= to; at++) {
                ticks.add(new Tick(y(at * step), text(at * step)));
            }
            return ticks;
        }

        /// At so many times a power of ten each.
        private List<Tick> ticks(double from, double to, int... times) {
            List<Tick> ticks = new ArrayList<>();
            for (int power = (int) Math.floor(low); power <= high; power++) {
                for (int time : times) {
                    double value = time * Math.pow(10, power);
                    if (value >= from && value <= to) {
                        ticks.add(new Tick(y(value), text(value)));
                    }
                }
            }
            return ticks;
        }

        private static List<Tick> thinned(List<Tick> ticks, double most) {
            int stride = (int) Math.max(1, Math.ceil(ticks.size() / most));
            List<Tick> some = new ArrayList<>();
            for (int i = 0; i < ticks.size(); i += stride) {
                some.add(ticks.get(i));
            }
            return some;
        }

        private static String text(double value) {
            double size = Math.abs(value);
            return size != 0 && (size < 1e-3 || size >= 1e5)
                    ? String.format(Locale.ROOT, "%.0e", value)
                    : String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
        }
    }
}
