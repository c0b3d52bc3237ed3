package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutlierRunsTest {
    private static double[] ordinary(int rows, long seed) {
        var random = new SplittableRandom(seed);
        return random.doubles(rows).map(u -> -Math.log(1 - u)).toArray();
    }

    /// Rises and decays without a valley: no two neighbours in size lie far apart.
    private static double[] withDecay(int rows, long seed) {
        double[] scores = ordinary(rows, seed);
        for (int i = 0; i < 40; i++) {
            scores[rows / 2 + i] = Math.max(scores[rows / 2 + i], 40 * Math.pow(0.92, i));
        }
        return scores;
    }

    @Test
    void anAnomalyThatFadesDoesNotBlindTheTail() {
        for (long seed = 0; seed < 20; seed++) {
            double[] scores = withDecay(2_000, seed);

            assertThat(GpdTail.of(scores).quiet(25, 2_000)).as("seed %d", seed).isGreaterThan(0.95);
        }
    }

    @Test
    void everyRowOfAnOutlyingEpisodeIsLeftOut() {
        int seen = 0;
        for (long seed = 0; seed < 20; seed++) {
            double[] scores = ordinary(2_000, seed);
            for (int i = 0; i < 300; i++) {
                scores[1_000 + i] += 9 * Math.pow(0.99, i);
            }
            var kept = OutlierRuns.withoutOutlying(scores, TailSample.of(scores));
            seen += kept.isPresent() ? 1 : 0;
            if (kept.isPresent()) {
                assertThat(Arrays.copyOfRange(kept.get(), 1_005, 1_050)).containsOnly(Double.NaN);
                assertThat(kept.get()[10]).isEqualTo(scores[10]);
            }
        }

        assertThat(seen).isPositive();
    }

    @Test
    void ordinaryScoresAreLeftAlone() {
        int left = 0;
        for (long seed = 0; seed < 100; seed++) {
            double[] scores = ordinary(2_000, seed);
            left += OutlierRuns.withoutOutlying(scores, TailSample.of(scores)).isEmpty() ? 1 : 0;
        }

        assertThat(left).isGreaterThanOrEqualTo(95);
    }

    @Test
    void noScoresAndOneScoreAreLeftAlone() {
        for (int rows : new int[] {0, 1, 2, 3}) {
            double[] scores = ordinary(rows, 7);
            assertThat(OutlierRuns.withoutOutlying(scores, TailSample.of(scores))).isEmpty();
        }
    }
}
