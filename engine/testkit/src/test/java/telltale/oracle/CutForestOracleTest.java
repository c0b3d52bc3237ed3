package telltale.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import telltale.detector.outlier.forest.CutForest;
import telltale.detector.window.FeatureMatrix;
import telltale.job.Progress;

/// Against AWS's random cut forest 4.4.0: 200 trees of 256 lines without decay, the mean of five
/// seeds; 500 lines of three numbers learnt, these and 100 more scored, of which some are odd.
class CutForestOracleTest {
    private static final int LEARNT = 500;

    @Test
    void scoresAreThoseOfAwsUpToChance() throws IOException, InterruptedException {
        FixtureColumns oracle = FixtureColumns.of("random-cut-forest.csv");
        double[] expected = oracle.get("score");
        double[] lines = lines(oracle);
        double[] scores = new double[expected.length];
        for (int seed = 0; seed < 5; seed++) {
            var forest = new CutForest(3, 200, 256, LEARNT, seed);
            forest.learn(FeatureMatrix.of(Arrays.copyOf(lines, 3 * LEARNT), 3), Progress.NONE);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += forest.score(lines, 3 * i) / 5;
            }
        }

        assertThat(rankCorrelation(scores, expected)).isGreaterThan(0.99);
        for (int i = 0; i < scores.length; i++) {
            assertThat(scores[i]).as("line %d", i).isCloseTo(expected[i], within(0.12));
        }
        double mean = Arrays.stream(scores).average().orElseThrow();
        assertThat(mean).isCloseTo(Arrays.stream(expected).average().orElseThrow(), within(0.01));
    }

    @Test
    void aBlockScoresAsItsLinesDo() throws IOException, InterruptedException {
        double[] lines = lines(FixtureColumns.of("random-cut-forest.csv"));
        var forest = new CutForest(3, 20, 64, 10_000, 4);
        forest.learn(FeatureMatrix.of(lines, 3), Progress.NONE);
        var other = new CutForest(3, 20, 64, 10_000, 4);
        for (int i = 0; i < lines.length / 3; i++) {
            other.learn(lines, 3 * i);
        }

        double[] scores = new double[lines.length / 3];
        forest.score(lines, scores.length, scores);

        for (int i = 0; i < scores.length; i++) {
            assertThat(other.score(lines, 3 * i)).isEqualTo(scores[i]);
        }
    }

    private static double[] lines(FixtureColumns oracle) {
        double[][] columns = {oracle.get("a"), oracle.get("b"), oracle.get("c")};
        double[] lines = new double[3 * columns[0].length];
        Arrays.setAll(lines, i -> columns[i % 3][i / 3]);
        return lines;
    }

    private static double rankCorrelation(double[] a, double[] b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double middle = (a.length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - middle) * (y[i] - middle);
            squares += (x[i] - middle) * (x[i] - middle);
        }
        return products / squares;
    }

    private static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(i -> i)
                        .toArray();
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }
}
