package telltale.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.training.LossCurve;

final class LossPlotTest {
    private static LossCurve curve(String name, double... losses) {
        List<LossCurve.Mark> marks = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            marks.add(new LossCurve.Mark(i + 1, losses[i]));
        }
        return new LossCurve(name, marks);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(LossPlot.of(List.of(), 100, 50).lines()).isEmpty();
        var without = List.of(curve("training loss", Double.NaN, Double.POSITIVE_INFINITY));
        assertThat(LossPlot.of(without, 100, 50).ticks()).isEmpty();
    }

    @Test
    void epochsFillTheWidthAndLossesTheHeight() {
        LossPlot plot = LossPlot.of(List.of(curve("training loss", 3, 2, 1)), 200, 100);
        List<Double> corners = plot.lines().getFirst().corners();
        assertThat(corners.get(0)).isZero();
        assertThat(corners.get(2)).isEqualTo(100);
        assertThat(corners.get(4)).isEqualTo(200);
        assertThat(corners.get(1)).isBetween(0.0, 10.0).isLessThan(corners.get(3));
        assertThat(corners.get(5)).isBetween(90.0, 100.0);
        assertThat(plot.first()).isEqualTo(1);
        assertThat(plot.last()).isEqualTo(3);
    }

    @Test
    void theBestEpochIsThatOfTheRowsHeldBack() {
        LossPlot plot =
                LossPlot.of(
                        List.of(
                                curve("training loss", 3, 2, 1, 0.5),
                                curve("validation loss", 3, 2, 2.5, 3)),
                        300,
                        100);
        assertThat(plot.best().orElseThrow().epoch()).isEqualTo(2);
        assertThat(plot.best().orElseThrow().x()).isEqualTo(100, within(1e-9));
    }

    @Test
    void lossesOverDecadesGetALogarithmicScale() {
        LossPlot plot = LossPlot.of(List.of(curve("training loss", 100, 1, 0.01)), 200, 100);
        List<Double> corners = plot.lines().getFirst().corners();
        assertThat(corners.get(3)).isEqualTo(50, within(1e-9));
        assertThat(plot.ticks()).extracting(LossPlot.Tick::text).contains("0.01", "1", "100");
    }

    @Test
    void ticksAreRoundAndNotTooMany() {
        for (double most : new double[] {1.1, 2, 9, 11, 50, 1e6}) {
            for (double height : new double[] {40, 110, 400}) {
                LossPlot plot = LossPlot.of(List.of(curve("training loss", most, 1)), 200, height);
                assertThat(plot.ticks()).isNotEmpty().hasSizeLessThanOrEqualTo((int) (height / 14));
                assertThat(plot.ticks())
                        .allSatisfy(tick -> assertThat(tick.y()).isBetween(0.0, height));
            }
        }
    }

    @Test
    void aLossThatNeverChangesAndASingleEpochAreDrawn() {
        LossPlot same = LossPlot.of(List.of(curve("training loss", 2, 2, 2)), 200, 100);
        assertThat(same.lines().getFirst().corners().get(1)).isBetween(0.0, 100.0);
        LossPlot one = LossPlot.of(List.of(curve("training loss", 0)), 200, 100);
        assertThat(one.lines().getFirst().corners()).hasSize(2);
        assertThat(one.last()).isEqualTo(2);
    }
}
