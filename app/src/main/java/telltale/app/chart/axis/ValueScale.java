package telltale.app.chart.axis;

/// Maps values to shares of a pane's height, 0 at the bottom and 1 at the top: evenly, by powers of
/// ten, or evenly below a knee and by powers of ten above it, so that scores of 5 and of 5,000 are
/// told apart in one pane.
///
/// @param knee where the scale bends, 0 where it does not
/// @param logarithmic by powers of ten; the range is above 0 then
public record ValueScale(ValueRange range, double knee, boolean logarithmic) {

    /// Where a logarithmic scale puts what it has no place for: well below its bottom.
    private static final double BELOW = -4;

    public ValueScale {
        if (logarithmic && range.low() <= 0) {
            throw new IllegalArgumentException(
                    "logarithmic scale: expected a range above 0, found from " + range.low());
        }
    }

    public ValueScale(ValueRange range) {
        this(range, 0, false);
    }

    public ValueScale(ValueRange range, double knee) {
        this(range, knee, false);
    }

    public double share(double value) {
        if (logarithmic) {
            if (value <= 0) {
                return BELOW;
            }
            var low = Math.log10(range.low());
            return (Math.log10(value) - low) / (Math.log10(range.high()) - low);
        }
        if (knee <= 0) {
            return (value - range.low()) / range.span();
        }
        var low = bent(range.low());
        return (bent(value) - low) / (bent(range.high()) - low);
    }

    public double value(double share) {
        if (logarithmic) {
            var low = Math.log10(range.low());
            return Math.pow(10, low + share * (Math.log10(range.high()) - low));
        }
        if (knee <= 0) {
            return range.low() + share * range.span();
        }
        var low = bent(range.low());
        var straight = low + share * (bent(range.high()) - low);
        return Math.sinh(straight) * knee;
    }

    /// The range zoomed by `factor` (below 1 = closer) so that the share of the height stays.
    public ValueRange zoomed(double share, double factor) {
        return even()
                ? range.zoomed(share, factor)
                : part(share - share * factor, share + (1 - share) * factor);
    }

    /// The range moved by a share of the height.
    public ValueRange panned(double share) {
        return even() ? range.panned(share) : part(share, 1 + share);
    }

    /// The range between two shares of the height from below, in either order.
    public ValueRange part(double one, double other) {
        if (even()) {
            return range.part(one, other);
        }
        var low = value(Math.min(one, other));
        var high = value(Math.max(one, other));
        var holds = high - low > Math.ulp(high) * 64 && high < Double.MAX_VALUE / 8;
        return holds && (!logarithmic || low > Double.MIN_NORMAL)
                ? new ValueRange(low, high)
                : range;
    }

    private boolean even() {
        return knee <= 0 && !logarithmic;
    }

    /// asinh: like the value itself near zero, like its logarithm far from it.
    private double bent(double value) {
        var size = Math.abs(value / knee);
        return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), value);
    }
}
