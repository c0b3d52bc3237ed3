package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class GoodnessOfFitTest {
    @Test
    void aTailThatFitsIsKeptWhole() {
        int kept = 0;
        for (int seed = 0; seed < 50; seed++) {
            double[] scores = sorted(exponential(1_000, seed));
            kept += GoodnessOfFit.fitting(scores, 1_000, 200, 25) == 200 ? 1 : 0;
        }

        assertThat(kept).isGreaterThanOrEqualTo(45);
    }

    /// Of the distances of exponential values from their mean the upper fifth begins where those
    /// below the mean end.
    @Test
    void aTailThatStartsWhereAnotherSideEndsIsCutShorter() {
        int shorter = 0;
        for (int seed = 0; seed < 50; seed++) {
            double[] values = exponential(1_000, seed);
            double[] distances = Arrays.stream(values).map(v -> Math.abs(v - 1)).toArray();
            shorter += GoodnessOfFit.fitting(sorted(distances), 1_000, 200, 25) < 150 ? 1 : 0;
        }

        assertThat(shorter).isGreaterThanOrEqualTo(48);
    }

    @Test
    void whereNoneFitsTheLongestIsTaken() {
        double[] uniform = new double[20_000];
        Arrays.setAll(uniform, row -> row / 20_000.0);

        assertThat(GoodnessOfFit.fitting(uniform, 20_000, 4_000, 3_000)).isEqualTo(4_000);
    }

    private static double[] exponential(int rows, long seed) {
        var random = new SplittableRandom(seed);
        double[] scores = new double[rows];
        Arrays.setAll(scores, _ -> -Math.log(1 - random.nextDouble()));
        return scores;
    }

    private static double[] sorted(double[] scores) {
        Arrays.sort(scores);
        return scores;
    }
}
