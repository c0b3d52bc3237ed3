package telltale.app.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import telltale.app.chart.axis.TimeWindow;

class ViewportTransitionTest {
    private static final ViewportState FROM = new ViewportState(new TimeWindow(0, 1_000));
    private static final ViewportState TO = new ViewportState(new TimeWindow(4_000, 4_500));

    @Test
    void beginsWhereItWasAndEndsWhereItGoesInLessThanAFifthOfASecond() {
        var glide = new ViewportTransition(FROM, TO, 7);
        assertThat(glide.at(7)).isEqualTo(FROM);
        assertThat(glide.at(7 + 150_000_000)).isEqualTo(TO);
        assertThat(glide.isOver(7 + 150_000_000)).isTrue();
    }

    @Test
    void isInBetweenOnTheWay() {
        var middle = new ViewportTransition(FROM, TO, 0).at(ViewportTransition.LASTS / 2).time();
        assertThat(middle.from()).isBetween(1_000L, 4_000L);
        assertThat(middle.span()).isBetween(500.0, 1_000.0);
    }
}
