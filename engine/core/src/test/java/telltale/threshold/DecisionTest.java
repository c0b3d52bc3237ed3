package telltale.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.series.Series;

final class DecisionTest {
    private static final int LENGTH = 2_000;

    private static double[] noise(long seed) {
        var random = new SplittableRandom(seed);
        double[] values = new double[LENGTH];
        Arrays.setAll(values, _ -> random.nextGaussian());
        return values;
    }

    /// Scores are the distances from zero, which was expected of every row.
    private static Decision decide(double[] values, Grouping grouping, int further) {
        double[] scores = Arrays.stream(values).map(Math::abs).toArray();
        return decide(values, scores, grouping, further);
    }

    private static Decision decide(
            double[] values, double[] scores, Grouping grouping, int further) {
        var expectation = Expectation.constant(new double[] {0}, new double[] {1});
        return Decision.of(
                EpisodeIndex.of(
                        Series.ofValues(values),
                        Scores.of(scores.clone(), expectation),
                        Calibration.of(scores),
                        grouping,
                        0),
                further);
    }

    @Test
    void episodesArePartedOnceForAllThresholdsAndAnewForAnotherGrouping() {
        double[] values = noise(1);
        var index =
                EpisodeIndex.of(
                        Series.ofValues(values),
                        Scores.of(values.clone()),
                        Calibration.of(values),
                        Grouping.PLAIN,
                        0);
        assertThat(index.with(Grouping.PLAIN)).isSameAs(index);
        assertThat(index.parted()).isSameAs(index.parted());
        var longer = new Grouping(0, 2, Direction.BOTH, LeastDeviation.NONE);
        assertThat(index.with(longer)).isNotSameAs(index);
        assertThat(Decision.of(index, 3).anomalies())
                .containsAll(Decision.of(index, 1).anomalies());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inNoiseNothingStandsOut(long seed) {
        Decision decision = decide(noise(seed), Grouping.PLAIN, 0);

        assertThat(decision.anomalies()).isEmpty();
        assertThat(decision.cutoff()).isInfinite();
        assertThat(decision.reason()).startsWith("Nothing stands out: ");
        assertThat(decision.candidates()).hasSizeGreaterThan(3);
    }

    @Test
    void whatStandsOutIsTheAnomaliesAndTheSentenceSaysByHowMuch() {
        double[] values = noise(1);
        values[500] = 30;
        values[900] = -25;
        values[1_500] = 40;

        Decision decision = decide(values, Grouping.PLAIN, 0);

        assertThat(decision.anomalies())
                .extracting(Anomaly::from, Anomaly::to)
                .containsExactly(tuple(500, 501), tuple(900, 901), tuple(1_500, 1_501));
        assertThat(decision.cutoff()).isEqualTo(25);
        assertThat(decision.reason())
                .matches(
                        "3 stretches stand out: the weakest is [0-9.]+ times as unusual as the"
                                + " next\\.");
    }

    @Test
    void theNextOfThoseBelowTheLineIsTakenIn() {
        double[] values = noise(1);
        values[500] = 30;
        Decision before = decide(values, Grouping.PLAIN, 0);

        Decision after = decide(values, Grouping.PLAIN, 1);

        assertThat(before.anomalies()).hasSize(1);
        assertThat(after.anomalies())
                .hasSize(2)
                .contains(before.anomalies().getFirst(), before.candidates().getFirst());
        assertThat(after.cutoff()).isEqualTo(before.candidates().getFirst().score());
        assertThat(after.reason())
                .startsWith("1 stretch stands out")
                .endsWith("1 more is taken in.");
    }

    @Test
    void aSpikeOfOneRowIsOneRowWhereAWindowIsAlarmed() {
        double[] values = noise(1);
        values[500] = 30;
        double[] scores = Arrays.stream(values).map(Math::abs).toArray();
        Arrays.fill(scores, 480, 521, 30);

        Decision decision = decide(values, scores, Grouping.PLAIN, 0);

        assertThat(decision.anomalies())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.from()).isLessThanOrEqualTo(500);
                    assertThat(one.to()).isEqualTo(501);
                });
    }

    @Test
    void anEpisodeWithoutAWildRowKeepsItsLength() {
        double[] values = noise(1);
        double[] scores = Arrays.stream(values).map(Math::abs).toArray();
        Arrays.fill(values, 480, 520, 0.5);
        Arrays.fill(scores, 480, 520, 30);

        assertThat(decide(values, scores, Grouping.PLAIN, 0).anomalies())
                .singleElement()
                .satisfies(one -> assertThat(one.length()).isEqualTo(40));
    }

    @Test
    void onlyTheDeviationsAskedForCount() {
        double[] values = noise(1);
        values[500] = 30;
        values[900] = -40;
        var above = new Grouping(0, 1, Direction.ABOVE, LeastDeviation.NONE);

        Decision decision = decide(values, above, 0);

        assertThat(decision.anomalies()).extracting(Anomaly::peak).containsExactly(500);
        assertThat(decision.candidates()).extracting(Anomaly::peak).doesNotContain(900);
    }

    @Test
    void whereAllScoresAreTheSameNothingStandsOut() {
        Decision decision = decide(new double[100], Grouping.PLAIN, 0);

        assertThat(decision.anomalies()).isEmpty();
        assertThat(decision.candidates()).isEmpty();
        assertThat(decision.reason())
                .isEqualTo("Nothing stands out: no score is higher than the others.");
    }

    @Test
    void anomaliesAmongTheRowsLearntFromMoveNothing() {
        double[] values = noise(1);
        for (int i = 0; i < 8; i++) {
            values[100 + 230 * i] = 20 + i;
        }

        assertThat(decide(values, Grouping.PLAIN, 0).anomalies()).hasSize(8);
    }
}
