package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LatticeTest {
    @Test
    void scoresThatDifferHaveNone() {
        double[] scores = exponential(400);

        var lattice = Lattice.of(scores, 400, 80);

        assertThat(lattice.isNone()).isTrue();
        assertThat(lattice.spread(scores, 400, 80))
                .containsExactly(Arrays.copyOfRange(scores, 320, 400));
    }

    @Test
    void theStepOfDistancesFromAMiddleIsNotTheGapBetweenTheTwoSides() {
        double[] distances = new double[1_000];
        var random = new SplittableRandom(1);
        Arrays.setAll(distances, _ -> Math.abs(Math.rint(3 * random.nextGaussian()) - 0.04));
        Arrays.sort(distances);

        assertThat(Lattice.of(distances, 1_000, 300).step()).isBetween(0.9, 1.0);
    }

    @Test
    void sharedScoresFillTheirCellsInOrder() {
        double[] counts = Arrays.stream(exponential(2_000)).map(Math::floor).toArray();
        int tail = (int) Arrays.stream(counts).filter(count -> count >= 2).count();

        double[] spread = Lattice.of(counts, 2_000, tail).spread(counts, 2_000, tail);

        assertThat(spread).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < tail; i++) {
            assertThat(spread[i]).isCloseTo(counts[2_000 - tail + i], within(0.5 + 1e-9));
        }
    }

    @Test
    void geometricCountsBecomeExponential() {
        double[] counts = Arrays.stream(exponential(20_000)).map(Math::floor).toArray();
        int tail = (int) Arrays.stream(counts).filter(count -> count >= 1).count();

        double[] spread = Lattice.of(counts, 20_000, tail).spread(counts, 20_000, tail);

        double mean = Arrays.stream(spread).average().orElseThrow() - 0.5;
        assertThat(mean).isCloseTo(1, within(0.05));
    }

    private static double[] exponential(int rows) {
        var random = new SplittableRandom(3);
        double[] scores = new double[rows];
        Arrays.setAll(scores, _ -> -Math.log(1 - random.nextDouble()));
        Arrays.sort(scores);
        return scores;
    }
}
