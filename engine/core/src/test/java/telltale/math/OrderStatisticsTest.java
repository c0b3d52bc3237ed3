package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 63, 64, 65, 1021, 4096, 4097, 50_000, 50_001})
    void agreesWithSorting(int length) {
        Random random = new Random(length);
        check(random.doubles(length).toArray());
        check(random.doubles(length, 0, 4).map(Math::floor).toArray());
        check(random.doubles(length).map(v -> Math.tan(Math.PI * (v - 0.5))).toArray());
        check(random.doubles(length).map(v -> v < 0.2 ? Double.NaN : v).toArray());
    }

    @Test
    void agreesWithSortingWhereProbesMislead() {
        check(filled(30_000, i -> i));
        check(filled(30_000, i -> -i));
        check(filled(30_000, i -> 7));
        check(filled(30_000, i -> i % 2 == 0 ? 1 : 1e6 + i));
        check(filled(30_000, i -> i < 15_000 ? 0 : i));
        check(filled(30_000, i -> i % 1_000 == 0 ? Double.POSITIVE_INFINITY : Math.sin(i)));
    }

    @Test
    void leavesTheArrayAsItIs() {
        double[] values = new Random(1).doubles(9_000).toArray();
        double[] before = values.clone();

        OrderStatistics.median(values);
        OrderStatistics.quantile(values, 0.3);

        assertThat(values).isEqualTo(before);
    }

    @Test
    void takesAStretchOfAnArray() {
        double[] values = {9, 1, 5, 3, 9, 9};

        assertThat(OrderStatistics.median(values, 1, 4)).isEqualTo(3);
        assertThat(OrderStatistics.medianDeviation(values, 1, 4, 3)).isEqualTo(2);
        assertThat(OrderStatistics.quantile(values, 1, 4, 0.75)).isEqualTo(4);
    }

    @Test
    void theMedianOfHugeValuesDoesNotOverflow() {
        assertThat(OrderStatistics.median(new double[] {1.5e308, 1.5e308})).isEqualTo(1.5e308);
    }

    @Test
    void refusesAQuantileOutsideItsRange() {
        assertThatThrownBy(() -> OrderStatistics.quantile(new double[] {1}, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'1.5'");
    }

    private static double[] filled(int length, DoubleUnaryOperator value) {
        double[] values = new double[length];
        Arrays.setAll(values, i -> value.applyAsDouble(i));
        return values;
    }

    private static void check(double[] values) {
        double[] sorted =
                Arrays.stream(values)
                        .filter(v -> !Double.isNaN(v))
                        .map(v -> v + 0.0)
                        .sorted()
                        .toArray();
        for (double q : new double[] {0, 0.001, 0.25, 0.5, 0.8, 0.999, 1}) {
            assertThat(OrderStatistics.quantile(values, q))
                    .isEqualTo(Double.valueOf(quantile(sorted, q)));
        }
        double median = OrderStatistics.median(values);
        assertThat(median).isEqualTo(Double.valueOf(median(sorted)));
        double[] distances = Arrays.stream(sorted).map(v -> Math.abs(v - median)).toArray();
        Arrays.sort(distances);
        assertThat(OrderStatistics.medianDeviation(values, 0, values.length, median))
                .isEqualTo(Double.valueOf(median(distances)));
    }

    private static double quantile(double[] sorted, double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = q * (sorted.length - 1);
        int rank = (int) place;
        return place == rank
                ? sorted[rank]
                : sorted[rank] + (place - rank) * (sorted[rank + 1] - sorted[rank]);
    }

    static double median(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
