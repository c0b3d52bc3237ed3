package telltale.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import telltale.series.Series;

class RowTimelineTest {

    @Test
    void aPauseInRegularTimesIsAGap() {
        var timeline = timeline(0, 60, 120, 180, 240, 600, 660, 720);
        assertThat(timeline.gapBefore(5)).isTrue();
        assertThat(timeline.gapBefore(4)).isFalse();
    }

    @Test
    void aLateRowIsNoGap() {
        assertThat(timeline(0, 60, 120, 240, 300, 360, 420).gapBefore(3)).isFalse();
    }

    @Test
    void timesAtRandomHaveHardlyAGap() {
        var random = new Random(2);
        var times = new long[20_000];
        for (var row = 1; row < times.length; row++) {
            times[row] = times[row - 1] + 1 + (long) (-1e6 * Math.log(1 - random.nextDouble()));
        }
        var timeline = timeline(times);
        var gaps = 0;
        for (var row = 1; row < times.length; row++) {
            gaps += timeline.gapBefore(row) ? 1 : 0;
        }
        assertThat(gaps).isLessThan(5);
    }

    @Test
    void findsTheNearestRow() {
        var timeline = timeline(0, 60, 120, 180);
        assertThat(LongStream.of(-500, 20, 40, 89, 91, 999).mapToInt(timeline::nearest))
                .containsExactly(0, 0, 1, 1, 2, 3);
        assertThat(timeline().nearest(5)).isEqualTo(-1);
    }

    @Test
    void rowsWithoutTimesHaveRoomBetweenThem() {
        var timeline = RowTimeline.of(Series.ofValues(1, 2, 3));
        assertThat(timeline.at(2)).isEqualTo(2 * RowTimeline.ROW);
        assertThat(timeline.gapBefore(1)).isFalse();
    }

    private static RowTimeline timeline(long... times) {
        return RowTimeline.of(
                Series.of(
                        "t",
                        Series.Timing.INSTANT,
                        List.of(new Series.Channel("value")),
                        times,
                        new double[][] {new double[times.length]}));
    }
}
