package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningMomentsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 1021, 4096, 4097, 10_000})
    void agreesWithExactArithmetic(int length) {
        double[] values = new Random(length).doubles(length, -3, 9).toArray();

        check(values);
    }

    @Test
    void keepsItsDigitsAtAHugeOffset() {
        double[] values =
                new Random(1).doubles(20_000).map(v -> 1e9 + 1e-3 * Math.rint(1e4 * v)).toArray();

        check(values);
    }

    @Test
    void passesOverWhatIsNotFinite() {
        double[] values = new Random(2).doubles(9_000).toArray();
        values[0] = Double.NaN;
        values[17] = Double.POSITIVE_INFINITY;
        values[4_500] = Double.NEGATIVE_INFINITY;
        Arrays.fill(values, 4_800, 8_500, Double.NaN);

        check(values);
        assertThat(RunningMoments.of(values).count()).isEqualTo(9_000 - 3 - 3_700);
    }

    @Test
    void aConstantHasExactlyNoDeviation() {
        double[] values = new double[10_001];
        Arrays.fill(values, 0.1);

        RunningMoments moments = RunningMoments.of(values);

        assertThat(moments.mean()).isEqualTo(0.1);
        assertThat(moments.std()).isZero();
    }

    @Test
    void nothingHasNoMoments() {
        assertThat(RunningMoments.of(new double[0]).count()).isZero();
        assertThat(RunningMoments.of(new double[0]).mean()).isNaN();
        assertThat(RunningMoments.of(new double[] {Double.NaN}).std()).isNaN();
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        double[] values = {1, 2, 1.5e308, -1.5e308};

        RunningMoments moments = RunningMoments.of(values);

        assertThat(moments.mean()).isCloseTo(0, within(1e295));
        assertThat(moments.std()).isCloseTo(1.5e308 / Math.sqrt(2), within(1e296));
    }

    @Test
    void valuesAddedInPiecesGiveTheSame() {
        double[] values = new Random(3).doubles(12_288).toArray();
        var pieces = new RunningMoments();
        pieces.add(values, 0, 4_096);
        pieces.add(values, 4_096, 12_288);

        RunningMoments whole = RunningMoments.of(values);

        assertThat(pieces.mean()).isEqualTo(whole.mean());
        assertThat(pieces.std()).isEqualTo(whole.std());
    }

    private static void check(double[] values) {
        BigDecimal sum = BigDecimal.ZERO;
        int n = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                sum = sum.add(new BigDecimal(value));
                n++;
            }
        }
        var context = MathContext.DECIMAL128;
        BigDecimal mean = sum.divide(BigDecimal.valueOf(n), context);
        BigDecimal squares = BigDecimal.ZERO;
        for (double value : values) {
            if (Double.isFinite(value)) {
                BigDecimal distance = new BigDecimal(value).subtract(mean);
                squares = squares.add(distance.multiply(distance, context));
            }
        }
        double std = squares.divide(BigDecimal.valueOf(n), context).sqrt(context).doubleValue();

        RunningMoments moments = RunningMoments.of(values);

        assertThat(moments.count()).isEqualTo(n);
        double scale = Math.max(Math.abs(mean.doubleValue()), std);
        assertThat(moments.mean()).isCloseTo(mean.doubleValue(), within(1e-15 * scale));
        assertThat(moments.std()).isCloseTo(std, within(1e-13 * std + 1e-30));
    }
}
