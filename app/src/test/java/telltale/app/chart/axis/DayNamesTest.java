package telltale.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import telltale.series.Series.Timing;

class DayNamesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DayNames DAYS = new DayNames(Timing.INSTANT, BERLIN);
    private static final long HOUR = 3_600_000_000_000L;

    @Test
    void noonIsNoonThroughTheChangeToSummerTime() {
        var noon = at(2025, 3, 30, 12);
        assertThat(DAYS.before(noon, 1)).isEqualTo(at(2025, 3, 29, 12)).isEqualTo(noon - 23 * HOUR);
        assertThat(DAYS.before(noon, 7)).isEqualTo(at(2025, 3, 23, 12));
    }

    @Test
    void theDayOfTheChangeIsAsLongAsItIs() {
        var days = DAYS.within(new TimeWindow(at(2025, 3, 29, 5), at(2025, 3, 31, 5)), 1, 10);
        assertThat(days)
                .extracting(TimeWindow::span)
                .containsExactly(24e0 * HOUR, 23e0 * HOUR, 24e0 * HOUR);
    }

    @Test
    void weeksBeginOnMonday() {
        var weeks = DAYS.within(new TimeWindow(at(2025, 3, 5, 5), at(2025, 3, 12, 5)), 7, 10);
        assertThat(weeks)
                .extracting(TimeWindow::from)
                .containsExactly(at(2025, 3, 3, 0), at(2025, 3, 10, 0));
    }

    @Test
    void ofManyDaysTheLastOnesAreGiven() {
        var days = DAYS.within(new TimeWindow(at(2025, 1, 1, 0), at(2025, 12, 1, 0)), 1, 5);
        assertThat(days)
                .hasSize(5)
                .last()
                .isEqualTo(new TimeWindow(at(2025, 11, 30, 0), at(2025, 12, 1, 0)));
    }

    @Test
    void distancesAreWrittenAsPeopleSayThem() {
        assertThat(DAYS.apart(0, 25 * HOUR)).isEqualTo("1 d 01:00:00");
        assertThat(DAYS.apart(HOUR, 0)).isEqualTo("−01:00:00");
        assertThat(DAYS.apart(0, 12_500_000L)).isEqualTo("0.0125\u202fs");
        assertThat(new DayNames(Timing.INDEX, BERLIN).apart(0, 3L << 20)).isEqualTo("3 rows");
    }

    private static long at(int year, int month, int day, int hour) {
        return ZonedDateTime.of(year, month, day, hour, 0, 0, 0, BERLIN).toEpochSecond()
                * 1_000_000_000L;
    }
}
