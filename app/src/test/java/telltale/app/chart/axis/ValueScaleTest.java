package telltale.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.math.MinMaxPyramid;

class ValueScaleTest {
    private static final ValueScale POWERS = new ValueScale(new ValueRange(0.1, 1000), 0, true);

    @Test
    void powersOfTenLieEvenly() {
        assertThat(POWERS.share(1)).isCloseTo(0.25, within(1e-12));
        assertThat(POWERS.share(100)).isCloseTo(0.75, within(1e-12));
        assertThat(POWERS.value(0.5)).isCloseTo(10, within(1e-9));
    }

    @Test
    void whatHasNoLogarithmLiesFarBelow() {
        assertThat(POWERS.share(0)).isLessThan(-1);
        assertThat(POWERS.share(-5)).isLessThan(-1);
    }

    @Test
    void zoomingKeepsTheValueUnderTheMouse() {
        for (var scale :
                List.of(
                        POWERS,
                        new ValueScale(new ValueRange(-3, 9)),
                        new ValueScale(new ValueRange(0, 90), 2))) {
            var kept = scale.value(0.3);
            var zoomed = new ValueScale(scale.zoomed(0.3, 0.5), scale.knee(), scale.logarithmic());
            assertThat(zoomed.share(kept)).isCloseTo(0.3, within(1e-9));
        }
    }

    @Test
    void aLogarithmicAxisFitsThePositiveValues() {
        var rows = MinMaxPyramid.of(new double[] {-4, 0, 0.5, 200, Double.NaN});
        var range = AxisFit.positive(List.of(rows), 0, 5);
        assertThat(range.low()).isBetween(0.1, 0.5);
        assertThat(range.high()).isBetween(200.0, 400.0);
        assertThat(AxisFit.positive(List.of(rows), 0, 2).low()).isPositive();
    }
}
