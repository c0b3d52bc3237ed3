package telltale.app.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import telltale.app.chart.ChartExample;
import telltale.app.chart.axis.ValueRange;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.model.ChartModel;

class CutoffMeasureTest {
    private final ChartModel model = ChartExample.model();
    private final ValueScale scale = new ValueScale(new ValueRange(0, 10));

    @Test
    void aScoreMovesByAShareOfTheHeightAndStaysInThePane() {
        var score = new CutoffMeasure.Score(model, ScoreLane.MAIN);
        assertThat(score.stepped(5, scale, CutoffMeasure.Step.COARSE_UP))
                .isCloseTo(5.5, within(1e-9));
        assertThat(score.stepped(5, scale, CutoffMeasure.Step.FINE_DOWN))
                .isCloseTo(5 - 10 / 240.0, within(1e-9));
        assertThat(score.stepped(9.9, scale, CutoffMeasure.Step.COARSE_UP)).isEqualTo(10);
        assertThat(score.nearest(3.21)).isEqualTo(3.21);
    }

    @Test
    void methodsAreWholeAndAtLeastOne() {
        var methods = new CutoffMeasure.Methods(model);
        assertThat(methods.nearest(1.6)).isEqualTo(2);
        assertThat(methods.nearest(-4)).isEqualTo(1);
        assertThat(methods.nearest(99)).isEqualTo(2);
        assertThat(methods.stepped(1, scale, CutoffMeasure.Step.FINE_UP)).isEqualTo(2);
        assertThat(methods.stepped(1, scale, CutoffMeasure.Step.COARSE_DOWN)).isEqualTo(1);
        assertThat(methods.text(2)).contains("2");
    }

    @Test
    void aScreenReaderHearsWhichMethodItIsWhereThereAreSeveral() {
        assertThat(new CutoffMeasure.Score(model, "other").spoken(2)).contains("forest");
        model.contentProperty().set(ChartExample.content().withoutLane("other"));
        assertThat(new CutoffMeasure.Score(model, ScoreLane.MAIN).spoken(2))
                .doesNotContain("z_score");
    }
}
