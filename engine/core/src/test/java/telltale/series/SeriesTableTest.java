package telltale.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import telltale.series.Series.Channel;
import telltale.series.Series.Timing;

class SeriesTableTest {
    private static final long DAY = 86_400_000_000_000L;

    private static Series series(Timing timing) {
        var labels = new BitSet();
        labels.set(1);
        return Series.labelled(
                "pump",
                timing,
                List.of(new Channel("flow", "l/s"), new Channel("label")),
                new long[] {DAY, 2 * DAY, 3 * DAY},
                new double[][] {{1, Double.NaN, 3}, {4, 5, 6}},
                labels);
    }

    @Test
    void hasAColumnForTimesChannelsLabelsAndMore() {
        var table = SeriesTable.of(series(Timing.LOCAL), Map.of("score", new double[] {7, 8, 9}));
        assertThat(table.columnNames())
                .containsExactly("timestamp", "flow", "label", "label (2)", "score");
        assertThat(table.rowCount()).isEqualTo(3);
        assertThat(table.dateTimeColumn(0).get(0)).isEqualTo(LocalDateTime.of(1970, 1, 2, 0, 0));
        assertThat(table.doubleColumn("flow").isMissing(1)).isTrue();
        assertThat(table.doubleColumn("flow").mean()).isEqualTo(2);
        assertThat(table.booleanColumn("label (2)").get(1)).isTrue();
        assertThat(table.doubleColumn("score").get(2)).isEqualTo(9);
    }

    @Test
    void keepsInstantsAndRowNumbers() {
        assertThat(SeriesTable.of(series(Timing.INSTANT)).instantColumn(0).get(1))
                .hasToString("1970-01-03T00:00:00Z");
        assertThat(SeriesTable.of(Series.ofValues(5, 6)).longColumn(0).get(1)).isEqualTo(1);
    }

    @Test
    void refusesColumnsThatDoNotFit() {
        var few = Map.of("score", new double[] {1});
        assertThatThrownBy(() -> SeriesTable.of(series(Timing.LOCAL), few))
                .hasMessage("'score': expected 3 values, found 1");
    }
}
