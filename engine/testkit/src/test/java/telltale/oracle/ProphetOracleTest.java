package telltale.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.detector.forecast.curve.AdditiveCurve;
import telltale.detector.forecast.curve.CurveFit;
import telltale.detector.forecast.curve.CurveSpec;
import telltale.detector.forecast.curve.FourierSeason;
import telltale.detector.forecast.curve.Holidays;
import telltale.detector.forecast.curve.TrendGrowth;
import telltale.job.Progress;

/// The fitted curve and its bands against the numbers of R's prophet 1.0; `oracle/prophet.R` made
/// them.
class ProphetOracleTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final FourierSeason DAILY = new FourierSeason("a day", DAY, 4);
    private static final FourierSeason WEEKLY = new FourierSeason("a week", 7 * DAY, 3);

    /// How many deviations lie between the middle and the end of prophet's band of 80 %.
    private static final double EIGHTY = 1.2815515655446004;

    private static FourierSeason yearly(int terms) {
        return new FourierSeason("a year", 1_461 * DAY / 4, terms);
    }

    private static CurveSpec form(
            TrendGrowth growth, boolean multiplicative, FourierSeason... seasons) {
        return form(growth, multiplicative, Holidays.NONE, seasons);
    }

    private static CurveSpec form(
            TrendGrowth growth,
            boolean multiplicative,
            Holidays holidays,
            FourierSeason... seasons) {
        return new CurveSpec(
                growth, 80, 25, 0.8, 0.05, multiplicative, 10, List.of(seasons), holidays);
    }

    @Test
    void expectsWhatProphetExpectsOfDays() throws Exception {
        check("days", form(TrendGrowth.LINEAR, false, yearly(10), WEEKLY));
    }

    @Test
    void expectsWhatProphetExpectsOfMinutes() throws Exception {
        check("minutes", form(TrendGrowth.LINEAR, false, DAILY));
    }

    @Test
    void expectsWhatProphetExpectsOfRowsWithGaps() throws Exception {
        check("gaps", form(TrendGrowth.LINEAR, false, DAILY));
    }

    @Test
    void expectsWhatProphetExpectsOfFlatGrowth() throws Exception {
        check("flat", form(TrendGrowth.FLAT, false, yearly(10), WEEKLY));
    }

    @Test
    void expectsWhatProphetExpectsOfLogisticGrowth() throws Exception {
        check("logistic", form(TrendGrowth.LOGISTIC, false, yearly(2), WEEKLY));
    }

    @Test
    void expectsWhatProphetExpectsOfMultiplicativeSeasons() throws Exception {
        check("multiplicative", form(TrendGrowth.LINEAR, true, yearly(2), WEEKLY));
    }

    @Test
    void expectsWhatProphetExpectsOfHolidays() throws Exception {
        var days = new Holidays.Kind(List.of(new Holidays.Day(0, 12, 24)), -1, 2);
        CurveSpec form =
                form(TrendGrowth.LINEAR, false, new Holidays(List.of(days)), yearly(6), WEEKLY);
        check("holidays", form);
    }

    /// Where the values are known, within a thousandth of their range; a year later within a
    /// hundredth.
    private static void check(String name, CurveSpec form) throws Exception {
        var oracle = FixtureColumns.of("prophet-" + name + ".csv");
        long[] times =
                Arrays.stream(oracle.get("time")).mapToLong(s -> ((long) s) * SECOND).toArray();
        double[] values = Arrays.stream(oracle.get("y")).filter(y -> !Double.isNaN(y)).toArray();
        long[] known = Arrays.copyOf(times, values.length);

        AdditiveCurve curve = CurveFit.of(form, known, values, 0, residuals -> 1, Progress.NONE);

        double range =
                Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
        double[] yhat = oracle.get("yhat");
        double[] lower = oracle.get("lower");
        double[] upper = oracle.get("upper");
        AdditiveCurve.Reading reading = curve.reading();
        double bands = 0;
        for (int row = 0; row < times.length; row++) {
            double share = Math.abs(reading.at(times[row]) - yhat[row]) / range;
            assertThat(share).as("row %d", row).isLessThan(row < known.length ? 0.001 : 0.01);
            double deviation = Math.hypot(curve.sigma(), reading.wander(known[known.length - 1]));
            double band = (upper[row] - lower[row]) / 2 / EIGHTY;
            bands += deviation / band / times.length;
        }
        // Prophet's own bands are quantiles of a simulation.
        assertThat(bands).isBetween(0.95, 1.05);
    }
}
