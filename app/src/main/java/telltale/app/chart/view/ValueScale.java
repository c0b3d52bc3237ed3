package telltale.app.chart.view;

/// Maps values to shares of a lane's height, 0 at the bottom and 1 at the top: evenly where `knee`
/// is 0, else evenly below the knee and by powers of ten above it, so that scores of 5 and of 5,000
/// are told apart in one lane.
public record ValueScale(ValueRange range, double knee) {

    public ValueScale(ValueRange range) {
        this(range, 0);
    }

    public double share(double value) {
        if (knee <= 0) {
            return (value - range.low()) / range.span();
        }
        var low = bent(range.low());
        return (bent(value) - low) / (bent(range.high()) - low);
    }

    public double value(double share) {
        if (knee <= 0) {
            return range.low() + share * range.span();
        }
        var low = bent(range.low());
        var straight = low + share * (bent(range.high()) - low);
        return Math.sinh(straight) * knee;
    }

    /// asinh: like the value itself near zero, like its logarithm far from it.
    private double bent(double value) {
        var size = Math.abs(value / knee);
        return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), value);
    }
}
