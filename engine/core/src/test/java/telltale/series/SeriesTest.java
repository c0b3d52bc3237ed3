package telltale.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final List<Series.Channel> TWO =
            List.of(new Series.Channel("a", "V"), new Series.Channel("b"));

    private static Series two() {
        BitSet labels = new BitSet();
        labels.set(2);
        return Series.labelled(
                "two",
                Series.Timing.LOCAL,
                TWO,
                new long[] {10, 20, 35, 40},
                new double[][] {{1, 2, 3, 4}, {5, Double.NaN, 7, 8}},
                labels);
    }

    @Test
    void givesBackWhatItWasMadeOf() {
        Series series = two();
        assertThat(series.length()).isEqualTo(4);
        assertThat(series.width()).isEqualTo(2);
        assertThat(series.timeAt(2)).isEqualTo(35);
        assertThat(series.valueAt(1, 1)).isNaN();
        double[] row = new double[2];
        series.copyRow(3, row);
        assertThat(row).containsExactly(4, 8);
    }

    @Test
    void aSliceCountsItsRowsFromZero() {
        Series slice = two().rows(1, 4).rows(1, 3);
        assertThat(slice.length()).isEqualTo(2);
        assertThat(slice.timeAt(0)).isEqualTo(35);
        assertThat(slice.channelValues(0)).containsExactly(3, 4);
        assertThat(slice.labelAt(0)).isTrue();
        assertThat(slice.labelAt(1)).isFalse();
        assertThat(slice.rowAt(36)).isEqualTo(1);
        assertThatThrownBy(() -> slice.valueAt(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.timeAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void findsTheFirstRowAtOrAfterATime() {
        Series series = two();
        assertThat(series.rowAt(0)).isZero();
        assertThat(series.rowAt(20)).isEqualTo(1);
        assertThat(series.rowAt(21)).isEqualTo(2);
        assertThat(series.rowAt(41)).isEqualTo(4);
    }

    @Test
    void picksChannelsInTheOrderAsked() {
        Series picked = two().select(List.of("b", "a"));
        assertThat(picked.channels()).containsExactly(TWO.get(1), TWO.get(0));
        assertThat(picked.valueAt(1, 0)).isEqualTo(1);
        assertThatThrownBy(() -> two().select(List.of("c")))
                .hasMessage("'two': no channel 'c'; there are [a, b]");
    }

    @Test
    void refusesTimesThatDoNotIncrease() {
        assertThatThrownBy(() ->
                        Series.of(
                                "s",
                                Series.Timing.INSTANT,
                                List.of(new Series.Channel("v")),
                                new long[] {1, 1},
                                new double[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'s' row 1: expected a time after 1, found 1");
    }

    @Test
    void refusesInfiniteValuesAndColumnsOfAnotherLength() {
        assertThatThrownBy(() -> Series.ofValues(1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("row 1: expected a finite value or NaN, found Infinity");
        assertThatThrownBy(() ->
                        Series.of(
                                "s",
                                Series.Timing.INDEX,
                                List.of(new Series.Channel("v")),
                                new long[] {0, 1},
                                new double[][] {{1}}))
                .hasMessage("'s' channel 'v': expected 2 values, found 1");
    }

    @Test
    void theBuilderGrowsAndMayGoOnAfterBuilding() {
        SeriesBuilder builder = new SeriesBuilder("b", Series.Timing.INDEX, TWO);
        for (int row = 0; row < 1_000; row++) {
            builder.add(row, row, -row);
        }
        Series first = builder.build();
        builder.add(1_000, 1, 2).label(true);
        Series second = builder.build();
        assertThat(first.length()).isEqualTo(1_000);
        assertThat(first.valueAt(1, 999)).isEqualTo(-999);
        assertThat(first.labelled()).isFalse();
        assertThat(second.labelAt(1_000)).isTrue();
        assertThatThrownBy(() -> builder.add(2_000, 1))
                .hasMessage("'b' row 1001: expected 2 values, found 1");
    }

    @Test
    void sameRowsAreThoseOfOneStorage() {
        Series series = Series.ofValues(1, 2, 3, 4);

        assertThat(series.rows(0, 4).sameRows(series)).isTrue();
        assertThat(series.rows(1, 3).sameRows(series.rows(0, 3).rows(1, 3))).isTrue();
        assertThat(series.rows(0, 3).sameRows(series)).isFalse();
        assertThat(series.rows(1, 4).sameRows(series.rows(0, 3))).isFalse();
        assertThat(Series.ofValues(1, 2, 3, 4).sameRows(series)).isFalse();
    }
}
