package telltale.app.chart.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import telltale.app.chart.ChartExample;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;

class ChartDragTest {
    private final ChartModel model = ChartExample.model();
    private final ChartComposition shown = ChartExample.composed(model);
    private final Outline outline = new Outline();

    private static final class Outline implements DragOutline {
        private double width = -1;
        private double height = -1;

        @Override
        public void show(double x, double y, double width, double height) {
            this.width = width;
            this.height = height;
        }

        @Override
        public void hide() {
            width = -1;
        }
    }

    private double x(double share) {
        return shown.places().marks().left() + share * shown.places().plotWidth();
    }

    private double middle(int pane) {
        var plot = shown.panes().get(pane).plot();
        return plot.top() + plot.height() / 2.0;
    }

    private DragPress press(double share, int pane) {
        return new DragPress(model, shown, x(share), middle(pane));
    }

    @Test
    void aFlatBoxZoomsTheTimeOnly() {
        var before = model.time().span();
        var drag = new BoxDrag(press(0.25, 0), outline);
        drag.move(x(0.75), middle(0) + 4);
        assertThat(outline.height).isEqualTo(shown.places().plot().height());
        drag.end(false);
        assertThat(model.time().span() / before).isCloseTo(0.5, within(1e-6));
        assertThat(model.viewProperty().get().held()).isEmpty();
        assertThat(outline.width).isEqualTo(-1);
    }

    @Test
    void aNarrowBoxZoomsTheValuesOnly() {
        var before = model.time();
        var drag = new BoxDrag(press(0.5, 0), outline);
        drag.move(x(0.5) + 3, middle(0) + 40);
        drag.end(false);
        assertThat(model.time()).isEqualTo(before);
        assertThat(model.viewProperty().get().held()).containsOnlyKeys(new AxisId("series", 0));
    }

    @Test
    void aBoxLeavesItsPaneNeverSoFarItIsDragged() {
        var drag = new BoxDrag(press(0.5, 0), outline);
        drag.move(x(3), 10_000);
        assertThat(outline.width).isCloseTo(shown.places().plotWidth() * 0.5, within(1.0));
        assertThat(outline.height).isLessThanOrEqualTo(shown.panes().getFirst().plot().height());
    }

    @Test
    void aClickSelectsTheAnomalyThereAndReadsItsPeak() {
        var at = new DragPress(model, shown, shown.x(1500), middle(0));
        new BoxDrag(at, outline).end(true);
        assertThat(model.selectedProperty().get()).contains(ChartExample.STRONG);
        assertThat(model.cursorProperty().get()).isEqualTo(1500);
        assertThat(model.pinnedProperty().get()).isTrue();
    }

    @Test
    void aSecondClickOnThePinnedRowLetsGo() {
        var at = new DragPress(model, shown, shown.x(900), middle(0));
        new BoxDrag(at, outline).end(true);
        assertThat(model.pinnedProperty().get()).isTrue();
        new BoxDrag(at, outline).end(true);
        assertThat(model.pinnedProperty().get()).isFalse();
        assertThat(model.cursorProperty().get()).isEqualTo(-1);
    }

    @Test
    void aClickReadsThePaneItIsInWhereTimesAreNotLinked() {
        model.panes().link(false);
        model.viewport().activeProperty().set("series-2");
        model.viewport().showTime(model.bounds().part(0.7, 0.8), "test");
        model.viewport().activeProperty().set("series");
        var apart = ChartExample.composed(model);
        var second = apart.pane("series-2").orElseThrow();
        var x =
                second.plot().left()
                        + second.window().x(1500 * ChartExample.MINUTE, second.plot().width());
        new BoxDrag(new DragPress(model, apart, x, second.plot().top() + 20.0), outline).end(true);
        assertThat(model.cursorProperty().get()).isEqualTo(1500);
        assertThat(model.selectedProperty().get()).contains(ChartExample.STRONG);
    }

