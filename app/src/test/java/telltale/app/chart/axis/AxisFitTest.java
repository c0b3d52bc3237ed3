package telltale.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.math.MinMaxPyramid;

class AxisFitTest {

    @Test
    void allValuesLieInsideWithRoom() {
        var range = AxisFit.all(List.of(MinMaxPyramid.of(new double[] {2, Double.NaN, 4})), 0, 3);
        assertThat(range.low()).isBetween(1.5, 1.99);
        assertThat(range.high()).isBetween(4.01, 4.5);
    }

    @Test
    void aConstantGetsARangeRoundIt() {
        var range = AxisFit.all(List.of(MinMaxPyramid.of(new double[] {5, 5, 5})), 0, 3);
        assertThat(range.low()).isLessThan(5);
        assertThat(range.high()).isGreaterThan(5);
    }

    @Test
    void nothingAtAllGetsSomeRange() {
        assertThat(AxisFit.all(List.of(), 0, 0)).isEqualTo(new ValueRange(0, 1));
    }

    @Test
    void theLargestNumbersHaveAFiniteRange() {
        var extremes = MinMaxPyramid.of(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE});
        assertThat(AxisFit.all(List.of(extremes), 0, 2).span()).isFinite();
    }

    @Test
    void spikesAreLeftOut() {
        var random = new Random(1);
        var values = random.doubles(10_000, 0, 1).toArray();
        values[77] = 1e6;
        var range = AxisFit.withoutSpikes(List.of(MinMaxPyramid.of(values)), 0, values.length);
        assertThat(range.high()).isLessThan(2);
    }

    @Test
    void scoresBendOnlyWhereAFewTowerOverTheRest() {
        var random = new Random(1);
        var scores = random.doubles(10_000, 0, 3).toArray();
        assertThat(AxisFit.knee(MinMaxPyramid.of(scores))).isZero();
        scores[77] = 4_000;
        assertThat(AxisFit.knee(MinMaxPyramid.of(scores))).isBetween(2.5, 3.0);
    }
}
