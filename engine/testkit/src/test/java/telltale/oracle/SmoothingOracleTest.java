package telltale.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.math.season.EtsParameters;
import telltale.math.season.EtsParameters.Form;

/// Exponential smoothing against the numbers of statsmodels; `oracle/season.py` made them.
class SmoothingOracleTest {

    private static final double TINY = 1e-9;

    @Test
    void simpleSmoothingExpectsWhatStatsmodelsExpects() throws Exception {
        check("flat", "simple", new EtsParameters(0.3, 0, 1, 0, 0), new Form(false, false, 0));
    }

    @Test
    void holtExpectsWhatStatsmodelsExpects() throws Exception {
        check("sloped", "holt", new EtsParameters(0.4, 0.1, 1, 0, 0), new Form(true, false, 0));
    }

    @Test
    void dampedHoltExpectsWhatStatsmodelsExpects() throws Exception {
        check("sloped", "damped", new EtsParameters(0.4, 0.1, 0.9, 0, 0), new Form(true, true, 0));
    }

    @Test
    void holtWintersExpectsWhatStatsmodelsExpects() throws Exception {
        check(
                "season",
                "winters",
                new EtsParameters(0.3, 0.05, 1, 0.2, 12),
                new Form(true, false, 12));
    }

    @Test
    void seasonWithoutTrendExpectsWhatStatsmodelsExpects() throws Exception {
        check(
                "season",
                "seasonal",
                new EtsParameters(0.3, 0, 1, 0.2, 12),
                new Form(false, false, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "0, flat, false, 0",
        "1, sloped, true, 0",
        "2, season, false, 12",
        "3, season, true, 12"
    })
    void fitsAtLeastAsCloseAsStatsmodels(int row, String series, boolean trend, int period)
            throws Exception {
        double oracle = FixtureColumns.of("smoothing-sse.csv").get("sse")[row];
        double[] values = FixtureColumns.of("smoothing.csv").get(series);

        EtsParameters.Fit fit = EtsParameters.fit(values, new Form(trend, false, period));

        assertThat(fit.squares()).isLessThan(oracle * (1 + 1e-6));
        assertThat(fit.smoothing().squares(values, fit.state()))
                .isCloseTo(fit.squares(), within(1e-6));
    }

    private static void check(String series, String column, EtsParameters smoothing, Form form)
            throws Exception {
        var oracle = FixtureColumns.of("smoothing.csv");
        double[] values = oracle.get(series);
        double[] errors = smoothing.errors(values, EtsParameters.heuristic(values, form));
        double[] expected = new double[values.length];
        Arrays.setAll(expected, row -> values[row] - errors[row]);
        assertThat(expected).containsExactly(oracle.get(column), within(TINY));
    }
}
