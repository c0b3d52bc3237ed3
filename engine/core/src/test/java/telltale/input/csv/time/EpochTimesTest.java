package telltale.input.csv.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.input.csv.cell.DecimalMark;

class EpochTimesTest {
    private static boolean read(EpochTimes times, String cell) {
        char[] around = ("1" + cell + "1").toCharArray();
        return times.read(around, 1, around.length - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS,1700000000,1700000000000000000",
        "SECONDS,1700000000.123456789,1700000000123456789",
        "SECONDS,1.7e9,1700000000000000000",
        "SECONDS,1.700000000000000000e+09,1700000000000000000",
        "MILLISECONDS,1700000000123,1700000000123000000",
        "MILLISECONDS,1700000000123.25,1700000000123250000",
        "MICROSECONDS,1700000000123456,1700000000123456000",
        "NANOSECONDS,1700000000123456789,1700000000123456789"
    })
    void readsEveryUnitExactly(EpochUnit unit, String cell, long expected) {
        var times = new EpochTimes(unit, DecimalMark.POINT, true);
        assertThat(read(times, cell)).isTrue();
        assertThat(times.nanos()).isEqualTo(expected);
        assertThat(times.zoned()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS,0",
        "SECONDS,1700000000000",
        "MILLISECONDS,1700000000",
        "NANOSECONDS,99999999999999999999",
        "SECONDS,1e30",
        "SECONDS,1e999999999",
        "SECONDS,abc",
        "SECONDS,-5"
    })
    void refusesCountsOfAnotherUnitWhenStrict(EpochUnit unit, String cell) {
        assertThat(read(new EpochTimes(unit, DecimalMark.POINT, true), cell)).isFalse();
    }

    @Test
    void takesAnyCountThatFitsOtherwise() {
        var times = new EpochTimes(EpochUnit.SECONDS, DecimalMark.POINT, false);
        assertThat(read(times, "-5")).isTrue();
        assertThat(times.nanos()).isEqualTo(-5_000_000_000L);
        assertThat(read(times, "9999999999999")).isFalse();
    }

    @Test
    void readsDecimalCommas() {
        var times = new EpochTimes(EpochUnit.SECONDS, DecimalMark.COMMA, true);
        assertThat(read(times, "1700000000,5")).isTrue();
        assertThat(times.nanos()).isEqualTo(1_700_000_000_500_000_000L);
    }
}
