package telltale.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.series.Series.Timing;

class TimeTicksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void hoursShowTheTimeAndTheDateBelow() {
        var ticks = utc("2014-07-03T10:20:00Z", "2014-07-04T03:00:00Z", 8);
        assertThat(labels(ticks.ticks()))
                .containsExactly("12:00", "15:00", "18:00", "21:00", "00:00");
        assertThat(labels(ticks.contexts())).containsExactly("Thu 3 Jul 2014", "Fri 4 Jul 2014");
        assertThat(ticks.contexts().getLast().at()).isEqualTo(nanos("2014-07-04T00:00:00Z"));
    }

    @Test
    void monthsShowTheYearBelow() {
        var ticks = utc("2014-10-10T00:00:00Z", "2015-04-02T00:00:00Z", 8);
        assertThat(labels(ticks.ticks())).containsExactly("Nov", "Dec", "Jan", "Feb", "Mar", "Apr");
        assertThat(labels(ticks.contexts())).containsExactly("2014", "2015");
    }

    @Test
    void quartersBeginInJanuary() {
        var ticks = utc("2014-02-01T00:00:00Z", "2015-12-01T00:00:00Z", 10);
        assertThat(labels(ticks.ticks()))
                .containsExactly("Apr", "Jul", "Oct", "Jan", "Apr", "Jul", "Oct");
    }

    @Test
    void weeksBeginOnMondays() {
        var ticks = utc("2014-07-01T00:00:00Z", "2014-07-30T00:00:00Z", 5);
        assertThat(labels(ticks.ticks())).containsExactly("7 Jul", "14 Jul", "21 Jul", "28 Jul");
    }

    @Test
    void everySecondDayStartsAnewWithTheMonth() {
        var ticks = utc("2014-10-27T12:00:00Z", "2014-11-06T00:00:00Z", 7);
        assertThat(labels(ticks.ticks())).containsExactly("Wed 29", "Sat 1", "Mon 3", "Wed 5");
        assertThat(labels(ticks.contexts())).containsExactly("October 2014", "November 2014");
    }

    @Test
    void yearsNeedNoContext() {
        var ticks = utc("1995-03-01T00:00:00Z", "2021-01-01T00:00:00Z", 8);
        assertThat(labels(ticks.ticks())).containsExactly("2000", "2005", "2010", "2015", "2020");
        assertThat(ticks.contexts()).isEmpty();
    }

    @Test
    void fractionsOfSecondsKeepTheMinuteBelow() {
        var from = nanos("2014-07-03T10:20:05Z");
        var ticks =
                TimeTicks.of(new TimeWindow(from, from + 1_000_000_000), Timing.INSTANT, BERLIN, 4);
        assertThat(labels(ticks.ticks())).containsExactly("05.000", "05.500");
        assertThat(labels(ticks.contexts())).containsExactly("Thu 3 Jul 2014, 12:20");
    }

    @Test
    void nanosecondsAreTold() {
        var from = nanos("2014-07-03T10:20:05Z") + 12_345_678;
        var ticks = TimeTicks.of(new TimeWindow(from, from + 20), Timing.LOCAL, BERLIN, 4);
        assertThat(labels(ticks.ticks()))
                .containsExactly("+680 ns", "+685 ns", "+690 ns", "+695 ns");
        assertThat(labels(ticks.contexts())).containsExactly("Thu 3 Jul 2014, 10:20:05.012345");
    }

    @Test
    void theHourThatSummerTimeLeavesOutHasNoTick() {
        var ticks = berlin("2024-03-30T23:00:00Z", "2024-03-31T05:00:00Z", 6);
        assertThat(labels(ticks.ticks()))
                .containsExactly("00:00", "01:00", "03:00", "04:00", "05:00", "06:00");
    }

    @Test
    void theHourThatSummerTimeRepeatsIsShownTwice() {
        var ticks = berlin("2024-10-26T22:00:00Z", "2024-10-27T03:00:00Z", 6);
        assertThat(labels(ticks.ticks()))
                .containsExactly("00:00", "01:00", "02:00", "02:00", "03:00");
    }

    @Test
    void ticksOfSeveralHoursKeepToTheClockAcrossSummerTime() {
        var ticks = berlin("2024-03-30T11:00:00Z", "2024-04-01T10:00:00Z", 9);
        assertThat(labels(ticks.ticks()))
                .containsExactly(
                        "12:00", "18:00", "00:00", "06:00", "12:00", "18:00", "00:00", "06:00");
    }

    @Test
    void localTimesTakeNoNoticeOfTheZone() {
        var window = new TimeWindow(nanos("2024-03-31T00:00:00Z"), nanos("2024-03-31T05:00:00Z"));
        assertThat(labels(TimeTicks.of(window, Timing.LOCAL, BERLIN, 5).ticks()))
                .containsExactly("00:00", "01:00", "02:00", "03:00", "04:00");
    }

    @Test
    void seriesWithoutTimesShowRows() {
        var window = new TimeWindow(-RowTimeline.ROW / 2, 25_000 * RowTimeline.ROW);
        var ticks = TimeTicks.of(window, Timing.INDEX, BERLIN, 6);
        assertThat(labels(ticks.ticks()))
                .containsExactly("0", "5 000", "10 000", "15 000", "20 000");
        assertThat(labels(ticks.contexts())).containsExactly("row");
    }

    @Test
    void ticksIncreaseLieInsideAndAreFewWhateverTheWindow() {
        var random = new Random(5);
        var zones =
                List.of(
                        "UTC",
                        "Europe/Berlin",
                        "Australia/Lord_Howe",
                        "Asia/Kathmandu",
                        "America/Sao_Paulo");
        for (var trial = 0; trial < 3_000; trial++) {
            var from = (random.nextLong() >> 1) / 2;
            var span = (long) Math.pow(10, 1.3 + random.nextDouble() * 17.2);
            var zone = ZoneId.of(zones.get(trial % zones.size()));
            var window = new TimeWindow(from, from + span);
            var ticks = TimeTicks.of(window, Timing.INSTANT, zone, 10).ticks();
            assertThat(ticks).as("%s in %s", window, zone).hasSizeLessThan(16);
            for (var i = 0; i < ticks.size(); i++) {
                assertThat(ticks.get(i).at()).isBetween(window.from(), window.to() - 1);
                if (i > 0) {
                    assertThat(ticks.get(i).at()).isGreaterThan(ticks.get(i - 1).at());
                }
            }
        }
    }

    @Test
    void ticksReachTheEndsOfWhatALongHolds() {
        var all = new TimeWindow(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(TimeTicks.of(all, Timing.INSTANT, ZoneOffset.UTC, 6).ticks()).isNotEmpty();
    }

    @Test
    void placesAreNamedInFull() {
        var at = nanos("2014-07-03T10:20:05Z");
        assertThat(TimeLabel.of(at, Timing.INSTANT, BERLIN)).isEqualTo("Thu 3 Jul 2014, 12:20:05");
        assertThat(TimeLabel.of(at - 5_000_000_000L, Timing.LOCAL, BERLIN))
                .isEqualTo("Thu 3 Jul 2014, 10:20");
        assertThat(TimeLabel.of(1234 * RowTimeline.ROW, Timing.INDEX, BERLIN))
                .isEqualTo("row 1\u202f234");
    }

    private static TimeTicks utc(String from, String to, int most) {
        return TimeTicks.of(
                new TimeWindow(nanos(from), nanos(to)), Timing.INSTANT, ZoneOffset.UTC, most);
    }

    private static TimeTicks berlin(String from, String to, int most) {
        return TimeTicks.of(new TimeWindow(nanos(from), nanos(to)), Timing.INSTANT, BERLIN, most);
    }

    private static long nanos(String instant) {
        return Instant.parse(instant).getEpochSecond() * 1_000_000_000L;
    }

    private static List<String> labels(List<AxisTick> ticks) {
        return ticks.stream().map(tick -> tick.label().replace('\u202f', ' ')).toList();
    }
}
