package telltale.app.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import telltale.app.chart.axis.TimeWindow;

class StepHistoryTest {
    private final StepHistory<ViewportState> history = new StepHistory<ViewportState>();

    @Test
    void goesBackAndForward() {
        history.leave(view(1), "a");
        history.leave(view(2), "b");
        assertThat(history.back(view(3))).contains(view(2));
        assertThat(history.back(view(2))).contains(view(1));
        assertThat(history.back(view(1))).isEmpty();
        assertThat(history.forward(view(1))).contains(view(2));
        assertThat(history.forward(view(2))).contains(view(3));
        assertThat(history.forward(view(3))).isEmpty();
    }

    @Test
    void aGestureOfManyStepsIsOneEntry() {
        history.leave(view(1), "wheel");
        history.leave(view(2), "wheel");
        history.leave(view(3), "wheel");
        assertThat(history.back(view(4))).contains(view(1));
    }

    @Test
    void theSameGestureAfterAPauseIsAnotherEntry() {
        history.leave(view(1), "wheel");
        history.settle();
        history.leave(view(2), "wheel");
        assertThat(history.back(view(3))).contains(view(2));
    }

    @Test
    void somethingNewForgetsWhatLayAhead() {
        history.leave(view(1), "a");
        history.back(view(2));
        history.leave(view(1), "b");
        assertThat(history.canGoForward()).isFalse();
    }

    private static ViewportState view(int number) {
        return new ViewportState(new TimeWindow(number, number + 10));
    }
}
