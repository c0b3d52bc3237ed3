package telltale.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.series.Series;

final class GroupingTest {
    private static final Calibration CALIBRATION =
            Calibration.of(IntStream.range(0, 1_000).mapToDouble(row -> row % 97 / 97.0).toArray());

    @Test
    void neighbouringRowsAreOneAnomaly() {
        var found = find(Grouping.PLAIN, 5, 0, 5, 7, 6, 0, 9);

        assertThat(found).hasSize(2);
        Anomaly first = found.getFirst();
        assertThat(first.from()).isEqualTo(1);
        assertThat(first.to()).isEqualTo(4);
        assertThat(first.length()).isEqualTo(3);
        assertThat(first.peak()).isEqualTo(2);
        assertThat(first.score()).isEqualTo(7);
        assertThat(first.confidence()).isEqualTo(CALIBRATION.confidence(7));
        assertThat(found.getLast().to()).isEqualTo(6);
    }

    @Test
    void theCutoffItselfIsAnomalous() {
        assertThat(find(Grouping.PLAIN, 5, 5)).hasSize(1);
        assertThat(find(Grouping.PLAIN, 5, Math.nextDown(5.0))).isEmpty();
    }

    @Test
    void theFirstOfEqualPeaksIsThePeak() {
        assertThat(find(Grouping.PLAIN, 5, 6, 8, 8).getFirst().peak()).isEqualTo(1);
    }

    @Test
    void bridgedRowsBelongToTheAnomaly() {
        var bridging = new Grouping(2, 1, Direction.BOTH, LeastDeviation.NONE);

        assertThat(find(bridging, 5, 9, 0, Double.NaN, 9, 0, 0, 0, 9))
                .extracting(Anomaly::from, Anomaly::to)
                .containsExactly(tuple(0, 4), tuple(7, 8));
    }

    @Test
    void shortAnomaliesAreLeftOut() {
        var long3 = new Grouping(1, 3, Direction.BOTH, LeastDeviation.NONE);

        assertThat(find(long3, 5, 9, 9, 0, 0, 9, 0, 9, 0, 0, 9))
                .extracting(Anomaly::from)
                .containsExactly(4);
    }

    @Test
    void nothingIsFoundAtAnInfiniteCutoffOrAmongMissingScores() {
        assertThat(find(Grouping.PLAIN, Double.POSITIVE_INFINITY, 9, 9)).isEmpty();
        assertThat(find(Grouping.PLAIN, 5, Double.NaN, Double.NaN)).isEmpty();
        assertThat(find(Grouping.PLAIN, 5)).isEmpty();
    }

    @Test
    void onlyTheDirectionAskedForCounts() {
        double[] values = {10, 4, 16, 10, 4};
        assertThat(rows(Direction.ABOVE, LeastDeviation.NONE, values)).containsExactly(2);
        assertThat(rows(Direction.BELOW, LeastDeviation.NONE, values)).containsExactly(1, 4);
        assertThat(rows(Direction.BOTH, LeastDeviation.NONE, values)).containsExactly(1, 2, 4);
    }

    @Test
    void bothDeviationsHaveToBeReached() {
        double[] values = {10, 16, 25, 10, 3};
        assertThat(rows(Direction.BOTH, new LeastDeviation(7, 0), values)).containsExactly(2, 4);
        assertThat(rows(Direction.BOTH, new LeastDeviation(0, 60), values))
                .containsExactly(1, 2, 4);
        assertThat(rows(Direction.BOTH, new LeastDeviation(7, 71), values)).containsExactly(2);
    }

    @Test
    void theChannelFurthestFromItsExpectedValueDecides() {
        Series series =
                Series.of(
                        "two",
                        Series.Timing.INDEX,
                        List.of(new Series.Channel("a"), new Series.Channel("b")),
                        new long[] {0, 1},
                        new double[][] {{9, 12}, {30, 10}});
        var expectation = Expectation.constant(new double[] {10, 20}, new double[] {1, 4});
        Scores scores = Scores.of(new double[] {9, 9}, expectation);

        var above = new Grouping(0, 1, Direction.ABOVE, LeastDeviation.NONE);

        assertThat(above.find(scores, series, 5, CALIBRATION))
                .extracting(Anomaly::from)
                .containsExactly(0);
    }

