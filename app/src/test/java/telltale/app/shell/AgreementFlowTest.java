package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.chart.SeriesChart;
import telltale.app.chart.content.ScoreLane;
import telltale.app.compare.ComparisonViewModel;

/// The line in the lane of the methods that agree, and the slider of the comparison beside it.
@ExtendWith(ApplicationExtension.class)
final class AgreementFlowTest extends WindowCase {

    @BeforeEach
    void compareThree() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.interact(() -> {
            for (int half = 0; half < 3; half++) {
                comparison()
                        .add(
                                new SpikeDetector(
                                        0,
                                        half + 2,
                                        false,
                                        SpikeDetector.Side.BOTH_SIDES,
                                        List.of()));
            }
        });
        until(() ->
                comparison().lineup().get().judgement().findings().size() == 3
                        && chart().contentProperty().get().lanes().size() == 4);
    }

    @Test
    void methodOfTheChartThatIsNotComparedIsNotCounted() {
        assertThat(ask(() -> chart().contentProperty().get().voters()))
                .extracting(lane -> lane.score().name())
                .containsExactly("Spike", "Spike 2", "Spike 3");
        assertThat(line().getAccessibleText()).isEqualTo("2 of 3 methods for a consensus");
    }

    @Test
    void lineFollowsTheSliderOfTheComparison() {
        robot.interact(() -> slider().setValue(3));
        assertThat(chart().model().cutoff(ScoreLane.AGREEMENT)).isEqualTo(3);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(line().getAccessibleText()).isEqualTo("3 of 3 methods for a consensus");
    }

    @Test
    void draggedLineMovesTheSliderInWholeSteps() {
        Node line = line();
        Point2D start = robot.point(line).query();
        robot.moveTo(start).press(MouseButton.PRIMARY).moveTo(start.add(0, 200));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(comparison().plan().get().votes()).isEqualTo(1);
        assertThat(slider().getValue()).isEqualTo(1);
        assertThat(chart().model().cutoff(ScoreLane.AGREEMENT)).isEqualTo(1);
    }

    @Test
    void keysMoveTheLineByOneMethodAndNotBeyondAll() {
        robot.interact(line()::requestFocus);
        for (KeyCode key : List.of(KeyCode.UP, KeyCode.PAGE_UP)) {
            robot.press(key).release(key);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(comparison().plan().get().votes()).isEqualTo(3);
        }
    }

    @Test
    void oneMethodAloneHasNoLine() throws Exception {
        robot.interact(() -> {
            comparison().remove("Spike 2");
            comparison().remove("Spike 3");
        });
        until(() -> comparison().lineup().get().judgement().findings().size() == 1);
        assertThat(chart().model().cutoff(ScoreLane.AGREEMENT)).isNaN();
    }

    private ComparisonViewModel comparison() {
        return workbench.model().parts().comparison();
    }

    private SeriesChart chart() {
        return workbench.view().chart().chart();
    }

    private Node line() {
        return robot.lookup(".cutoff-line")
                .match((Node n) ->
                        n.isVisible()
                                && n.getAccessibleText() != null
                                && n.getAccessibleText().endsWith("consensus"))
                .query();
    }

    private Slider slider() {
        return (Slider) named("Methods it takes for a consensus");
    }
}
