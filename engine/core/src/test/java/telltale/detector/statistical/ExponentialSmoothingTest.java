package telltale.detector.statistical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.detector.Expectation;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.detector.statistical.ExponentialSmoothing.Trend;
import telltale.job.Progress;
import telltale.math.season.EtsInitialState;
import telltale.math.season.EtsParameters;
import telltale.math.season.EtsState;
import telltale.series.Series;

class ExponentialSmoothingTest {

    /// Whose errors are those of statsmodels, see the oracle test.
    @Test
    void withoutClippingItIsTheTextbooksHoltWinters() throws Exception {
        double[] values = SeasonalSeries.season(240, 12, 1);
        var detector = new ExponentialSmoothing("12", Trend.ADDITIVE, 0.3, 0.05, 0.2, 0);
        Scores scores =
                detector.fit(Series.ofValues(values), Progress.NONE)
                        .score(Series.ofValues(values), Progress.NONE);

        var rough = EtsInitialState.of(values, 0, List.of(12), true, 200);
        var gains = new EtsState.Gains(0.3, 0.3 * 0.05, 0.2);
        var course = EtsState.begin(gains, List.of(12), 50, Double.POSITIVE_INFINITY, rough);
        var start = EtsDetectorModel.backcast(values, 0, course, rough);
        double[] state = new double[14];
        state[0] = start.level() - start.slope();
        state[1] = start.slope();
        System.arraycopy(start.phases(), 0, state, 2, 12);
        double[] errors = new EtsParameters(0.3, 0.05, 1, 0.2, 12).errors(values, state);

        Expectation expected = scores.expectation().orElseThrow();
        for (int row = 0; row < values.length; row++) {
            assertThat(values[row] - expected.valueAt(0, row)).isCloseTo(errors[row], within(1e-9));
        }
    }