    @Test
    void aDirectionNeedsExpectedValues() {
        var above = new Grouping(0, 1, Direction.ABOVE, LeastDeviation.NONE);

        assertThatThrownBy(() -> find(above, 5, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("need expected values");
    }

    @Test
    void scoresOfAnotherSeriesAreRefused() {
        assertThatThrownBy(() ->
                        Grouping.PLAIN.find(Scores.of(1, 2), Series.ofValues(1), 5, CALIBRATION))
                .hasMessage("scores: expected one for each of the '1' rows of 'values', found '2'");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Grouping(-1, 1, Direction.BOTH, LeastDeviation.NONE))
                .hasMessage("bridge: expected a number of rows from 0, found '-1'");
        assertThatThrownBy(() -> new Grouping(0, 0, Direction.BOTH, LeastDeviation.NONE))
                .hasMessage("least length: expected a number of rows from 1, found '0'");
        assertThatThrownBy(() -> new LeastDeviation(Double.NaN, 0)).hasMessageContaining("from 0");
        assertThatThrownBy(() -> new LeastDeviation(0, -1)).hasMessageContaining("percentage");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1_021})
    void agreesWithMarkingRowsOneByOne(int rows) {
        var random = new SplittableRandom(rows);
        double[] scores = new double[rows];
        Arrays.setAll(
                scores, _ -> random.nextInt(10) == 0 ? Double.NaN : random.nextInt(100) / 10.0);
        for (int bridge = 0; bridge < 4; bridge++) {
            for (int least = 1; least < 4; least++) {
                var grouping = new Grouping(bridge, least, Direction.BOTH, LeastDeviation.NONE);
                assertThat(find(grouping, 7, scores)).isEqualTo(marked(scores, 7, bridge, least));
            }
        }
    }

    private static List<Anomaly> marked(double[] scores, double cutoff, int bridge, int least) {
        boolean[] in = new boolean[scores.length + 1];
        int last = Integer.MIN_VALUE / 2;
        for (int row = 0; row < scores.length; row++) {
            if (scores[row] >= cutoff) {
                Arrays.fill(in, row - last <= bridge + 1 ? last : row, row + 1, true);
                last = row;
            }
        }
        List<Anomaly> anomalies = new ArrayList<>();
        for (int from = 0; from < scores.length; from++) {
            int to = from;
            int peak = from;
            for (; in[to]; to++) {
                peak = scores[to] > scores[peak] ? to : peak;
            }
            if (to - from >= least) {
                double score = scores[peak];
                anomalies.add(new Anomaly(from, to, peak, score, CALIBRATION.confidence(score)));
            }
            from = to;
        }
        return anomalies;
    }

    private static List<Anomaly> find(Grouping grouping, double cutoff, double... scores) {
        Series series = Series.ofValues(new double[scores.length]);
        return grouping.find(Scores.of(scores.clone()), series, cutoff, CALIBRATION);
    }

    /// The first rows of what is found where 10 is expected, one unit being the scale.
    private static List<Integer> rows(Direction direction, LeastDeviation least, double... values) {
        double[] scores = Arrays.stream(values).map(value -> Math.abs(value - 10)).toArray();
        var expectation = Expectation.constant(new double[] {10}, new double[] {1});
        var grouping = new Grouping(0, 1, direction, least);
        return grouping
                .find(Scores.of(scores, expectation), Series.ofValues(values), 5, CALIBRATION)
                .stream()
                .flatMap(anomaly -> IntStream.range(anomaly.from(), anomaly.to()).boxed())
                .toList();
    }
}
