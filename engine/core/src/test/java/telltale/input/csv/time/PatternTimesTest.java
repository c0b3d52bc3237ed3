package telltale.input.csv.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatternTimesTest {
    private static boolean read(PatternTimes times, String cell) {
        return times.read(cell.toCharArray(), 0, cell.length());
    }

    private static long nanos(String instant) {
        return Instant.parse(instant).getEpochSecond() * 1_000_000_000L;
    }

    @Test
    void readsTimesInAPattern() {
        var times = new PatternTimes("yyyy|MM|dd hh:mm a");
        assertThat(read(times, "2024|02|13 03:30 pm")).isTrue();
        assertThat(times.nanos()).isEqualTo(nanos("2024-02-13T15:30:00Z"));
        assertThat(times.zoned()).isFalse();
        assertThat(read(times, "2024-02-13")).isFalse();
    }

    @Test
    void takesDatesAloneAsMidnightAndKeepsZones() {
        var date = new PatternTimes("dd.MM.yyyy");
        assertThat(read(date, "13.02.2024")).isTrue();
        assertThat(date.nanos()).isEqualTo(nanos("2024-02-13T00:00:00Z"));
        var zoned = new PatternTimes("yyyy-MM-dd HH:mm xxx");
        assertThat(read(zoned, "2024-02-13 12:30 +02:00")).isTrue();
        assertThat(zoned.zoned()).isTrue();
        assertThat(zoned.nanos()).isEqualTo(nanos("2024-02-13T10:30:00Z"));
    }

    @Test
    void refusesAPatternThatIsNone() {
        assertThatThrownBy(() -> new PatternTimes("yyyy-bb"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
