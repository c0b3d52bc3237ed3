package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PeriodicExceedancesTest {
    private static final int ROWS = 10_000;

    private static double[] ordinary(long seed) {
        var random = new SplittableRandom(seed);
        return random.doubles(ROWS).map(u -> -Math.log(1 - u)).toArray();
    }

    @Test
    void whatComesLikeAClockIsARhythm() {
        double[] scores = ordinary(1);
        var random = new SplittableRandom(2);
        for (int row = 50; row < ROWS - 10; row += 160 + random.nextInt(20)) {
            scores[row] = 60;
            scores[row + 1] = 50;
            scores[row + 3] = 40;
        }

        assertThat(PeriodicExceedances.of(scores, 30)).isTrue();
        assertThat(GpdTail.of(scores).exceedance(60)).isGreaterThan(1e-3);
    }

    @Test
    void aBeatThatIsMissedNowAndThenLeavesTheRhythm() {
        double[] scores = ordinary(3);
        for (int beat = 1; beat < 100; beat++) {
            scores[100 * beat] = beat % 7 == 0 ? 1 : 40;
        }

        assertThat(PeriodicExceedances.of(scores, 30)).isTrue();
    }

    @Test
    void spikesAtRandomRowsAreNone() {
        for (int count : new int[] {10, 100, 1_000}) {
            for (long seed = 0; seed < 50; seed++) {
                double[] scores = ordinary(seed);
                var random = new SplittableRandom(seed + 1_000);
                for (int i = 0; i < count; i++) {
                    scores[random.nextInt(ROWS)] = 40;
                }

                assertThat(PeriodicExceedances.of(scores, 30))
                        .as("%d spikes, seed %d", count, seed)
                        .isFalse();
            }
        }
    }

    @Test
    void aFewEvenSpikesOrSomeInOnePlaceAreNone() {
        double[] few = ordinary(4);
        for (int i = 1; i < 7; i++) {
            few[1_500 * i] = 40;
        }
        double[] together = ordinary(5);
        for (int i = 0; i < 30; i++) {
            together[2_000 + 10 * i] = 40;
        }

        assertThat(PeriodicExceedances.of(few, 30)).isFalse();
        assertThat(PeriodicExceedances.of(together, 30)).isFalse();
        assertThat(PeriodicExceedances.of(ordinary(6), Double.POSITIVE_INFINITY)).isFalse();
    }
}