    @Test
    void theBrushMovesByItsMiddleAndGrowsByItsEdges() {
        model.viewport().showTime(model.bounds().part(0.4, 0.6), "test");
        var box = shown.places().overview().orElseThrow();
        var span = model.time().span();
        var middle = box.left() + box.width() * 0.5;
        var drag = new BrushDrag(model, box, middle);
        drag.move(middle + box.width() * 0.1, 0);
        assertThat(model.time().span()).isEqualTo(span);
        assertThat(model.bounds().x(model.time().from(), 1)).isCloseTo(0.5, within(0.01));

        var edge = box.left() + model.bounds().x(model.time().to(), box.width());
        new BrushDrag(model, box, edge).move(box.left() + box.width() * 0.9, 0);
        assertThat(model.bounds().x(model.time().to(), 1)).isCloseTo(0.9, within(0.01));
        assertThat(model.bounds().x(model.time().from(), 1)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void anEdgeOfTheBrushStopsAtTheOtherOne() {
        model.viewport().showTime(model.bounds().part(0.4, 0.6), "test");
        var box = shown.places().overview().orElseThrow();
        var edge = box.left() + model.bounds().x(model.time().from(), box.width());
        var to = model.time().to();
        new BrushDrag(model, box, edge).move(box.right() - 5.0, 0);
        assertThat(model.time().to()).isEqualTo(to);
        assertThat(model.time().from()).isLessThan(to);
    }

    @Test
    void aPressBesideTheBrushBringsItThere() {
        model.viewport().showTime(model.bounds().part(0.0, 0.1), "test");
        var box = shown.places().overview().orElseThrow();
        var drag = new BrushDrag(model, box, box.left() + box.width() * 0.8);
        drag.end(true);
        assertThat(model.bounds().x(model.time().position(0.5, 1), 1)).isCloseTo(0.8, within(0.01));
    }

    @Test
    void aDividerGivesOnePaneWhatItTakesFromTheOther() {
        var weights = weight(0) + weight(1);
        var line = shown.places().panes().get(1).header().top();
        new DividerDrag(new DragPress(model, shown, x(0.5), line), 0).move(x(0.5), line + 40.0);
        assertThat(weight(0)).isGreaterThan(weight(1));
        assertThat(weight(0) + weight(1)).isCloseTo(weights, within(1e-9));
    }

    private double weight(int pane) {
        return model.panes().stack().panes().get(pane).weight();
    }

    @Test
    void aNoteIsATextAStretchInOrderOfTimeOrAnArrow() {
        new NoteDrag(press(0.5, 0), outline, false).end(true);
        var back = new NoteDrag(press(0.6, 0), outline, false);
        back.move(x(0.3), middle(0));
        back.end(false);
        var arrow = new NoteDrag(press(0.6, 1), outline, true);
        arrow.move(x(0.3), middle(1));
        arrow.end(false);
        var notes = model.notes().allProperty().get();
        assertThat(notes)
                .extracting(ChartNote::kind)
                .containsExactly(ChartNote.Kind.TEXT, ChartNote.Kind.STRETCH, ChartNote.Kind.ARROW);
        assertThat(notes.get(1).from().at()).isLessThan(notes.get(1).to().at());
        assertThat(notes.get(2).from().at()).isGreaterThan(notes.get(2).to().at());
        assertThat(notes.get(2).pane()).isEqualTo("series-2");
        assertThat(model.notes().editedProperty().get()).isEqualTo(notes.get(2).id());
    }

    @Test
    void panningMovesTimeAndHeldValuesOnly() {
        model.viewport().showTime(model.bounds().part(0.4, 0.6), "test");
        var window = model.time();
        new PanDrag(press(0.5, 0), PanDrag.Along.BOTH).move(x(0.4), middle(0) + 30);
        assertThat(window.x(model.time().from(), 1)).isCloseTo(0.1, within(0.01));
        assertThat(model.viewProperty().get().held()).isEmpty();

        var pane = shown.panes().getFirst();
        var beside = new DragPress(model, shown, pane.plot().left() - 10.0, middle(0));
        var range = pane.scale().range();
        new PanDrag(beside, PanDrag.Along.VALUES).move(0, middle(0) + pane.plot().height() / 4.0);
        var held =
                Objects.requireNonNull(
                        model.viewProperty().get().held().get(new AxisId("series", 0)));
        assertThat(held.low() - range.low()).isCloseTo(range.span() / 4, within(0.02));
    }
}
