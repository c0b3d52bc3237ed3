package telltale.app.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.app.chart.ChartExample;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.model.ChartModel;
import telltale.series.RowRange;

class ChartCompositionTest {
    private final ChartModel model = ChartExample.model();

    @Test
    void scalingMovesPlacesAndChangesNoFact() {
        var shown = ChartExample.composed(model);
        var pixels = shown.scaled(2);
        assertThat(pixels.places().plotWidth()).isEqualTo(2 * shown.places().plotWidth());
        assertThat(pixels.content()).isSameAs(shown.content());
        assertThat(pixels.state()).isEqualTo(shown.state());
        for (var i = 0; i < shown.panes().size(); i++) {
            var one = shown.panes().get(i);
            var two = pixels.panes().get(i);
            assertThat(two.plot().height()).isEqualTo(2 * one.plot().height());
            assertThat(two.scale()).isEqualTo(one.scale());
            assertThat(two.ticks()).isEqualTo(one.ticks());
            assertThat(two.axes().getFirst().x()).isEqualTo(2 * one.axes().getFirst().x());
        }
    }

    @Test
    void whatHappensToTheModelLaterDoesNotChangeIt() {
        var shown = ChartExample.composed(model);
        model.cutoffProperty().set(17);
        model.toggle(1);
        model.viewport().showTime(model.bounds().part(0.2, 0.3), "test");
        assertThat(shown.cutoff(ScoreLane.MAIN)).isEqualTo(3);
        assertThat(shown.isHidden(1)).isFalse();
        assertThat(shown.window()).isEqualTo(model.bounds());
    }

    @Test
    void aLaneWithoutACutoffHasNone() {
        assertThat(ChartExample.composed(model).cutoff("other")).isNaN();
        assertThat(ChartExample.composed(model).cutoff("nobody")).isNaN();
    }

    @Test
    void panesThatAreNotLinkedAreReadAtTheirOwnTime() {
        model.panes().link(false);
        model.viewport().activeProperty().set("series-2");
        model.viewport().showTime(model.bounds().part(0.5, 0.6), "test");
        var shown = ChartExample.composed(model);
        var first = shown.pane("series").orElseThrow().plot().top() + 5.0;
        var second = shown.pane("series-2").orElseThrow().plot().top() + 5.0;
        assertThat(shown.windowAt(first)).isEqualTo(model.bounds());
        assertThat(shown.windowAt(second)).isEqualTo(model.time());
        assertThat(shown.window()).as("of the pane worked with").isEqualTo(model.time());
        assertThat(shown.x(1_100, second) - shown.x(1_099, second))
                .isCloseTo(10 * (shown.x(1_100, first) - shown.x(1_099, first)), within(1e-6));
    }

    @Test
    void theSurestOfSeveralAnomaliesUnderAPlaceIsMeant() {
        var weak = new AnomalyMark(700, 720, 710, 0.2);
        var sure = new AnomalyMark(712, 714, 713, 0.8);
        model.contentProperty().set(ChartExample.content().withMarks(List.of(weak, sure)));
        var shown = ChartExample.composed(model);
        var y = shown.panes().getFirst().plot().top() + 5.0;
        assertThat(shown.markAt(shown.x(713), y)).contains(sure);
        assertThat(shown.markAt(shown.x(100), y)).isEmpty();
    }

    @Test
    void anAnomalyOfAnotherMethodIsFoundInItsOwnPane() {
        var shown = ChartExample.composed(model);
        var y = shown.pane("score-other").orElseThrow().plot().top() + 5.0;
        assertThat(shown.markAt(shown.x(405), y)).contains(ChartExample.WEAK);
        assertThat(shown.markAt(shown.x(1500), y)).isEmpty();
    }

    @Test
    void aPixelColumnHoldsAtLeastTheNearestRow() {
        model.viewport().showTime(model.bounds().part(0.5, 0.501), "test");
        var close = ChartExample.composed(model);
        var y = close.panes().getFirst().plot().top() + 5.0;
        var x = close.places().marks().left() + 200.0;
        var row = close.rowAt(x, y);
        assertThat(close.rowsAt(x, y)).isEqualTo(new RowRange(row, row + 1));
        model.viewport().showAll();
        var far = ChartExample.composed(model);
        assertThat(far.rowsAt(x, y).to() - far.rowsAt(x, y).from()).isBetween(2, 3);
    }

    @Test
    void axesAreFoundBesideThePlotsWhereTheyCanBeZoomed() {
        model.panes().add(new PaneContent.HeatMap());
        var shown = ChartExample.composed(model);
        var pane = shown.panes().getFirst();
        var y = pane.plot().top() + 5.0;
        assertThat(shown.axisAt(pane.plot().left() - 5.0, y))
                .map(AxisPlan::id)
                .contains(pane.axes().getFirst().id());
        assertThat(shown.axisAt(pane.plot().left() + 5.0, y)).isEmpty();
        var heat = shown.panes().getLast().plot();
        assertThat(shown.axisAt(heat.left() - 5.0, heat.top() + 5.0)).isEmpty();
    }
}