    /// The slope's own gain is fitted to 0 here: the slope is there all the same.
    @Test
    void followsASlopeThatNeverChanges() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            double[] values = SeasonalSeries.noise(600, 0, seed);
            for (int row = 0; row < values.length; row++) {
                values[row] += seed % 2 == 0 ? 0.05 * row : 3_500 - 0.2 * row;
            }
            values[400] -= 10;
            double[] scores = scores(new ExponentialSmoothing(), values);
            for (int row = 0; row < values.length; row++) {
                boolean spike = row == 400;
                assertThat(spike ? scores[row] > 7 : scores[row] < 5)
                        .as("seed %d, row %d: %s", seed, row, scores[row])
                        .isTrue();
            }
        }
    }

    /// A level from far later would make every one of the first rows odd.
    @Test
    void beginsAtTheLevelOfTheFirstRows() throws Exception {
        double[] counter = SeasonalSeries.noise(600, 0, 5);
        double[] walk = SeasonalSeries.noise(600, 1, 6);
        for (int row = 1; row < counter.length; row++) {
            counter[row] = counter[row - 1] + 11 + counter[row];
        }
        for (double[] values : List.of(counter, walk)) {
            double[] scores = scores(new ExponentialSmoothing(), values);
            for (int row = 0; row < 60; row++) {
                assertThat(scores[row]).as("row %d", row).isLessThan(5);
            }
        }
    }

    private static double[] scores(ExponentialSmoothing detector, double[] values)
            throws InterruptedException {
        Series series = Series.ofValues(values);
        return detector.fit(series, Progress.NONE).score(series, Progress.NONE).values();
    }

    @Test
    void fitsWhatIsNotGiven() throws Exception {
        double[] walk = SeasonalSeries.noise(2_000, 1, 2);
        double[] white = SeasonalSeries.noise(2_000, 0, 2);
        assertThat(notes(new ExponentialSmoothing(), walk))
                .containsPattern("level learns (0.9|1.0)");
        assertThat(notes(new ExponentialSmoothing(), white)).containsPattern("level learns 0.0");
    }

    @Test
    void saysWhichSeasonItFound() throws Exception {
        assertThat(notes(new ExponentialSmoothing(), SeasonalSeries.season(500, 24, 3)))
                .contains("Found in the training: a season of 24 rows.");
        assertThat(notes(new ExponentialSmoothing(), SeasonalSeries.noise(500, 0, 3)))
                .contains("No season was found");
    }

    @Test
    void spikesInTheTrainingStandOutAndTheirNeighboursDoNot() throws Exception {
        double[] values = SeasonalSeries.noise(2_000, 0.8, 4);
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            values[random.nextInt(values.length)] += 20;
        }
        Series series = Series.ofValues(values);
        double[] scores =
                new ExponentialSmoothing()
                        .fit(series, Progress.NONE)
                        .score(series, Progress.NONE)
                        .values();
        double[] clean = SeasonalSeries.noise(2_000, 0.8, 4);
        for (int row = 0; row < values.length; row++) {
            boolean spike = values[row] != clean[row];
            assertThat(scores[row])
                    .as("row %d", row)
                    .satisfies(score -> assertThat(spike ? score > 12 : score < 9).isTrue());
        }
    }

    @Test
    void followsALevelThatHasMoved() throws Exception {
        double[] values = SeasonalSeries.noise(1_500, 0, 5);
        for (int row = 1_000; row < values.length; row++) {
            values[row] += 50;
        }
        Series series = Series.ofValues(values);
        double[] scores =
                new ExponentialSmoothing()
                        .fit(series.rows(0, 1_000), Progress.NONE)
                        .score(series, Progress.NONE)
                        .values();
        assertThat(scores[1_000]).isGreaterThan(20);
        assertThat(scores[1_499]).isLessThan(10);
    }

    @Test
    void gapsInTimeDoNotShiftTheSeason() throws Exception {
        double[] values = SeasonalSeries.season(600, 24, 6);
        Series whole = Series.ofValues(values);
        long[] times = new long[580];
        double[] kept = new double[580];
        for (int row = 0; row < times.length; row++) {
            times[row] = row < 500 ? row : row + 20;
            kept[row] = values[(int) times[row]];
        }
        Series gappy =
                Series.of(
                        "gappy",
                        Series.Timing.INDEX,
                        whole.channels(),
                        times,
                        new double[][] {kept});
        Model model = new ExponentialSmoothing().fit(whole.rows(0, 400), Progress.NONE);
        double[] scores = model.score(gappy, Progress.NONE).values();
        assertThat(Arrays.stream(scores, 500, 580).max().orElseThrow()).isLessThan(6);
    }

    @Test
    void goesOnFromTheEndOfTheTraining() throws Exception {
        double[] values = SeasonalSeries.season(800, 24, 7);
        for (int row = 0; row < values.length; row++) {
            values[row] += 0.5 * row;
        }
        Series series = Series.ofValues(values);
        Model model = new ExponentialSmoothing().fit(series.rows(0, 600), Progress.NONE);
        double[] later = model.score(series.rows(600, 800), Progress.NONE).values();
        assertThat(Arrays.stream(later).max().orElseThrow()).isLessThan(6);
    }

    @Test
    void leavesOutASeasonThatTheTrainingHoldsNotTwice() throws Exception {
        var detector = new ExponentialSmoothing("60", Trend.NONE, 0, 0, 0, 3);
        assertThat(notes(detector, SeasonalSeries.noise(100, 0, 8)))
                .contains("season of 60 rows is left out");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExponentialSmoothing("daily", Trend.NONE, 0, 0, 0, 3))
                .withMessageContaining("'periods'")
                .withMessageContaining("'daily'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExponentialSmoothing("24", Trend.NONE, 1.5, 0, 0, 3))
                .withMessageContaining("'level'");
        assertThatThrownBy(() ->
                        new ExponentialSmoothing().fit(Series.ofValues(1, 2, 3), Progress.NONE))
                .isInstanceOf(NotEnoughData.class)
                .hasMessageContaining("needs at least 10 rows");
    }

    private static String notes(ExponentialSmoothing detector, double[] values) throws Exception {
        return String.join(" ", detector.fit(Series.ofValues(values), Progress.NONE).notes());
    }
}
