package telltale.detector.statistical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.series.Series;

class HampelFilterTest {
    private static final HampelFilter.Limits LIMITS = new HampelFilter.Limits(5, 100, 20);

    private static double[] admit(double... values) {
        var guard = new HampelFilter(LIMITS);
        return Arrays.stream(values).map(guard::admit).toArray();
    }

    @Test
    void aSpikeIsNotAdmittedAndTheNextRowIs() {
        double[] admitted = admit(100, 101, 99, 100, 101, 100, 99, 140, 100);

        assertThat(admitted[7]).isNaN();
        assertThat(admitted[8]).isEqualTo(100);
    }

    @Test
    void fourOddRowsBecomeTheNewNormal() {
        double[] admitted = admit(100, 101, 99, 100, 101, 100, 99, 140, 141, 139, 140, 140, 141);

        assertThat(Arrays.copyOfRange(admitted, 7, 11)).containsOnly(Double.NaN);
        assertThat(Arrays.copyOfRange(admitted, 11, 13)).containsExactly(140, 141);
    }

    @Test
    void theFirstRowsAreComparedWithTheTraining() {
        assertThat(admit(130, 115, 70)).containsExactly(Double.NaN, 115, Double.NaN);
    }

    @Test
    void missingRowsAreLeftOut() {
        double[] admitted = admit(200, 201, 200, 202, Double.NaN, Double.NaN, 201, Double.NaN, 100);

        assertThat(admitted[6]).isEqualTo(201);
        assertThat(admitted[8]).isNaN();
    }

    @Test
    void blocksAreAdmittedAsByOne() {
        Random random = new Random(6);
        double[] values = new double[3_000];
        Arrays.setAll(values, i -> 100 + (random.nextInt(8) == 0 ? 30 : 2) * random.nextGaussian());
        Arrays.setAll(values, i -> random.nextInt(9) == 0 ? Double.NaN : values[i]);
        var guard = new HampelFilter(LIMITS);
        double[] whole = new double[3_000];
        double[] block = new double[RollingScorer.BLOCK];
        double[] learned = new double[RollingScorer.BLOCK];
        for (int from = 0, size = 1; from < 3_000; from += size, size = size * 5 % 1_023) {
            int count = Math.min(size, 3_000 - from);
            System.arraycopy(values, from, block, 0, count);
            guard.admit(block, count, learned);
            System.arraycopy(learned, 0, whole, from, count);
        }

        assertThat(whole).isEqualTo(admit(values));
        assertThat(whole).contains(Double.NaN);
    }

    @Test
    void limitsAreLearnedFromEvenlySpreadPartsOfALongTraining() {
        double[] values = new Random(7).doubles(100_000).toArray();
        Series all = Series.ofValues(values);

        var sampled = HampelFilter.Limits.of(all, 0, 6);
        var some = HampelFilter.Limits.of(all.rows(0, 8_000), 0, 6);

        assertThat(sampled.near() / some.near()).isBetween(0.95, 1.05);
        assertThat(sampled.centre()).isBetween(0.48, 0.52);
        assertThat(sampled.wide()).isBetween(2.1, 2.4);
    }

    @Test
    void whereMostRowsRepeatNothingIsGross() {
        double[] values = new double[1_000];
        Arrays.setAll(values, i -> i % 10 == 0 ? i : 3);

        assertThat(HampelFilter.Limits.of(Series.ofValues(values), 0, 6).near()).isInfinite();
        assertThat(HampelFilter.Limits.of(Series.ofValues(values), 0, 0))
                .isEqualTo(HampelFilter.Limits.NONE);
    }
}
