package telltale.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressRateTest {
    private static final long SECOND = 1_000_000_000;

    private long now = 5;
    private final ProgressRate pace = new ProgressRate(() -> now);

    @Test
    void whatIsLeftTakesAsLongAsWhatIsDone() {
        pace.report(0, 100);
        now += 10 * SECOND;
        pace.report(25, 100);
        assertThat(pace.left()).contains(Duration.ofSeconds(30));
        now += 30 * SECOND;
        pace.report(100, 100);
        assertThat(pace.left()).contains(Duration.ZERO);
    }

    @Test
    void nothingIsSaidTooEarlyOrWhereTheTotalIsUnknown() {
        pace.report(0, 100);
        now += SECOND / 4;
        pace.report(50, 100);
        assertThat(pace.left()).isEmpty();
        pace.report(1, 0);
        now += SECOND;
        pace.report(9, 0);
        assertThat(pace.left()).isEmpty();
    }

    @Test
    void anotherStepBeginsAnew() {
        pace.report(0, 100);
        now += 10 * SECOND;
        pace.report(100, 100);
        pace.report(0, 40);
        assertThat(pace.left()).isEmpty();
        now += SECOND;
        pace.report(10, 40);
        assertThat(pace.left()).contains(Duration.ofSeconds(3));
        pace.report(0, 40);
        assertThat(pace.left()).isEmpty();
    }

    @Test
    void timeHeldUpCountsForNothing() {
        pace.report(0, 100);
        now += 1_000 * SECOND;
        pace.heldUp(990 * SECOND);
        pace.report(50, 100);
        assertThat(pace.left()).contains(Duration.ofSeconds(10));
    }
}
