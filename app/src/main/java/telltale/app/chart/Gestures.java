package telltale.app.chart;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import telltale.app.chart.drag.BoxDrag;
import telltale.app.chart.drag.BrushDrag;
import telltale.app.chart.drag.Drag;
import telltale.app.chart.drag.PanDrag;
import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Composition;

/// What the mouse does: hovering reads, a drag zooms to a box, wheel and drag on an axis act on
/// that axis, the middle button or Space with a drag pans, a double click goes back.
final class Gestures {
    private static final double NOTCH = 0.0022;
    private static final long BURST_NANOS = 700_000_000;
    private static final double EDGE = 6;

    private final SeriesChart chart;
    private final ChartModel model;
    private final Surface surface;
    private Optional<Drag> drag = Optional.empty();
    private boolean panning;
    private Object burst = new Object();
    private long lastTurn;

    Gestures(SeriesChart chart, ChartModel model, Surface surface) {
        this.chart = chart;
        this.model = model;
        this.surface = surface;
        chart.setOnMousePressed(event -> surface.shown().ifPresent(c -> press(event, c)));
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseReleased(this::release);
        chart.setOnMouseMoved(event -> surface.shown().ifPresent(c -> hover(event, c)));
        chart.setOnMouseExited(event -> leave());
        chart.setOnScroll(event -> surface.shown().ifPresent(c -> scroll(event, c)));
        chart.setOnZoom(event -> surface.shown().ifPresent(c -> pinch(event, c)));
    }

    /// Whether drags of the primary button pan, as while Space is held.
    void pan(boolean held) {
        panning = held;
    }

    private void press(MouseEvent event, Composition shown) {
        chart.requestFocus();
        model.history().settle();
        var x = event.getX();
        var y = event.getY();
        var primary = event.getButton() == MouseButton.PRIMARY;
        if (primary && event.getClickCount() == 2) {
            doubleClick(shown, x, y, event.isShiftDown());
        } else if (event.getButton() == MouseButton.MIDDLE || (primary && panning)) {
            drag = Optional.of(new PanDrag(model, shown, x, y, true, true));
        } else if (primary) {
            drag = begin(shown, x, y);
        }
    }

    private Optional<Drag> begin(Composition shown, double x, double y) {
        var lanes = shown.lanes();
        if (lanes.overview().filter(box -> box.contains(x, y)).isPresent()) {
            return lanes.overview().map(box -> new BrushDrag(model, box, x));
        }
        if (lanes.timeAxis().contains(x, y)) {
            return Optional.of(new PanDrag(model, shown, x, y, true, false));
        }
        if (x < lanes.marks().left()) {
            return lanes.valueLaneAt(y) < 0
                    ? Optional.empty()
                    : Optional.of(new PanDrag(model, shown, x, y, false, true));
        }
        return lanes.plot().contains(x, y)
                ? Optional.of(new BoxDrag(model, shown, surface.zoomBox(), x, y))
                : Optional.empty();
    }

    private void doubleClick(Composition shown, double x, double y, boolean shift) {
        var lanes = shown.lanes();
        if (lanes.timeAxis().contains(x, y)
                || lanes.overview().filter(b -> b.contains(x, y)).isPresent()) {
            model.showTime(model.bounds(), new Object());
        } else if (x < lanes.marks().left() && lanes.valueLaneAt(y) >= 0) {
            model.releaseRange(lanes.valueLaneAt(y));
        } else if (shift) {
            model.forward();
        } else {
            model.back();
        }
    }

    private void drag(MouseEvent event) {
        drag.ifPresent(running -> running.move(event.getX(), event.getY()));
    }

    private void release(MouseEvent event) {
        var ended = drag;
        drag = Optional.empty();
        ended.ifPresent(running -> running.end(event.isStillSincePress()));
        model.history().settle();
    }

    private void hover(MouseEvent event, Composition shown) {
        chart.setCursor(pointerAt(shown, event.getX(), event.getY()));
        if (model.pinnedProperty().get()) {
            return;
        }
        var inside = shown.lanes().plot().contains(event.getX(), event.getY());
        model.cursorProperty().set(inside ? shown.rowUnder(event.getX()) : -1);
    }

    private void leave() {
        if (!model.pinnedProperty().get()) {
            model.cursorProperty().set(-1);
        }
    }

    private Cursor pointerAt(Composition shown, double x, double y) {
        var lanes = shown.lanes();
        var overview = lanes.overview().filter(box -> box.contains(x, y));
        if (overview.isPresent()) {
            return BrushDrag.edgeAt(model, overview.get(), x, EDGE) == 0
                    ? Cursor.OPEN_HAND
                    : Cursor.H_RESIZE;
        }
        if (lanes.timeAxis().contains(x, y)) {
            return Cursor.H_RESIZE;
        }
        return x < lanes.marks().left() && lanes.valueLaneAt(y) >= 0
                ? Cursor.V_RESIZE
                : Cursor.DEFAULT;
    }

    private void scroll(ScrollEvent event, Composition shown) {
        var now = System.nanoTime();
        if (now - lastTurn > BURST_NANOS) {
            burst = new Object();
        }
        lastTurn = now;
        var lanes = shown.lanes();
        var lane = lanes.valueLaneAt(event.getY());
        var factor = Math.exp(-Math.clamp(event.getDeltaY(), -400, 400) * NOTCH);
        if (event.getX() < lanes.marks().left() && lane >= 0) {
            var box = lanes.values().get(lane);
            var share = 1 - (event.getY() - box.top()) / box.height();
            model.holdRange(lane, model.range(lane).zoomed(share, factor), burst);
        } else {
            if (event.getDeltaX() != 0) {
                model.panTime(-event.getDeltaX() / lanes.plotWidth(), burst);
            }
            if (event.getDeltaY() != 0) {
                model.zoomTime(shareAt(shown, event.getX(), event.getY()), factor, burst);
            }
        }
        event.consume();
    }

    private void pinch(ZoomEvent event, Composition shown) {
        var share = shareAt(shown, event.getX(), event.getY());
        model.zoomTime(share, 1 / Math.clamp(event.getZoomFactor(), 0.2, 5), "pinch");
        event.consume();
    }

    /// Over the overview the middle of the window stays where it is.
    private static double shareAt(Composition shown, double x, double y) {
        var overview = shown.lanes().overview().filter(box -> box.contains(x, y)).isPresent();
        return overview ? 0.5 : Math.clamp(shown.share(x), 0, 1);
    }
}
