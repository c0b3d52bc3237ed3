package telltale.input.csv.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    private final Timestamps dayFirst = new Timestamps(DateOrder.DAY_FIRST);
    private final Timestamps monthFirst = new Timestamps(DateOrder.MONTH_FIRST);

    private static boolean read(Timestamps times, String cell) {
        char[] around = ("1" + cell + "1").toCharArray();
        return times.read(around, 1, around.length - 1);
    }

    private static long nanos(String local) {
        var epoch = LocalDateTime.of(1970, 1, 1, 0, 0);
        return ChronoUnit.NANOS.between(epoch, LocalDateTime.parse(local));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-13T12:30:15|2024-02-13T12:30:15",
                "2024-02-13 12:30|2024-02-13T12:30",
                "2024-02-13|2024-02-13T00:00",
                "2024-2-3 4:05|2024-02-03T04:05",
                "2024/02/13 12:30:15.123456789|2024-02-13T12:30:15.123456789",
                "2024-02-13 12:30:15,5|2024-02-13T12:30:15.5",
                "20240213T123015|2024-02-13T12:30:15",
                "20240213123015|2024-02-13T12:30:15",
                "20240213|2024-02-13T00:00",
                "2024.02.13 12:30|2024-02-13T12:30",
                "13.02.2024 12:30|2024-02-13T12:30",
                "13.02.24|2024-02-13T00:00",
                "03/04/2024 5:06 PM|2024-04-03T17:06",
                "03/04/2024 12:06 AM|2024-04-03T00:06",
                "13 Feb 2024 01:02:03|2024-02-13T01:02:03",
                "13-Feb-2024|2024-02-13T00:00",
                "13. März 2024|2024-03-13T00:00",
                "Feb 13, 2024 12:30|2024-02-13T12:30",
                "Tue Feb 13 12:30:00 2024|2024-02-13T12:30",
                "13/Feb/2024:12:30:15|2024-02-13T12:30:15",
                "mardi 13 février 2024|2024-02-13T00:00",
                "2024-02-13 24:00|2024-02-14T00:00",
                "2016-12-31T23:59:60|2017-01-01T00:00",
                "2024-02|2024-02-01T00:00",
                "1969-12-31 23:59:59.5|1969-12-31T23:59:59.5"
            })
    void readsTimesWithoutAZone(String cell, String expected) {
        assertThat(read(dayFirst, cell)).as(cell).isTrue();
        assertThat(dayFirst.nanos()).isEqualTo(nanos(expected));
        assertThat(dayFirst.zoned()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-13T12:30:15Z,2024-02-13T12:30:15Z",
        "2024-02-13T12:30:15+02:00,2024-02-13T10:30:15Z",
        "2024-02-13 12:30:15.25 +0530,2024-02-13T07:00:15.25Z",
        "2024-02-13 12:30 UTC,2024-02-13T12:30:00Z",
        "2024-07-13 12:30 CEST,2024-07-13T10:30:00Z",
        "2024-07-13 12:30 Europe/Berlin,2024-07-13T10:30:00Z",
        "2024-07-13T12:30+02:00[Europe/Berlin],2024-07-13T10:30:00Z",
        "'Tue, 13 Feb 2024 12:30:00 GMT',2024-02-13T12:30:00Z",
        "20240213T123015Z,2024-02-13T12:30:15Z",
        "2024-02-13T12:30:15-0800,2024-02-13T20:30:15Z"
    })
    void readsTimesWithAZone(String cell, Instant expected) {
        assertThat(read(dayFirst, cell)).as(cell).isTrue();
        assertThat(dayFirst.zoned()).isTrue();
        assertThat(dayFirst.nanos())
                .isEqualTo(expected.getEpochSecond() * 1_000_000_000L + expected.getNano());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12:30",
                "2024-13-01",
                "2024-02-30",
                "2023-02-29",
                "2024-02-13 25:00",
                "2024-02-13 12:61",
                "foo 2024-02-13",
                "2024-02-13 12:30 and more",
                "1.5",
                "9999-01-01",
                "0001-01-01",
                "2024-02-13T12:30:15X",
                "13/14/2024",
                "2024-02-13 13:30 PM",
                "2024-02-13 12:30\u0000"
            })
    void refusesWhatIsNoTimeOrLiesOutOfRange(String cell) {
        assertThat(read(dayFirst, cell)).as(cell).isFalse();
    }

    @Test
    void readsTheSameDateInEitherOrder() {
        assertThat(read(dayFirst, "03/04/2024")).isTrue();
        assertThat(dayFirst.nanos()).isEqualTo(nanos("2024-04-03T00:00"));
        assertThat(dayFirst.orderOpen()).isTrue();
        assertThat(read(monthFirst, "03/04/2024")).isTrue();
        assertThat(monthFirst.nanos()).isEqualTo(nanos("2024-03-04T00:00"));
    }

    @Test
    void saysWhenADateShowsItsOrder() {
        assertThat(read(dayFirst, "13/02/2024")).isTrue();
        assertThat(dayFirst.orderShown()).isTrue();
        assertThat(read(monthFirst, "13/02/2024")).isFalse();
        assertThat(monthFirst.otherOrder()).isTrue();
        assertThat(read(dayFirst, "02/13/2024")).isFalse();
        assertThat(dayFirst.otherOrder()).isTrue();
        assertThat(read(monthFirst, "02/13/2024")).isTrue();
        assertThat(monthFirst.orderShown()).isTrue();
        assertThat(read(dayFirst, "2024-02-13")).isTrue();
        assertThat(dayFirst.orderShown()).isFalse();
        assertThat(dayFirst.orderOpen()).isFalse();
    }

    @Test
    void readsAClockAlone() {
        char[] cell = "12:30:05.5".toCharArray();
        assertThat(dayFirst.readClock(cell, 0, cell.length)).isTrue();
        assertThat(dayFirst.nanos()).isEqualTo(45_005_500_000_000L);
    }
}
