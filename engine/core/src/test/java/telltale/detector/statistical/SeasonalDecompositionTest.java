package telltale.detector.statistical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.detector.Expectation;
import telltale.detector.Model;
import telltale.job.Progress;
import telltale.series.Series;

class SeasonalDecompositionTest {

    @Test
    void expectsTheSeason() throws Exception {
        double[] values = SeasonalSeries.season(1_000, 24, 1);
        Series series = Series.ofValues(values);
        Model model = new SeasonalDecomposition().fit(series.rows(0, 700), Progress.NONE);
        Expectation expected = model.score(series, Progress.NONE).expectation().orElseThrow();
        for (int row = 700; row < 1_000; row++) {
            assertThat(expected.valueAt(0, row))
                    .isCloseTo(5 * Math.sin(2 * Math.PI * row / 24), within(1.2));
            assertThat(expected.scaleAt(0, row)).isBetween(0.85, 1.3);
        }
    }

    @Test
    void seesAValueThatIsUsualAtAnotherPhase() throws Exception {
        double[] values = SeasonalSeries.season(1_000, 48, 2);
        // The peak of the season in the middle of its trough.
        values[900 - 900 % 48 + 36] = 5;
        Series series = Series.ofValues(values);
        Model model = new SeasonalDecomposition().fit(series.rows(0, 700), Progress.NONE);
        double[] scores = model.score(series, Progress.NONE).values();
        int highest = 0;
        for (int row = 0; row < scores.length; row++) {
            highest = scores[row] > scores[highest] ? row : highest;
        }
        assertThat(highest).isEqualTo(900 - 900 % 48 + 36);
        assertThat(scores[highest]).isGreaterThan(7);
    }

    @Test
    void findsADayAndAWeekAndSaysSo() throws Exception {
        double[] values = SeasonalSeries.season(24 * 7 * 8, 24, 3);
        for (int row = 0; row < values.length; row++) {
            values[row] -= row / 24 % 7 >= 5 ? 6 : 0;
        }
        Model model = new SeasonalDecomposition().fit(Series.ofValues(values), Progress.NONE);
        assertThat(model.notes())
                .contains("Found in the training: a season of 24 rows and one of 168 rows.");
    }

    @Test
    void spikesInTheTrainingDoNotBendTheSeason() throws Exception {
        double[] values = SeasonalSeries.season(1_200, 24, 4);
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            values[random.nextInt(1_000)] += 40;
        }
        Series series = Series.ofValues(values);
        Model model = new SeasonalDecomposition("24", 0, 0.05).fit(series, Progress.NONE);
        double[] scores = model.score(series, Progress.NONE).values();
        assertThat(Arrays.stream(scores, 1_000, 1_200).max().orElseThrow()).isLessThan(5.5);
    }

    @Test
    void aLastingDropStaysVisible() throws Exception {
        double[] values = SeasonalSeries.season(1_200, 24, 5);
        for (int row = 1_000; row < 1_030; row++) {
            values[row] -= 12;
        }
        Series series = Series.ofValues(values);
        Model model = new SeasonalDecomposition().fit(series.rows(0, 800), Progress.NONE);
        double[] scores = model.score(series, Progress.NONE).values();
        assertThat(Arrays.stream(scores, 1_000, 1_030).min().orElseThrow()).isGreaterThan(6);
        assertThat(Arrays.stream(scores, 1_030, 1_200).max().orElseThrow()).isLessThan(6);
    }

    @Test
    void withoutASeasonItFollowsTheLevelAndSaysSo() throws Exception {
        Series series = Series.ofValues(SeasonalSeries.noise(600, 1, 6));
        Model model = new SeasonalDecomposition().fit(series, Progress.NONE);
        assertThat(model.notes().getFirst()).contains("No season was found");
        double[] scores = model.score(series, Progress.NONE).values();
        assertThat(Arrays.stream(scores).max().orElseThrow()).isLessThan(8);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeasonalDecomposition("1", 0, 0.1))
                .withMessageContaining("'periods'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeasonalDecomposition("auto", 1, 0.1))
                .withMessageContaining("'memory'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeasonalDecomposition("auto", 0, 2))
                .withMessageContaining("'adaption'");
    }
}
