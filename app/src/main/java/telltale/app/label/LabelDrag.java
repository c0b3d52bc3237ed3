package telltale.app.label;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import telltale.app.chart.SeriesChart;
import telltale.app.series.SeriesEntry;
import telltale.series.RowRange;

/// In label mode, takes the chart's drags: a drag labels, with Shift it takes labels away, a click
/// toggles. Axes, overview and all other gestures stay the chart's.
public final class LabelDrag {
    private static final int NONE = -1;

    private final SeriesChart chart;
    private final LabelsViewModel model;
    private int start = NONE;
    private int last = NONE;
    private boolean erases;
    private Optional<SeriesEntry> on = Optional.empty();

    public LabelDrag(SeriesChart chart, LabelsViewModel model) {
        this.chart = chart;
        this.model = model;
        chart.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(MouseEvent event) {
        boolean ours =
                model.mode().get()
                        && event.getButton() == MouseButton.PRIMARY
                        && !event.isShortcutDown();
        if (!ours) {
            return;
        }
        chart.model().pin(NONE);
        int row = rowUnder(event);
        if (row >= 0) {
            chart.requestFocus();
            start = row;
            last = row;
            on = model.entry();
            erases = event.isShiftDown();
            chart.model().viewport().hold(true);
            event.consume();
        }
    }

    /// The chart's cursor tells which row the mouse is over, so it is moved there as hovering does.
    private int rowUnder(MouseEvent event) {
        chart.getOnMouseMoved().handle(event.copyFor(chart, chart, MouseEvent.MOUSE_MOVED));
        return chart.model().cursorProperty().get();
    }

    private void drag(MouseEvent event) {
        if (start >= 0) {
            int row = rowUnder(event);
            last = row >= 0 ? row : last;
            model.drawing().set(Optional.of(new LabelsViewModel.Drawing(rows(), erases)));
            event.consume();
        }
    }

    private RowRange rows() {
        return new RowRange(Math.min(start, last), Math.max(start, last) + 1);
    }

    private void release(MouseEvent event) {
        if (start < 0) {
            return;
        }
        RowRange rows = rows();
        boolean still = event.isStillSincePress();
        // What was begun on another series, or given up, labels nothing here.
        boolean counts = model.entry().equals(on) && (still || model.drawing().get().isPresent());
        end();
        if (counts && still) {
            model.toggle(rows.from());
        } else if (counts && erases) {
            model.erase(rows.from(), rows.to());
        } else if (counts) {
            model.add(rows.from(), rows.to());
        }
        event.consume();
    }

    private void end() {
        start = NONE;
        chart.model().viewport().hold(false);
        model.drawing().set(Optional.empty());
    }

    /// Gives up the drag under way; whether there was one.
    public boolean cancel() {
        boolean some = start >= 0;
        if (some) {
            end();
        }
        return some;
    }
}
