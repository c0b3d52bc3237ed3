package telltale.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.series.Series;

class ExplanationTest {
    private static final Series SERIES =
            Series.of(
                    "s",
                    Series.Timing.INDEX,
                    List.of(new Series.Channel("flow", "m³/h"), new Series.Channel("pressure")),
                    new long[] {0, 1},
                    new double[][] {{10, 11}, {5, Double.NaN}});

    @Test
    void theChannelFurthestFromItsExpectedValueDecides() {
        var expectation = Expectation.constant(new double[] {9.5, 5.3}, new double[] {1, 0.1});
        var why = Explanation.of(SERIES, Scores.of(new double[] {3, 1.5}, expectation), 0);
        assertThat(why.channel()).isEqualTo(1);
        assertThat(why.deviation()).isCloseTo(-0.3, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(why.contributions().get(1))
                .isCloseTo(3 / 3.5, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(why.sentence())
                .isEqualTo(
                        "'pressure' is 5 where 5.3 was expected: 0.3 below, 3 times"
                                + " the usual deviation.");
    }

    @Test
    void aMissingValueHasNoPartInIt() {
        var expectation = Expectation.constant(new double[] {9.5, 5.3}, new double[] {1, 0.1});
        var why = Explanation.of(SERIES, Scores.of(new double[] {3, 1.5}, expectation), 1);
        assertThat(why.channel()).isZero();
        assertThat(why.contributions()).containsExactly(1.0, 0.0);
        assertThat(why.sentence()).contains("11 m³/h", "1.5 m³/h above");
    }

    @Test
    void withoutAnExpectedValueItSaysTheValue() {
        var why = Explanation.of(SERIES, Scores.of(3, 1.5), 0);
        assertThat(why.sentence()).isEqualTo("'flow' is 10 m³/h.");
        assertThat(why.contributions()).containsExactly(0.5, 0.5);
    }
}
