package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class GpdTailTest {
    @Test
    void exceedanceIsHowOftenScoresAreReached() {
        double[] scores = exponential(50_000, 1);
        GpdTail tail = GpdTail.of(scores);

        for (double at : new double[] {0.1, 0.7, 2, 4, 5.5, 7}) {
            double seen = Arrays.stream(scores).filter(s -> s >= at).count() / 50_000.0;
            assertThat(tail.exceedance(at))
                    .as("at %s", at)
                    .isCloseTo(seen, within(0.05 * seen + 2e-4));
        }
        assertThat(tail.exceedance(12)).isBetween(Math.exp(-12) / 3, Math.exp(-12) * 6);
        assertThat(tail.exceedance(-1)).isOne();
    }

    @Test
    void exceedanceFallsAndQuietRises() {
        for (double[] scores : List.of(exponential(500, 2), counts(2_000), exponential(7, 3))) {
            GpdTail tail = GpdTail.of(scores);
            double exceedance = 1;
            double quiet = 0;
            for (double at = -1; at < 40; at += 0.1) {
                assertThat(tail.exceedance(at)).isLessThanOrEqualTo(exceedance);
                assertThat(tail.quiet(at, 100)).isGreaterThanOrEqualTo(quiet);
                exceedance = tail.exceedance(at);
                quiet = tail.quiet(at, 100);
            }
        }
    }

    @Test
    void ofCountsExceedanceCountsTheScoreItself() {
        double[] scores = counts(20_000);
        GpdTail tail = GpdTail.of(scores);

        for (int at = 1; at <= 5; at++) {
            int least = at;
            double seen = Arrays.stream(scores).filter(s -> s >= least).count() / 20_000.0;
            assertThat(tail.exceedance(at)).as("at %d", at).isCloseTo(seen, within(0.3 * seen));
        }
    }

    @Test
    void quietIsTheChanceOfAStretchWithoutSuchAScore() {
        GpdTail tail = GpdTail.of(exponential(100_000, 4));
        double score = Math.log(1_000);

        assertThat(tail.quiet(score, 1)).isCloseTo(0.999, within(2e-4));
        assertThat(tail.quiet(score, 700)).isCloseTo(0.5, within(0.06));
        assertThat(tail.quiet(score, 1e9)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aLargerUnitChangesNothing() {
        double[] scores = exponential(3_000, 5);
        GpdTail tail = GpdTail.of(scores);
        GpdTail larger = GpdTail.of(Arrays.stream(scores).map(s -> 1e6 * s + 3).toArray());

        for (double at : new double[] {0.5, 3, 8, 15}) {
            assertThat(larger.quiet(1e6 * at + 3, 3_000))
                    .isCloseTo(tail.quiet(at, 3_000), within(1e-6));
        }
    }

    @Test
    void rowsThatComeTogetherCountAsFewer() {
        double[] alone = exponential(20_000, 6);
        double[] together = new double[alone.length];
        Arrays.setAll(together, row -> alone[row / 8 * 8]);

        assertThat(GpdTail.of(alone).extremalIndex()).isGreaterThan(0.9);
        assertThat(GpdTail.of(together).extremalIndex()).isBetween(0.06, 0.2);
    }

    @Test
    void isTheSameAfterARoundTrip() {
        for (double[] scores : List.of(exponential(5_000, 7), counts(100), new double[9])) {
            GpdTail tail = GpdTail.of(scores);
            GpdTail again = GpdTail.of(tail.state());

            assertThat(again.state()).isEqualTo(tail.state());
            for (double at = 0; at < 20; at += 0.1) {
                assertThat(again.quiet(at, 1_000)).isEqualTo(tail.quiet(at, 1_000));
            }
        }
    }

    @Test
    void aStateThatDoesNotFitIsRefused() {
        var state =
                new GpdTail.State(10, 0.5, 1, List.of(1.0), List.of(0.1), List.of(), List.of(1.0));

        assertThatThrownBy(() -> GpdTail.of(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as many shapes and scales as weights");
    }

    private static double[] exponential(int rows, long seed) {
        var random = new SplittableRandom(seed);
        double[] scores = new double[rows];
        Arrays.setAll(scores, _ -> -Math.log(1 - random.nextDouble()));
        return scores;
    }

    /// Geometric, so that the tail has the same shape everywhere.
    private static double[] counts(int rows) {
        return Arrays.stream(exponential(rows, 8)).map(Math::floor).toArray();
    }
}
