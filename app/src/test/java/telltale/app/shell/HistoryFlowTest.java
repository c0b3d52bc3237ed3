package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.threshold.ThresholdKind;
import telltale.series.RowRange;

/// The one history of undo, over labels, settings and the charts of several series.
final class HistoryFlowTest extends WorkspaceCase {
    private void zoom(int from, int to) {
        chart.viewport().showRows(new RowRange(from, to));
        chart.settle();
    }

    private void twoFiles() {
        open();
        open("other.csv");
        choose("noise.csv");
        history().begin();
    }

    @Test
    void chartOfASeriesIsAsItWasAfterAnotherWasLookedAt() {
        twoFiles();
        write(5, "look");
        chart.panes().fold(0, FoldPeriod.DAY);
        chart.panes().move("score-main", -1);
        zoom(100, 200);
        var before = chart.layout();
        choose("other.csv");
        assertThat(notes()).isEmpty();
        assertThat(chart.time()).isEqualTo(chart.bounds());
        choose("noise.csv");
        assertThat(chart.layout()).isEqualTo(before);
    }

    @Test
    void stepsOfTheChartAndOfThePanelsAreUndoneInTheirOrder() {
        open();
        var all = chart.time();
        zoom(100, 200);
        parts.labels().add(120, 130);
        write(5, "look");
        parts.threshold().kind().set(ThresholdKind.TOP_K);
        settle();
        chart.panes().fold(0, FoldPeriod.DAY);
        chart.settle();
        assertThat(history().undoName().get()).isEqualTo("panes");
        history().undo();
        assertThat(history().undoName().get()).isEqualTo("threshold");
        history().undo();
        assertThat(history().undoName().get()).isEqualTo("notes on the chart");
        history().undo();
        assertThat(notes()).isEmpty();
        assertThat(history().undoName().get()).isEqualTo("labels");
        history().undo();
        assertThat(parts.labels().book().get().events()).isEmpty();
        assertThat(history().undoName().get()).isEqualTo("zoom");
        history().undo();
        assertThat(chart.time()).isEqualTo(all);
        assertThat(history().undo()).isFalse();
        for (int step = 0; step < 5; step++) {
            assertThat(history().redo()).isTrue();
        }
        assertThat(notes()).containsExactly("look");
        assertThat(parts.threshold().kind().get()).isEqualTo(ThresholdKind.TOP_K);
        assertThat(history().redo()).isFalse();
    }

    @Test
    void undoGoesToTheSeriesAndTheRowsOfWhatItTakesBack() {
        twoFiles();
        parts.labels().add(1_200, 1_210);
        zoom(100, 200);
        choose("other.csv");
        zoom(300, 400);
        var other = chart.time();
        history().undo();
        assertThat(chart.time()).as("the zoom of the other file").isEqualTo(chart.bounds());
        history().redo();
        assertThat(chart.time()).isEqualTo(other);
        history().undo();
        history().undo();
        ui.until(() -> shows("noise.csv"));
        settle();
        assertThat(chart.time()).isEqualTo(chart.bounds());
        history().redo();
        settle();
        assertThat(chart.time().contains(chart.shown().timeline().at(1_205))).isFalse();
        parts.labels().add(150, 160);
        choose("other.csv");
        zoom(1_000, 1_100);
        choose("noise.csv");
        zoom(1_700, 1_800);
        history().undo();
        history().undo();
        assertThat(shows("other.csv")).isTrue();
        history().undo();
        settle();
        assertThat(shows("noise.csv")).isTrue();
        assertThat(parts.labels().book().get().at(155)).isEmpty();
        assertThat(chart.time().contains(chart.shown().timeline().at(155)))
                .as("what was taken back is in sight")
                .isTrue();
    }

    @Test
    void labelThatIsTakenBackOutOfSightComesIntoSight() {
        open();
        parts.labels().add(1_200, 1_210);
        // Moves by itself, as where a file is followed: no step.
        chart.viewProperty()
                .set(chart.viewProperty().get().withTime(chart.bounds().part(0.1, 0.2)));
        history().undo();
        assertThat(parts.labels().book().get().events()).isEmpty();
        assertThat(chart.time().contains(chart.shown().timeline().at(1_205))).isTrue();
        assertThat(history().redo()).as("showing it is no step").isTrue();
    }

    @Test
    void noteAndItsTextAreOneStep() {
        open();
        var place = new ChartNote.Place(chart.shown().timeline().at(5), 20);
        chart.notes().write(ChartNote.Kind.TEXT, "", place, place);
        // Somebody thinks about the text, and something else is done by then.
        history().note();
        chart.notes().endEdit("note-1", "look");
        chart.settle();
        chart.notes().remove("note-1");
        chart.settle();
        history().undo();
        assertThat(notes()).containsExactly("look");
        history().undo();
        assertThat(notes()).as("no empty note").isEmpty();
        history().redo();
        assertThat(notes()).containsExactly("look");
        history().redo();
        assertThat(notes()).isEmpty();
    }

    @Test
    void zoomGoesBackAndForwardPastOtherSteps() {
        open();
        var all = chart.time();
        zoom(100, 200);
        var first = chart.time();
        zoom(120, 130);
        var second = chart.time();
        parts.labels().add(120, 130);
        chart.viewport().back();
        assertThat(chart.time()).isEqualTo(first);
        assertThat(parts.labels().book().get().events()).as("only the view").hasSize(1);
        chart.viewport().back();
        assertThat(chart.time()).isEqualTo(all);
        assertThat(history().zoomBack()).isFalse();
        chart.viewport().forward();
        chart.viewport().forward();
        assertThat(chart.time()).isEqualTo(second);
        assertThat(history().zoomForward()).isFalse();
        chart.viewport().back();
        history().undo();
        assertThat(chart.time()).as("going back is undone as one step").isEqualTo(second);
        history().undo();
        assertThat(parts.labels().book().get().events()).isEmpty();
    }

    @Test
    void turnsOfTheWheelAreOneStep() {
        open();
        var all = chart.time();
        for (int turn = 0; turn < 5; turn++) {
            chart.viewport().zoomTime(0.5, 0.8, "wheel");
        }
        chart.settle();
        history().undo();
        assertThat(chart.time()).isEqualTo(all);
    }

    @Test
    void stepInAFileThatIsClosedIsPassedOver() {
        twoFiles();
        choose("other.csv");
        parts.labels().add(10, 20);
        choose("noise.csv");
        parts.labels().add(30, 40);
        choose("other.csv");
        model.closeFile();
        settle();
        history().undo();
        assertThat(shows("noise.csv")).isTrue();
        assertThat(parts.labels().book().get().events()).isEmpty();
        assertThat(history().undo()).isFalse();
    }

    @Test
    void comparisonThatIsTakenBackIsShown() {
        open();
        workspace().page().set("tasks");
        parts.comparison().add(parts.methods().catalogue().method("spike"));
        settle();
        history().undo();
        assertThat(workspace().page().get()).isEqualTo("comparison");
        assertThat(List.copyOf(parts.comparison().plan().get().members())).isEmpty();
    }
}
