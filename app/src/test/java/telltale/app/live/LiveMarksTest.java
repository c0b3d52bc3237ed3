package telltale.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.app.chart.content.AnomalyMark;
import telltale.detector.Scores;
import telltale.series.Series;
import telltale.threshold.Calibration;
import telltale.threshold.Direction;
import telltale.threshold.Grouping;
import telltale.threshold.LeastDeviation;

class LiveMarksTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "2, 1, 2", "0, 3, 3", "4, 2, 4"})
    void areThoseThatAreFoundInAllScoresAtOnce(int bridge, int minLength, int seed) {
        var random = new Random(seed);
        var grouping = new Grouping(bridge, minLength, Direction.BOTH, LeastDeviation.NONE);
        var scores = new double[400];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = random.nextInt(20) == 0 ? Double.NaN : random.nextDouble();
        }
        var calibration = Calibration.of(Scores.of(scores.clone()));
        var live = new LiveMarks(grouping, 0.8, calibration);
        for (int row = 0; row < scores.length; row++) {
            live.next(row, scores[row], true);
            int length = row + 1;
            if (row % 37 == 0 || length == scores.length) {
                var known = Arrays.copyOf(scores, length);
                var found =
                        grouping.find(Scores.of(known), series(length), 0.8, calibration).stream()
                                .map(a ->
                                        new AnomalyMark(a.from(), a.to(), a.peak(), a.confidence()))
                                .toList();
                assertThat(live.since(0)).isEqualTo(found);
            }
        }
        assertThat(live.since(0)).isNotEmpty();
    }

    @Test
    void thoseBeforeTheFirstRowAreForgottenAndCutWhereItLiesWithin() {
        int first = 200;
        var calibration = Calibration.of(Scores.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        var live = new LiveMarks(Grouping.PLAIN, 5, calibration);
        for (int row = 0; row < 400; row++) {
            live.next(row, row % 100 >= 95 || row % 100 <= 3 ? 6 : 0, true);
        }
        assertThat(live.since(first)).extracting(AnomalyMark::from).containsExactly(0, 95, 195);
        assertThat(live.since(first).getFirst().to()).isEqualTo(4);
    }

    private static Series series(int length) {
        return Series.ofValues(new double[length]);
    }
}
