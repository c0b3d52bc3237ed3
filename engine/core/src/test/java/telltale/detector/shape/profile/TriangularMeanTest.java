package telltale.detector.shape.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TriangularMeanTest {
    private static final double[] SCORES = {1, 5, 2, 8, 3, Double.NaN, 4};

    private static double at(int window) {
        return window < 0 || window >= SCORES.length ? Double.NaN : SCORES[window];
    }

    @Test
    void theNearestWindowsCountMost() {
        var mean = new TriangularMean(2);

        assertThat(mean.at(2, TriangularMeanTest::at))
                .isCloseTo((1 + 2 * 5 + 3 * 2 + 2 * 8 + 3) / 9.0, within(1e-12));
    }

    @Test
    void missingScoresDoNotCount() {
        var mean = new TriangularMean(1);

        assertThat(mean.at(0, TriangularMeanTest::at)).isCloseTo((2 * 1 + 5) / 3.0, within(1e-12));
        assertThat(mean.at(5, TriangularMeanTest::at)).isEqualTo(3.5);
        assertThat(mean.at(20, TriangularMeanTest::at)).isNaN();
    }

    @Test
    void equalScoresStayWhatTheyAre() {
        for (int reach : new int[] {0, 1, 100, 5_000}) {
            assertThat(new TriangularMean(reach).at(3, _ -> 0.1)).isEqualTo(0.1);
        }
    }
}
