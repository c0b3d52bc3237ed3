package telltale.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.math.tail.Tail;

class FusionTest {
    private static final int ROWS = 20_000;

    /// Means of so many surprises, of which a share of rows has but one that all have.
    private static double[] means(int members, double together, long seed) {
        var random = new SplittableRandom(seed);
        double[] means = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double common = random.nextExponential();
            boolean one = random.nextDouble() < together;
            for (int i = 0; i < members; i++) {
                means[row] += (one ? common : random.nextExponential()) / members;
            }
        }
        return means;
    }

    @Test
    void strangersCountOnceEachAndTwinsAsOne() {
        assertThat(Fusion.of(means(4, 0, 1), 1).freedom()).isCloseTo(4, within(0.2));
        assertThat(Fusion.of(means(4, 1, 1), 1).freedom()).isCloseTo(1, within(0.05));
        assertThat(Fusion.of(means(4, 0.5, 1), 1).freedom()).isBetween(1.3, 2.2);
    }

    @Test
    void theSurpriseOfAllIsAgainExponential() {
        Fusion fusion = Fusion.of(means(3, 0, 2), 1);
        double[] fresh = means(3, 0, 3);
        for (double surprise : new double[] {0.7, 2.3, 4.6, 6.9}) {
            int above = 0;
            for (double mean : fresh) {
                above += fusion.surprise(mean, 1) >= surprise ? 1 : 0;
            }
            double expected = ROWS * Math.exp(-surprise);
            assertThat((double) above)
                    .isCloseTo(expected, within(4 * Math.sqrt(expected) + 0.05 * expected));
        }
    }

    @Test
    void anOpinionByFewerIsWorthLess() {
        Fusion fusion = Fusion.of(means(4, 0, 4), 1);

        assertThat(fusion.surprise(5, 0.25)).isLessThan(fusion.surprise(5, 1));
    }

    @Test
    void theTailIsThatOfTheScores() {
        Fusion fusion = Fusion.of(means(3, 0.3, 5), 10);
        Tail tail = fusion.tail(6);
        for (double surprise : new double[] {0.01, 1, 2.3, 5, 20, 50}) {
            assertThat(Math.log(tail.exceedance(Math.exp(surprise / 6))))
                    .isCloseTo(-surprise, within(0.02 * surprise + 1e-9));
        }
        assertThat(tail.exceedance(0.99)).isEqualTo(1);
        assertThat(tail.rows()).isEqualTo(ROWS);
    }
}
