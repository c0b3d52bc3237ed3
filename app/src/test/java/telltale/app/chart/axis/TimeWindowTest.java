package telltale.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static final TimeWindow BOUNDS = new TimeWindow(1_000_000, 2_000_000);

    @Test
    void zoomingKeepsThePlaceUnderTheMouse() {
        var window = new TimeWindow(1_200_000, 1_600_000);
        var closer = window.zoomed(0.25, 0.5, BOUNDS);
        assertThat(closer).isEqualTo(new TimeWindow(1_250_000, 1_450_000));
        assertThat(closer.zoomed(0.25, 2, BOUNDS)).isEqualTo(window);
    }

    @Test
    void zoomingOutEndsAtTheBounds() {
        assertThat(new TimeWindow(1_200_000, 1_600_000).zoomed(0.9, 10, BOUNDS)).isEqualTo(BOUNDS);
    }

    @Test
    void panningStopsAtTheBoundsWithoutShrinking() {
        var window = new TimeWindow(1_200_000, 1_600_000);
        assertThat(window.panned(5, BOUNDS)).isEqualTo(new TimeWindow(1_600_000, 2_000_000));
        assertThat(window.panned(-0.1, BOUNDS)).isEqualTo(new TimeWindow(1_160_000, 1_560_000));
    }

    @Test
    void zoomingInNeverEndsInAnEmptyWindow() {
        var window = BOUNDS;
        for (var turn = 0; turn < 200; turn++) {
            window = window.zoomed(0.37, 0.5, BOUNDS);
        }
        assertThat(window.span()).isBetween(1.0, 32.0);
    }

    @Test
    void thePartBetweenTwoSharesTakesThemInEitherOrder() {
        assertThat(BOUNDS.part(0.8, 0.2)).isEqualTo(new TimeWindow(1_200_000, 1_800_000));
    }

    @Test
    void theWidestWindowDoesNotOverflow() {
        var all = new TimeWindow(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(all.x(0, 1_000)).isEqualTo(500, Offset.offset(1e-6));
        assertThat(all.position(1_000, 1_000)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void placesAndPositionsAreInverse() {
        var random = new Random(1);
        for (var trial = 0; trial < 1_000; trial++) {
            var from = 1_700_000_000_000_000_000L + random.nextInt();
            var window = new TimeWindow(from, from + 1 + random.nextLong(1L << 50));
            var x = random.nextDouble() * 1_280;
            var again = window.x(window.position(x, 1_280), 1_280);
            assertThat(again).isEqualTo(x, Offset.offset(1_280 / window.span() + 1e-6));
        }
    }
}
