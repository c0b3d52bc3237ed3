package telltale.math.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StlTest {

    @Test
    void thePartsAddUp() throws Exception {
        double[] values = series(400, 1);
        Stl.Parts parts = Stl.of(12, 7).passes(1, 3).fit(values);
        for (int row = 0; row < values.length; row++) {
            double sum = parts.trend()[row] + parts.seasonal()[0][row] + parts.residual()[row];
            assertThat(sum).isCloseTo(values[row], within(1e-9));
        }
    }

    @Test
    void jumpsHardlyChangeTheResult() throws Exception {
        double[] values = series(2_000, 2);
        Stl.Parts slow = Stl.periodic(48).fit(values);
        Stl.Parts fast = Stl.periodic(48).jumping().fit(values);
        assertThat(fast.trend()).containsExactly(slow.trend(), within(0.05));
        assertThat(fast.seasonal()[0]).containsExactly(slow.seasonal()[0], within(0.05));
    }

    @Test
    void missingValuesTakeNoPart() throws Exception {
        double[] values = series(600, 3);
        Stl.Parts whole = Stl.periodic(12).fit(values);
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            values[random.nextInt(values.length)] = Double.NaN;
        }
        Stl.Parts parts = Stl.periodic(12).fit(values);
        assertThat(parts.seasonal()[0]).containsExactly(whole.seasonal()[0], within(0.2));
        assertThat(parts.trend()).containsExactly(whole.trend(), within(0.6));
    }

    @Test
    void spikesDoNotBendARobustFit() throws Exception {
        double[] values = series(600, 4);
        Stl robust = Stl.periodic(12).passes(1, 15);
        double[] clean = robust.fit(values).seasonal()[0];
        for (int row = 5; row < 600; row += 60) {
            values[row] += 1_000;
        }
        assertThat(robust.fit(values).seasonal()[0]).containsExactly(clean, within(0.3));
    }

    /// The mean of eight values is pulled so far by one that none of them would count.
    @Test
    void oneOutlierInQuietNoiseDoesNotSpoilItsPhase() throws Exception {
        double[] values = new double[8 * 24];
        Random random = new Random(6);
        for (int row = 0; row < values.length; row++) {
            values[row] = 80 + 20 * Math.sin(2 * Math.PI * row / 24) + random.nextGaussian() / 5;
        }
        Stl robust = Stl.periodic(24).passes(1, 5);
        double[] clean = robust.fit(values).seasonal()[0];
        values[6 * 24 + 5] += 60;
        assertThat(robust.fit(values).seasonal()[0]).containsExactly(clean, within(0.2));
    }

    @Test
    void refusesLessThanTwoPeriods() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stl.of(12, 7).fit(new double[23]))
                .withMessageContaining("two periods of 12 rows, found 23");
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Stl.periodic(12).fit(series(100, 5)))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static double[] series(int rows, long seed) {
        Random random = new Random(seed);
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            double season = 5 * Math.sin(2 * Math.PI * row / 12);
            values[row] = 20 + 0.02 * row + season + random.nextGaussian();
        }
        return values;
    }
}
