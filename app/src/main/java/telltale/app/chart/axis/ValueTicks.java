package telltale.app.chart.axis;

import java.util.ArrayList;
import java.util.List;

/// The ticks of a value axis: round numbers, from low to high.
///
/// @param base what has to be added to each label, empty where nothing: it keeps labels short where
///   values differ only in their last digits
public record ValueTicks(List<Double> values, List<String> labels, String base) {

    public ValueTicks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    /// About `most` ticks at most.
    public static ValueTicks of(ValueScale scale, int most) {
        if (scale.logarithmic()) {
            return powers(scale, most);
        }
        return scale.knee() > 0 ? bent(scale, most) : even(scale.range(), most);
    }

    /// Those of them whose labels do not touch: the lowest, the highest and what fits between.
    ///
    /// @param apart the least distance of two, as a share of the axis
    public ValueTicks spaced(ValueScale scale, double apart) {
        var kept = new ArrayList<Integer>();
        var last = values.size() - 1;
        for (var i = 0; i <= last; i++) {
            var share = scale.share(values.get(i));
            var clear = kept.isEmpty() || share - scale.share(values.get(kept.getLast())) >= apart;
            var below = i == last || scale.share(values.get(last)) - share >= apart;
            if (clear && (below || i == 0)) {
                kept.add(i);
            }
        }
        return new ValueTicks(
                kept.stream().map(values::get).toList(),
                kept.stream().map(labels::get).toList(),
                base);
    }

    /// Powers of ten, then their fives and twos wherever they do not crowd; even steps where the
    /// range holds no power of ten.
    private static ValueTicks powers(ValueScale scale, int most) {
        var values = new ArrayList<Double>();
        var greatest = Math.floor(Math.log10(scale.range().high()));
        var least = Math.floor(Math.log10(scale.range().low()));
        var every = Math.max(1, Math.ceil((greatest - least) / Math.max(1, most)));
        for (var digit : new double[] {1, 5, 2}) {
            for (var power = greatest;
                    power >= least && (digit == 1 || every == 1);
                    power -= every) {
                var value = digit * Math.pow(10, power);
                if (value > scale.range().low() && fits(value, values, scale, 0.6 / most)) {
                    values.add(value);
                }
            }
        }
        if (values.size() < 2) {
            return even(scale.range(), most);
        }
        values.sort(null);
        return new ValueTicks(values, values.stream().map(ValueText::plain).toList(), "");
    }

    private static ValueTicks even(ValueRange range, int most) {
        var step = niceStep(range.span() / Math.max(1, most));
        var values = new ArrayList<Double>();
        var first = Math.ceil(range.low() / step);
        for (var i = 0; i <= most + 2; i++) {
            var value = (first + i) * step;
            if (value > range.high()) {
                break;
            }
            values.add(value == 0 ? 0.0 : value);
        }
        return ValueText.labelled(values, step);
    }

    /// Zero, powers of ten, then their fives and twos wherever they do not crowd.
    private static ValueTicks bent(ValueScale scale, int most) {
        var values = new ArrayList<Double>();
        var greatest = Math.floor(Math.log10(scale.range().high()));
        values.add(0.0);
        for (var digit : new double[] {1, 5, 2}) {
            for (var power = greatest; power >= greatest - 12; power--) {
                var value = digit * Math.pow(10, power);
                if (fits(value, values, scale, 0.6 / most)) {
                    values.add(value);
                }
            }
        }
        values.sort(null);
        return new ValueTicks(values, values.stream().map(ValueText::plain).toList(), "");
    }

    private static boolean fits(double value, List<Double> taken, ValueScale scale, double apart) {
        return value < scale.range().high()
                && taken.stream()
                        .allMatch(
                                other -> Math.abs(scale.share(value) - scale.share(other)) > apart);
    }

    /// The least of 1, 2 and 5 times a power of ten that is no less than `step`.
    public static double niceStep(double step) {
        if (!(step > 0) || Double.isInfinite(step)) {
            return 1;
        }
        var power = Math.pow(10, Math.floor(Math.log10(step)));
        if (power == 0) {
            return Double.MIN_NORMAL;
        }
        var digits = step / power;
        var tolerance = 1 + 1e-9;
        var nice =
                digits <= tolerance
                        ? 1
                        : digits <= 2 * tolerance ? 2 : digits <= 5 * tolerance ? 5 : 10;
        return nice * power;
    }
}
