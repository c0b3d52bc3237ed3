package telltale.input.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.input.csv.format.CsvOptions;
import telltale.input.csv.format.TimeFormat;
import telltale.series.Series.Timing;

class CsvTimesTest {
    private static final long SECOND = 1_000_000_000L;

    private static TableReading inBerlin(String text) throws Exception {
        return Csv.open(text, CsvOptions.with().zone(ZoneId.of("Europe/Berlin")).build());
    }

    private static long instant(String text) {
        return Instant.parse(text).getEpochSecond() * SECOND;
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000,1700000060,SECONDS",
        "1700000000000,1700000060000,MILLISECONDS",
        "1700000000000000,1700000060000000,MICROSECONDS",
        "1700000000000000000,1700000060000000000,NANOSECONDS",
        "1700000000.0,1700000060.0,SECONDS"
    })
    void findsTheUnitOfEpochTimes(String first, String second, String unit) throws Exception {
        var read = Csv.open("ts,value\n" + first + ",1\n" + second + ",2\n");
        var series = Csv.only(read);
        assertThat(series.timing()).isEqualTo(Timing.INSTANT);
        assertThat(series.times())
                .containsExactly(1_700_000_000L * SECOND, 1_700_000_060L * SECOND);
        assertThat(((TimeFormat.Epoch) read.format().time()).unit()).hasToString(unit);
    }

    @Test
    void keepsEpochTimesOfAnotherUnitOut() throws Exception {
        var read =
                Csv.open("ts,v\n1700000000,1\n1700000060,2\n1700000120000,3\n0,4\n1700000180,5\n");
        assertThat(Csv.only(read).channelValues(0)).containsExactly(1, 2, 5);
        assertThat(Csv.warnings(read)).hasSize(2);
    }

    @Test
    void tellsZonedTimesFromLocalOnes() throws Exception {
        var zoned = Csv.series("time,v\n2024-01-01T00:00:00+01:00,1\n2024-01-01T00:00:00Z,2\n");
        assertThat(zoned.timing()).isEqualTo(Timing.INSTANT);
        assertThat(zoned.timeAt(0)).isEqualTo(instant("2023-12-31T23:00:00Z"));
        var local = Csv.series("time,v\n2024-01-01T00:00:00,1\n2024-01-01T01:00:00,2\n");
        assertThat(local.timing()).isEqualTo(Timing.LOCAL);
        var mixed =
                Csv.open("time,v\n2024-01-01T00:00Z,1\n2024-01-01T01:00Z,2\n2024-01-01 02:00,3\n");
        assertThat(Csv.only(mixed).length()).isEqualTo(2);
        assertThat(Csv.warnings(mixed)).hasSize(1);
    }

    @Test
    void letsARowFarDownDecideBetweenDayAndMonth() throws Exception {
        var text = new StringBuilder("time,value\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("03/04/2024 %02d:%02d:%02d,1%n".formatted(i / 3600, i / 60 % 60, i % 60));
        }
        var monthFirst = Csv.open(text + "03/13/2024 00:00:00,2\n");
        assertThat(Csv.only(monthFirst).timeAt(0)).isEqualTo(Csv.nanos("2024-03-04T00:00"));
        assertThat(Csv.only(monthFirst).length()).isEqualTo(2_001);
        assertThat(monthFirst.data().warnings()).isEmpty();
        var dayFirst = Csv.open(text + "13/04/2024 00:00:00,2\n");
        assertThat(Csv.only(dayFirst).timeAt(0)).isEqualTo(Csv.nanos("2024-04-03T00:00"));
        assertThat(dayFirst.data().warnings()).isEmpty();
        var open = Csv.open(text.toString());
        assertThat(Csv.only(open).timeAt(0)).isEqualTo(Csv.nanos("2024-04-03T00:00"));
        assertThat(Csv.warnings(open)).anyMatch(w -> w.contains("took the day"));
    }

    @Test
    void decidesBetweenDayAndMonthByEvenSteps() throws Exception {
        var days = Csv.open("d,v\n01/02/2024,1\n02/02/2024,2\n03/02/2024,3\n04/02/2024,4\n");
        assertThat(Csv.only(days).timeAt(1)).isEqualTo(Csv.nanos("2024-02-02T00:00"));
        var american = Csv.open("d,v\n02/01/2024,1\n02/02/2024,2\n02/03/2024,3\n02/04/2024,4\n");
        assertThat(Csv.only(american).timeAt(2)).isEqualTo(Csv.nanos("2024-02-03T00:00"));
        assertThat(american.data().warnings()).isEmpty();
    }

    @Test
    void decidesByEvenStepsFarDown() throws Exception {
        var text = new StringBuilder("time,value\n");
        for (int i = 0; i < 3 * 1_440; i++) {
            text.append("04/%02d/2024 %02d:%02d,1%n".formatted(3 + i / 1_440, i / 60 % 24, i % 60));
        }
        var read = Csv.open(text.toString());
        assertThat(Csv.only(read).timeAt(1_440)).isEqualTo(Csv.nanos("2024-04-04T00:00"));
        assertThat(read.data().warnings()).isEmpty();
    }

    @Test
    void joinsDateAndTimeOfDay() throws Exception {
        var series = Csv.series("Date,Time,v\n13.02.2024,23:59:30,1\n14.02.2024,00:00:30,2\n");
        assertThat(series.times())
                .containsExactly(
                        Csv.nanos("2024-02-13T23:59:30"), Csv.nanos("2024-02-14T00:00:30"));
        assertThat(series.width()).isEqualTo(1);
    }

    @Test
    void readsTimesOfDayOverMidnight() throws Exception {
        var series = Csv.series("time,v\n23:59:00,1\n23:59:30,2\n00:00:00,3\n00:00:30,4\n");
        assertThat(series.timeAt(3) - series.timeAt(0)).isEqualTo(90 * SECOND);
        assertThat(series.timing()).isEqualTo(Timing.LOCAL);
    }

    @Test
    void readsElapsedTime() throws Exception {
        var seconds = Csv.series("t,v\n0.0,1\n0.1,2\n0.2,3\n");
        assertThat(seconds.times()).containsExactly(0, SECOND / 10, SECOND / 5);
        var millis = Csv.series("time [ms],v\n0,1\n5,2\n10,3\n");
        assertThat(millis.times()).containsExactly(0, SECOND / 200, SECOND / 100);
    }

    @Test
    void takesWholeNumbersThatAreNoDatesAsAnIndex() throws Exception {
        var series = Csv.series("timestamp,value\n0,5\n300,6\n600,4\n");
        assertThat(series.timing()).isEqualTo(Timing.INDEX);
        assertThat(series.times()).containsExactly(0, 300, 600);
    }

    @Test
    void keepsEveryRowOfOneTime() throws Exception {
        var read = Csv.open("time,v\n2024-01-01,1\n2024-01-01,2\n2024-01-01,3\n2024-01-02,4\n");
        var series = Csv.only(read);
        assertThat(series.channelValues(0)).containsExactly(1, 2, 3, 4);
        assertThat(series.timeAt(2) - series.timeAt(0)).isEqualTo(2);
        assertThat(Csv.warnings(read))
                .containsExactly(
                        "'test': 2 rows have the time of a row before them; kept, each 1 ns later");
    }

    @Test
    void sortsRowsThatAreOutOfOrder() throws Exception {
        var read = Csv.open("time,v\n2024-01-03,3\n2024-01-01,1\n2024-01-02,2\n2024-01-01,1.5\n");
        assertThat(Csv.only(read).channelValues(0)).containsExactly(1, 1.5, 2, 3);
        assertThat(Csv.warnings(read))
                .anyMatch(w -> w.contains("2 rows are earlier than the row before them"));
    }

    @Test
    void movesTimesThatNoClockShowed() throws Exception {
        var read = inBerlin("time,v\n2024-03-31 01:30,1\n2024-03-31 02:30,2\n2024-03-31 04:00,3\n");
        var series = Csv.only(read);
        assertThat(series.timing()).isEqualTo(Timing.INSTANT);
        assertThat(series.times())
                .containsExactly(
                        instant("2024-03-31T00:30:00Z"),
                        instant("2024-03-31T01:30:00Z"),
                        instant("2024-03-31T02:00:00Z"));
        assertThat(Csv.warnings(read)).anyMatch(w -> w.startsWith("line 3: no clock"));
    }

    @Test
    void readsTheHourThatComesTwice() throws Exception {
        var read =
                inBerlin(
                        """
                        time,v
                        2024-10-27 01:30,1
                        2024-10-27 02:00,2
                        2024-10-27 02:30,3
                        2024-10-27 02:00,4
                        2024-10-27 02:30,5
                        2024-10-27 03:00,6
                        """);
        var series = Csv.only(read);
        assertThat(series.timeAt(0)).isEqualTo(instant("2024-10-26T23:30:00Z"));
        for (int row = 1; row < 6; row++) {
            assertThat(series.timeAt(row) - series.timeAt(row - 1)).isEqualTo(1_800 * SECOND);
        }
        assertThat(read.data().warnings()).isEmpty();
    }

    @Test
    void keepsRowsWithoutATimeOut() throws Exception {
        var read =
                Csv.open(
                        "time,v\n2024-01-01,1\n,2\nNaN,3\n9999-01-01,4\n2024-01-02,5\n2024-01-03,6\n");
        assertThat(Csv.only(read).channelValues(0)).containsExactly(1, 5, 6);
        assertThat(Csv.warnings(read))
                .containsExactly(
                        "line 3: expected a time in 'time', found nothing",
                        "line 4: expected a time in 'time', found 'NaN'",
                        "line 5: expected a time in 'time', found '9999-01-01'");
    }
}
