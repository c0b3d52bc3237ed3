package telltale.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.math.season.Mstl;
import telltale.math.season.Stl;
import telltale.math.season.Stl.Smoother;

/// STL and MSTL against the numbers of statsmodels and R; `oracle/season.py` made them.
class DecompositionOracleTest {

    @Test
    void stlGivesTheNumbersOfStatsmodels() throws Exception {
        check("plain", Stl.of(12, 7), 1e-9);
    }

    @Test
    void robustStlGivesTheNumbersOfStatsmodels() throws Exception {
        check("robust", Stl.of(12, 7).passes(2, 15), 1e-9);
    }

    @Test
    void stlWithLocalConstantsGivesTheNumbersOfStatsmodels() throws Exception {
        check("level", Stl.of(12, 11).degrees(0, 0, 0), 1e-9);
    }

    @Test
    void stlWithJumpsGivesTheNumbersOfStatsmodels() throws Exception {
        var stl =
                new Stl(
                        12,
                        new Smoother(13, 1, 3),
                        new Smoother(25, 1, 4),
                        new Smoother(15, 1, 2),
                        2,
                        15);
        check("jump", stl, 1e-9);
    }

    @Test
    void stlGivesTheNumbersOfR() throws Exception {
        check("r_window", Stl.of(12, 7).degrees(0, 1, 1).jumping(), 1e-9);
    }

    @Test
    void robustStlGivesTheNumbersOfR() throws Exception {
        check("r_robust", Stl.of(12, 9).degrees(0, 1, 1).jumping().passes(1, 15), 1e-9);
    }

    /// R takes a loess over ten times the series for "periodic", where the mean of each phase is
    /// meant.
    @Test
    void periodicStlComesCloseToR() throws Exception {
        check("r_periodic", Stl.periodic(12).jumping(), 1e-3);
    }

    @Test
    void mstlGivesTheNumbersOfStatsmodels() throws Exception {
        checkSeveral("", Mstl.of(12, 60));
    }

    @Test
    void mstlGivesTheNumbersOfR() throws Exception {
        var members =
                List.of(
                        Stl.of(12, 11).degrees(0, 1, 1).jumping(),
                        Stl.of(60, 15).degrees(0, 1, 1).jumping());
        checkSeveral("r_", new Mstl(members, 2));
    }

    private static void check(String name, Stl stl, double tolerance) throws Exception {
        var oracle = FixtureColumns.of("stl.csv");
        Stl.Parts parts = stl.fit(oracle.get("y"));
        assertThat(parts.trend()).containsExactly(oracle.get(name + "_trend"), within(tolerance));
        assertThat(parts.seasonal()[0])
                .containsExactly(oracle.get(name + "_seasonal"), within(tolerance));
        assertThat(parts.weights())
                .containsExactly(oracle.get(name + "_weights"), within(tolerance));
    }

    private static void checkSeveral(String prefix, Mstl mstl) throws Exception {
        var oracle = FixtureColumns.of("mstl.csv");
        Stl.Parts parts = mstl.fit(oracle.get("y"));
        assertThat(parts.trend()).containsExactly(oracle.get(prefix + "trend"), within(1e-9));
        assertThat(parts.seasonal()[0]).containsExactly(oracle.get(prefix + "short"), within(1e-9));
        assertThat(parts.seasonal()[1]).containsExactly(oracle.get(prefix + "long"), within(1e-9));
    }
}
