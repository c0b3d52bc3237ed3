package telltale.detector.forecast.curve;

import java.util.List;

/// Specification of a curve before it is fitted: trend, seasons, holidays.
///
/// @param growth the shape of the trend
/// @param cap what a logistic trend saturates at, in the unit of the values
/// @param changepoints how many places the trend may turn at; fewer where rows are few
/// @param range over what share of the rows, from the first, they are spread
/// @param turning the scale of the Laplace prior of a turn, over the whole training and in units of
///   the largest value
/// @param multiplicative whether seasons and holidays scale with the trend
/// @param swing the deviation of the Gaussian prior of their coefficients
public record CurveSpec(
        TrendGrowth growth,
        double cap,
        int changepoints,
        double range,
        double turning,
        boolean multiplicative,
        double swing,
        List<FourierSeason> seasons,
        Holidays holidays) {

    public CurveSpec {
        seasons = List.copyOf(seasons);
    }

    /// The same with another trend.
    public CurveSpec growing(TrendGrowth other) {
        return new CurveSpec(
                other, cap, changepoints, range, turning, multiplicative, swing, seasons, holidays);
    }

    /// Whether the curve is linear in all that is fitted.
    boolean linear() {
        return growth != TrendGrowth.LOGISTIC && !multiplicative;
    }
}
