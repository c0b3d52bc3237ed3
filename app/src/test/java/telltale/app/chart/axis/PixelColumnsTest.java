package telltale.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.app.chart.content.RandomSeries;

class PixelColumnsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 1021, 30_000})
    void everyRowOfTheWindowIsInTheColumnWhereItLies(int length) {
        var random = new Random(length);
        for (var trial = 0; trial < 20; trial++) {
            var timeline = RowTimeline.of(RandomSeries.of(length, random));
            var window = RandomSeries.window(timeline, random);
            var width = 1 + random.nextInt(900);
            var columns = PixelColumns.of(timeline, window, width);
            assertThat(columns.first()).isEqualTo(timeline.rowAtOrAfter(window.from()));
            assertThat(columns.end()).isEqualTo(timeline.rowAtOrAfter(window.to()));
            for (var column = 0; column < width; column++) {
                for (var row = columns.start(column); row < columns.start(column + 1); row++) {
                    assertThat(timeline.at(row))
                            .isGreaterThanOrEqualTo(window.position(column, width))
                            .isLessThan(window.position(column + 1, width));
                    assertThat(columns.column(row)).isEqualTo(column);
                }
            }
        }
    }
}
