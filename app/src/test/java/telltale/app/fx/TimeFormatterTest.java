package telltale.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import telltale.series.Series;

final class TimeFormatterTest {
    private static final long SECOND = 1_000_000_000L;

    private static TimeFormatter every(long step) {
        long[] times = LongStream.range(0, 50).map(i -> i * step).toArray();
        return TimeFormatter.of(
                Series.of(
                        "s",
                        Series.Timing.LOCAL,
                        List.of(new Series.Channel("value")),
                        times,
                        new double[][] {new double[50]}));
    }

    @Test
    void writesTimesAsExactlyAsTheRowsNeed() {
        assertThat(every(86_400 * SECOND).text(86_400 * SECOND)).isEqualTo("1970-01-02");
        assertThat(every(300 * SECOND).text(300 * SECOND)).isEqualTo("1970-01-01 00:05");
        assertThat(every(5 * SECOND).text(300 * SECOND)).isEqualTo("1970-01-01 00:05:00");
        assertThat(every(SECOND / 200).text(SECOND)).isEqualTo("1970-01-01 00:00:01.000");
    }

    @Test
    void writesTheNumberOfARowWhereThereAreNoTimes() {
        TimeFormatter clock = TimeFormatter.of(Series.ofValues(1, 2, 3));
        assertThat(clock.text(1_234)).isEqualTo("1,234");
        assertThat(clock.duration(3)).isEqualTo("3 rows");
    }
}
