package telltale.detector.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Expectation;
import telltale.detector.Model;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.series.Series;

class ProphetTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final long START = 1_704_067_200_000_000_000L;

    private static Series series(long step, double[] values) {
        long[] times = new long[values.length];
        Arrays.setAll(times, row -> START + row * step);
        var channels = List.of(new Series.Channel("load"));
        return Series.of("s", Series.Timing.INSTANT, channels, times, new double[][] {values});
    }

    private static double[] wave(int rows, double period) {
        var random = new SplittableRandom(5);
        double[] values = new double[rows];
        Arrays.setAll(
                values,
                row -> 10 + 3 * Math.sin(2 * Math.PI * row / period) + 0.3 * random.nextGaussian());
        return values;
    }

    private static Prophet prophet(Prophet.Trend growth, String periods, double follow) {
        var d = new Prophet();
        return new Prophet(
                growth,
                d.cap(),
                d.changepoints(),
                d.changepointRange(),
                d.changepointScale(),
                d.seasonality(),
                d.seasonalityScale(),
                d.yearly(),
                d.weekly(),
                d.daily(),
                periods,
                d.holidays(),
                d.clip(),
                follow);
    }

    private static String notes(Series training) throws InterruptedException {
        return String.join(" ", new Prophet().fit(training, Progress.NONE).notes());
    }

    @Test
    void takesTheSeasonsOfTheCalendarByTheirSpan() throws Exception {
        double[] hours = wave(24 * 20, 24);
        assertThat(notes(series(60 * MINUTE, hours)))
                .contains("a week (3 terms), a day (4 terms).")
                .doesNotContain("a year");
        assertThat(notes(series(60 * MINUTE, Arrays.copyOf(hours, 24 * 13))))
                .contains("Seasons: a day (4 terms).");
        assertThat(notes(series(1_440 * MINUTE, wave(800, 7))))
                .contains("Seasons: a year (10 terms), a week (3 terms).");
    }

    @Test
    void findsASeasonThatTheCalendarDoesNotHave() throws Exception {
        assertThat(notes(series(MINUTE, wave(2_000, 50)))).contains("50 rows (10 terms)");
        assertThat(notes(Series.ofValues(wave(2_000, 50)))).contains("Seasons: 50 rows");
    }

    @Test
    void foretellsASeasonPastTheTraining() throws Exception {
        double[] values = wave(3_000, 50);
        Series series = series(MINUTE, values);
        Model model = new Prophet().fit(series.rows(0, 2_000), Progress.NONE);
        Expectation expected = model.score(series, Progress.NONE).expectation().orElseThrow();
        for (int row = 2_000; row < 3_000; row++) {
            double truth = 10 + 3 * Math.sin(2 * Math.PI * row / 50);
            assertThat(expected.valueAt(0, row)).isCloseTo(truth, within(0.5));
        }
    }

    @Test
    void followsALevelThatMovedOnlyWhereItIsAskedTo() throws Exception {
        double[] values = wave(3_000, 50);
        for (int row = 2_000; row < 3_000; row++) {
            values[row] += 2;
        }
        Series series = series(MINUTE, values);
        assertThat(last(prophet(Prophet.Trend.FLAT, "auto", 0.02), series)).isLessThan(4);
        assertThat(last(prophet(Prophet.Trend.FLAT, "auto", 0), series)).isGreaterThan(4);
    }

    private static double last(Prophet prophet, Series series) throws InterruptedException {
        Model model = prophet.fit(series.rows(0, 2_000), Progress.NONE);
        double[] scores = model.score(series, Progress.NONE).values();
        return Arrays.stream(scores, 2_900, 3_000).sorted().toArray()[50];
    }

    @Test
    void isLessSureOfALineTheLongerNothingIsSeen() throws Exception {
        double[] values = wave(2_000, 50);
        for (int row = 0; row < 2_000; row++) {
            values[row] += 0.01 * Math.abs(row - 700);
        }
        Series series = series(MINUTE, values);
        Model model =
                prophet(Prophet.Trend.LINEAR, "auto", 0).fit(series.rows(0, 1_000), Progress.NONE);
        Scores scores = model.score(series, Progress.NONE);
        Expectation band = scores.expectation().orElseThrow();
        assertThat(band.scaleAt(0, 999)).isEqualTo(band.scaleAt(0, 0));
        assertThat(band.scaleAt(0, 1_999)).isGreaterThan(2 * band.scaleAt(0, 999));
    }

    @Test
    void takesALineOnlyWhereItForetells() throws Exception {
        double[] level = wave(2_000, 50);
        assertThat(notes(series(MINUTE, level))).contains("The trend is a level");
        double[] rising = level.clone();
        Arrays.setAll(rising, row -> level[row] + 0.05 * row);
        assertThat(notes(series(MINUTE, rising))).contains("The trend is a line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "yesterday", "2026-12-25 [1, 2]", "12-25,", "02-30"})
    void refusesHolidaysThatAreNone(String holidays) {
        assertThatThrownBy(() -> HolidayText.read(holidays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("setting 'holidays': expected dates");
    }

    @Test
    void readsHolidays() {
        assertThat(HolidayText.read("2026-12-25, 2025-12-25 [-1, 2]; 01-01").count()).isEqualTo(5);
        assertThat(HolidayText.read(" ").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "-1", "101", ""})
    void refusesASeasonThatIsNone(String daily) {
        assertThatThrownBy(() -> new SeasonChoice("auto", "auto", daily, "auto"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setting 'daily'")
                .hasMessageContaining(daily);
    }
}
