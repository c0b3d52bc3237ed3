package telltale.app.chart.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.series.Series.Channel;
import telltale.series.Series.Timing;

class LiveRowsTest {

    @Test
    void aContentStaysAsItWasWhateverComesAndGoes() {
        var rows =
                new LiveRows(
                        "live", Timing.INSTANT, List.of(new Channel("a"), new Channel("b")), 500);
        feed(rows, 0, 900);
        var early = rows.content();
        feed(rows, 900, 5_000);
        assertThat(early.timeline().length()).isEqualTo(900);
        assertThat(early.timeline().at(899)).isEqualTo(899_000);
        assertThat(early.traces().get(1).rows().valueAt(899)).isEqualTo(-899);
    }

    @Test
    void holdsTheLastRowsAndTellsHowManyHaveGone() {
        var rows =
                new LiveRows(
                        "live", Timing.INSTANT, List.of(new Channel("a"), new Channel("b")), 500);
        feed(rows, 0, 10);
        var first = rows.content().timeline();
        feed(rows, 10, 5_000);
        var last = rows.content();
        assertThat(last.timeline().length()).isBetween(500, 1_000);
        assertThat(last.timeline().at(last.timeline().length() - 1)).isEqualTo(4_999_000);
        assertThat(last.timeline().continues(first)).isTrue();
        assertThat(last.timeline().goneSince(first) + last.timeline().length()).isEqualTo(5_000);
        var found = new double[2];
        last.traces().getFirst().rows().extremes(0, last.timeline().length(), found);
        assertThat(found[1]).isEqualTo(4_999);
        assertThat(found[0]).isEqualTo((double) last.timeline().goneSince(first));
    }

    @Test
    void refusesTimesThatDoNotRise() {
        var rows = new LiveRows("live", Timing.INSTANT, List.of(new Channel("a")), 5);
        rows.append(10, new double[] {1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.append(10, new double[] {1}))
                .withMessageContaining("expected a time after 10");
    }

    private static void feed(LiveRows rows, int from, int to) {
        for (var row = from; row < to; row++) {
            rows.append(row * 1_000L, new double[] {row, -row});
        }
    }
}
