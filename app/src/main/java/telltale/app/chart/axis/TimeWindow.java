package telltale.app.chart.axis;

/// The stretch of the time axis that is looked at: positions `from` (inclusive) to `to`
/// (exclusive), as [telltale.app.chart.axis.RowTimeline] counts them.
public record TimeWindow(long from, long to) {

    /// The shortest stretch: below it the columns of a wide screen would share positions.
    private static final long SHORTEST = 16;

    public TimeWindow {
        if (from >= to) {
            throw new IllegalArgumentException(
                    "time window: expected from < to, found %d, %d".formatted(from, to));
        }
    }

    /// A double, for the width may pass what a long holds.
    public double span() {
        return apart(from, to);
    }

    /// Where a position lies in a picture `width` pixels wide; the left edge of column 0 is 0.
    public double x(long position, double width) {
        return apart(from, position) / span() * width;
    }

    /// The position at a place in a picture `width` pixels wide.
    public long position(double x, double width) {
        return shifted(from, x / width * span());
    }

    public boolean contains(long position) {
        return from <= position && position < to;
    }

    /// Zoomed by `factor` (below 1 = closer) so that the given share of the width stays in place.
    public TimeWindow zoomed(double share, double factor, TimeWindow bounds) {
        var span = Math.max(SHORTEST, span() * factor);
        if (span >= bounds.span()) {
            return bounds;
        }
        var middle = shifted(from, span() * share);
        var start = shifted(middle, -span * share);
        return new TimeWindow(start, Math.max(start + SHORTEST, shifted(start, span)))
                .within(bounds);
    }

    /// Moved by a share of its width, no further than the bounds.
    public TimeWindow panned(double share, TimeWindow bounds) {
        var by = share * span();
        var most =
                by > 0 ? Math.max(0, apart(to, bounds.to)) : Math.min(0, apart(from, bounds.from));
        var step = Math.abs(by) > Math.abs(most) ? most : by;
        return new TimeWindow(shifted(from, step), shifted(to, step));
    }

    /// Moved, then if need be cut, so that nothing lies outside the bounds.
    public TimeWindow within(TimeWindow bounds) {
        if (span() >= bounds.span()) {
            return bounds;
        }
        var by = from < bounds.from ? bounds.from - from : to > bounds.to ? bounds.to - to : 0;
        return new TimeWindow(from + by, to + by);
    }

    /// The part between two shares of the width, in either order.
    public TimeWindow part(double one, double other) {
        var start = shifted(from, span() * Math.clamp(Math.min(one, other), 0, 1));
        var end = shifted(from, span() * Math.clamp(Math.max(one, other), 0, 1));
        return new TimeWindow(start, Math.max(end, start + SHORTEST));
    }

    /// The exact distance, or the nearest double where a long cannot hold it.
    private static double apart(long from, long to) {
        var distance = to - from;
        var overflow = ((to ^ from) & (to ^ distance)) < 0;
        return overflow ? (double) to - from : distance;
    }

    private static long shifted(long position, double by) {
        var rough = position + by;
        if (rough >= Long.MAX_VALUE || rough <= Long.MIN_VALUE) {
            return rough > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        return position + Math.round(by);
    }
}
