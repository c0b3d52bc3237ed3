package telltale.app.chart.axis;

/// The stretch of a value axis that is looked at.
public record ValueRange(double low, double high) {
    public ValueRange {
        if (!(low < high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException(
                    "value range: expected low < high, found %s, %s".formatted(low, high));
        }
    }

    /// Around the values given, with a margin so that lines do not touch the edges; any range at
    /// all where there is nothing to go round.
    public static ValueRange around(double least, double most, double margin) {
        if (!(least <= most)) {
            return new ValueRange(0, 1);
        }
        // Halved first: the difference of two finite doubles may not be finite.
        var half = most / 2 - least / 2;
        var reach = half * (1 + 2 * margin);
        if (reach < Math.ulp(Math.max(Math.abs(least), Math.abs(most))) * 8) {
            reach = least == 0 ? 1 : Math.abs(least) * 0.1;
        }
        var middle = least / 2 + most / 2;
        var limit = Double.MAX_VALUE / 4;
        return new ValueRange(
                Math.clamp(middle - reach, -limit, limit * 0.99),
                Math.clamp(middle + reach, -limit * 0.99, limit));
    }

    public double span() {
        return high - low;
    }

    /// Zoomed by `factor` (below 1 = closer) so that the given share of the height, from below,
    /// stays.
    public ValueRange zoomed(double share, double factor) {
        var middle = low + span() * share;
        var span = span() * factor;
        var start = middle - span * share;
        var least = Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 64;
        return span <= least || span > Double.MAX_VALUE / 8
                ? this
                : new ValueRange(start, start + span);
    }

    public ValueRange panned(double share) {
        return new ValueRange(low + span() * share, high + span() * share);
    }

    /// The part between two shares of the height from below, in either order.
    public ValueRange part(double one, double other) {
        var start = low + span() * Math.min(one, other);
        var end = low + span() * Math.max(one, other);
        return end - start <= Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 64
                ? this
                : new ValueRange(start, end);
    }
}
