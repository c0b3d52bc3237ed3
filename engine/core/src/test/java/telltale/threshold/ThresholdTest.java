package telltale.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Scores;

final class ThresholdTest {
    private static final Calibration NONE = Calibration.of(new double[0]);

    @Test
    void confidenceAsksTheCalibration() {
        double[] scores = random(1_000, 1);
        Calibration calibration = Calibration.of(scores);

        assertThat(new Threshold.Confidence(0.9).cutoff(Scores.of(scores), calibration))
                .isEqualTo(calibration.cutoff(0.9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 1_021, 20_000})
    void shareTakesThatShareOfTheRows(int rows) {
        double[] scores = random(rows, 2);
        for (double fraction : new double[] {0.001, 0.1, 0.5, 0.999}) {
            double cutoff = new Threshold.Share(fraction).cutoff(Scores.of(scores), NONE);

            assertThat(anomalous(scores, cutoff)).isEqualTo((int) (fraction * rows));
        }
    }

    @Test
    void shareTakesFewerWhereScoresAtTheBorderAreTheSame() {
        double[] scores = {1, 1, 1, 2, 2, 2, 2, 3, 3, 4};

        assertThat(share(0.1, scores)).isEqualTo(1);
        assertThat(share(0.25, scores)).isEqualTo(1);
        assertThat(share(0.3, scores)).isEqualTo(3);
        assertThat(share(0.69, scores)).isEqualTo(3);
        assertThat(share(0.75, scores)).isEqualTo(7);
        assertThat(share(0.5, 5, 5, 5, 5)).isZero();
        assertThat(share(0.5, 5, Double.NaN, 6, Double.NaN)).isEqualTo(1);
    }

    @Test
    void sigmaIsMeanAndDeviation() {
        double[] scores = {2, 4, 4, 4, 5, 5, 7, 9, Double.NaN};

        assertThat(new Threshold.Sigma(3).cutoff(Scores.of(scores), NONE)).isEqualTo(5 + 3 * 2.0);
    }

    @Test
    void robustSigmaIsMedianAndMedianDeviation() {
        double[] scores = {1, 2, 3, 4, 1_000};

        assertThat(new Threshold.Sigma(2, true).cutoff(Scores.of(scores), NONE))
                .isCloseTo(3 + 2 * 1.4826, within(1e-12));
    }

    @Test
    void robustSigmaHasASpreadWhereMostScoresAreTheSame() {
        double[] scores = {3, 3, 3, 3, 8};

        assertThat(new Threshold.Sigma(1, true).cutoff(Scores.of(scores), NONE))
                .isCloseTo(3 + 1.2533, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sigmaOfEqualScoresLiesOverThem(boolean robust) {
        double[] scores = new double[7];
        Arrays.fill(scores, 0.1);

        assertThat(new Threshold.Sigma(0, robust).cutoff(Scores.of(scores), NONE))
                .isGreaterThan(0.1)
                .isLessThan(0.1001);
    }

    @Test
    void fixedIsTheValue() {
        assertThat(new Threshold.Fixed(-2.5).cutoff(Scores.of(1, 2), NONE)).isEqualTo(-2.5);
    }

    @Test
    void topKLeavesTheHighestEpisodes() {
        double[] scores = {0, 5, 4, 0, 9, 8.5, 9, 0, 7, 0, 1};

        assertThat(topK(1, scores)).isEqualTo(8.5);
        assertThat(topK(2, scores)).isEqualTo(7);
        assertThat(topK(3, scores)).isEqualTo(4);
        assertThat(topK(4, scores)).isEqualTo(Double.valueOf(0));
    }

    @Test
    void topKTakesEqualScoresTogether() {
        assertThat(topK(2, 9, 0, 7, 0, 7, 0)).isEqualTo(9);
        assertThat(topK(1, 9, 0, 9, 0, 7, 0)).isEqualTo(9);
    }

    @Test
    void missingScoresPartEpisodes() {
        assertThat(topK(1, 9, Double.NaN, 8, 1)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1_021, 9_000})
    void topKAgreesWithTryingEveryScore(int rows) {
        for (int smooth : new int[] {1, 40}) {
            double[] noise = random(rows + smooth, 3);
            double[] scores = new double[rows];
            Arrays.setAll(
                    scores, row -> Arrays.stream(noise, row, row + smooth).average().orElseThrow());
            for (int k : new int[] {1, 3, 20}) {
                assertThat(topK(k, scores)).isEqualTo(tryEvery(scores, k));
            }
        }
    }

    @Test
    void withoutScoresNothingIsAnomalous() {
        Scores scores = Scores.of(Double.NaN, Double.NaN);
        for (Threshold threshold :
                List.of(
                        new Threshold.Confidence(0.5),
                        new Threshold.Share(0.5),
                        new Threshold.Sigma(3),
                        new Threshold.Sigma(3, true),
                        new Threshold.TopK(1))) {
            assertThat(threshold.cutoff(scores, NONE)).isEqualTo(Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Threshold.Confidence(1))
                .hasMessage("confidence: expected over 0 and under 1, found '1.0'");
        assertThatThrownBy(() -> new Threshold.Share(0)).hasMessageContaining("share");
        assertThatThrownBy(() -> new Threshold.Sigma(-1)).hasMessageContaining("sigma");
        assertThatThrownBy(() -> new Threshold.Fixed(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Threshold.TopK(0))
                .hasMessage("top k: expected from 1, found '0'");
    }

    private static long share(double fraction, double... scores) {
        double cutoff = new Threshold.Share(fraction).cutoff(Scores.of(scores.clone()), NONE);
        return anomalous(scores, cutoff);
    }

    private static double topK(int k, double... scores) {
        return new Threshold.TopK(k).cutoff(Scores.of(scores.clone()), NONE);
    }

    private static long anomalous(double[] scores, double cutoff) {
        return Arrays.stream(scores).filter(score -> score >= cutoff).count();
    }

    private static double tryEvery(double[] scores, int most) {
        double[] falling = Arrays.stream(scores).map(s -> -s).sorted().map(s -> -s).toArray();
        double cutoff = Double.POSITIVE_INFINITY;
        for (double score : falling) {
            int runs = 0;
            for (int row = 0; row < scores.length; row++) {
                runs += scores[row] >= score && (row == 0 || scores[row - 1] < score) ? 1 : 0;
            }
            if (runs > most && score < falling[0]) {
                return cutoff;
            }
            cutoff = score;
        }
        return cutoff;
    }

    private static double[] random(int rows, long seed) {
        var random = new SplittableRandom(seed);
        double[] scores = new double[rows];
        Arrays.setAll(scores, _ -> random.nextDouble());
        return scores;
    }
}
