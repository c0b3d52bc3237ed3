package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinMaxPyramidTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 31, 32, 33, 63, 64, 65, 255, 256, 257, 1021, 2049, 20_000})
    void agreesWithLookingAtEveryRow(int length) {
        var random = new Random(length);
        var values = new double[length];
        for (var row = 0; row < length; row++) {
            values[row] = random.nextInt(7) == 0 ? Double.NaN : random.nextGaussian();
        }
        var pyramid = MinMaxPyramid.of(values);
        var found = new double[2];
        for (var trial = 0; trial < 2_000; trial++) {
            var from = random.nextInt(length + 1);
            var to = from + random.nextInt(length - from + 1);
            pyramid.extremes(from, to, found);
            assertThat(found).as("rows %d..%d", from, to).isEqualTo(slow(values, from, to));
            assertThat(pyramid.missing(from, to)).isEqualTo(slowMissing(values, from, to));
        }
    }

    @Test
    void findsOneBadRowAmongMillions() {
        var values = new double[3_000_000];
        values[1_234_567] = 9;
        var found = new double[2];
        MinMaxPyramid.of(values).extremes(0, values.length, found);
        assertThat(found).containsExactly(0, 9);
    }

    @Test
    void keepsInfiniteValues() {
        var found = new double[2];
        MinMaxPyramid.of(new double[] {1, Double.NEGATIVE_INFINITY}).extremes(0, 2, found);
        assertThat(found).containsExactly(Double.NEGATIVE_INFINITY, 1);
    }

    @Test
    void answersNaNWhereNothingIsKnown() {
        var found = new double[2];
        MinMaxPyramid.of(new double[] {Double.NaN, Double.NaN}).extremes(0, 2, found);
        assertThat(found).containsOnly(Double.NaN);
    }

    @Test
    void refusesRowsOutside() {
        var pyramid = MinMaxPyramid.of(new double[5]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pyramid.missing(3, 6))
                .withMessageContaining("0..5");
    }

    private static double[] slow(double[] values, int from, int to) {
        var low = Double.NaN;
        var high = Double.NaN;
        for (var row = from; row < to; row++) {
            if (!Double.isNaN(values[row])) {
                low = Double.isNaN(low) ? values[row] : Math.min(low, values[row]);
                high = Double.isNaN(high) ? values[row] : Math.max(high, values[row]);
            }
        }
        return new double[] {low, high};
    }

    private static int slowMissing(double[] values, int from, int to) {
        var count = 0;
        for (var row = from; row < to; row++) {
            count += Double.isNaN(values[row]) ? 1 : 0;
        }
        return count;
    }
}
