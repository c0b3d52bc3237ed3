package telltale.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.series.Series;
import telltale.series.Series.Timing;

class TimestampTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T00:00:00Z,INSTANT,1706659200000000000",
        "2024-01-31T01:00:00+01:00,INSTANT,1706659200000000000",
        "2024-01-31T00:00:00.123456789Z,INSTANT,1706659200123456789",
        "2024-01-31T00:00:00,LOCAL,1706659200000000000",
        "2024-01-31 00:00:00.5,LOCAL,1706659200500000000",
        "2024-01-31T00:00,LOCAL,1706659200000000000",
        "2024-01-31,LOCAL,1706659200000000000",
        "1969-12-31T23:59:59.999999999Z,INSTANT,-1",
        "5000,INDEX,5000",
    })
    void readsWhatPeopleWrite(String written, Timing timing, long time) {
        assertThat(Timestamp.of(written)).isEqualTo(new Timestamp(timing, time));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1, 999_999_999, 1_706_659_200_000_000_000L, Long.MIN_VALUE / 2})
    void readsBackWhatItWrites(long time) {
        for (Timing timing : new Timing[] {Timing.INSTANT, Timing.LOCAL}) {
            var moment = new Timestamp(timing, time);
            assertThat(Timestamp.of(moment.toString())).isEqualTo(moment);
        }
        var row = new Timestamp(Timing.INDEX, Math.abs(time));
        assertThat(Timestamp.of(row.toString())).isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-13-01",
                "2024-01-31T25:00:00Z",
                "9999-01-01T00:00:00Z",
                "99999999999999999999",
                "-1",
                "2024-01-31T00:00:00+99:00",
            })
    void refusesWhatIsNoTime(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timestamp.of(written))
                .withMessage(
                        "expected a time such as 2024-01-31T00:00:00Z, or the number of a row,"
                                + " found '"
                                + written
                                + "'");
    }

    @Test
    void aTimeIsNotTheNumberOfARow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timestamp.of("2024-01-31").on(Series.ofValues(1, 2)))
                .withMessage(
                        "'values' counts by row: expected the number of a row,"
                                + " found '2024-01-31T00:00:00'");
    }
}
