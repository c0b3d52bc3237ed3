package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingMedianTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 63, 64, 65, 1021})
    void agreesWithSortingEachWindow(int window) {
        Random random = new Random(window);

        check(window, values(_ -> random.nextGaussian()));
        check(window, values(_ -> random.nextInt(4)));
        check(window, values(_ -> random.nextInt(3) == 0 ? Double.NaN : random.nextDouble()));
        check(window, values(i -> 1e9 + i + random.nextDouble()));
        check(window, values(i -> i % 100 < 50 ? Double.NaN : -i));
        check(window, values(_ -> 0.1));
    }

    @Test
    void infinitiesDoNotCount() {
        var median = new RollingMedian(4);
        median.push(Double.POSITIVE_INFINITY);
        assertThat(median.median()).isNaN();
        assertThat(median.medianDeviation()).isNaN();
        assertThat(median.meanDeviation()).isNaN();

        median.push(2);
        median.push(Double.NEGATIVE_INFINITY);

        assertThat(median.count()).isEqualTo(1);
        assertThat(median.median()).isEqualTo(2);
        assertThat(median.medianDeviation()).isZero();
    }

    @Test
    void goesOnBitForBitFromASavedState() {
        Random random = new Random(4);
        double[] values = values(i -> i % 97 == 5 ? Double.NaN : random.nextGaussian());
        for (int cut : new int[] {0, 1, 29, 30, 31, 250}) {
            var first = new RollingMedian(30);
            for (int i = 0; i < cut; i++) {
                first.push(values[i]);
            }
            ByteBuffer state = ByteBuffer.allocate(first.stateBytes());
            first.save(state);
            assertThat(state.hasRemaining()).isFalse();
            var second = new RollingMedian(30);
            second.restore(state.flip());
            for (int i = cut; i < 400; i++) {
                assertThat(second.median()).isEqualTo(Double.valueOf(first.median()));
                assertThat(second.medianDeviation())
                        .isEqualTo(Double.valueOf(first.medianDeviation()));
                first.push(values[i]);
                second.push(values[i]);
            }
        }
    }

    @Test
    void refusesAnotherWindowsStateAndAnEmptyWindow() {
        ByteBuffer state = ByteBuffer.allocate(1_000).putInt(0, -1);

        assertThatThrownBy(() -> new RollingMedian(10).restore(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found -1");
        assertThatThrownBy(() -> new RollingMedian(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0");
    }

    private static double[] values(IntToDoubleFunction value) {
        double[] values = new double[2_500];
        Arrays.setAll(values, value);
        return values;
    }

    private static void check(int window, double[] values) {
        var rolling = new RollingMedian(window);
        for (int i = 0; i < values.length; i++) {
            rolling.push(values[i]);
            double[] sorted =
                    Arrays.stream(values, Math.max(0, i + 1 - window), i + 1)
                            .filter(Double::isFinite)
                            .sorted()
                            .toArray();
            double median = OrderStatisticsTest.median(sorted);
            double[] distances = Arrays.stream(sorted).map(v -> Math.abs(v - median)).toArray();
            double mean = Arrays.stream(distances).sum() / distances.length;
            Arrays.sort(distances);
            assertThat(rolling.count()).isEqualTo(sorted.length);
            assertThat(rolling.median()).isEqualTo(Double.valueOf(median));
            assertThat(rolling.medianDeviation())
                    .isEqualTo(Double.valueOf(OrderStatisticsTest.median(distances)));
            if (sorted.length > 0) {
                assertThat(Math.abs(rolling.meanDeviation() - mean)).isLessThan(1e-12 * (1 + mean));
            }
        }
    }
}
