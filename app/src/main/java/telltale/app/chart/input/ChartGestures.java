package telltale.app.chart.input;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.Viewport;

/// What the mouse does: hovering reads, a drag zooms to a box, wheel and drag on an axis act on
/// that axis, the middle button or Space with a drag pans, Ctrl with a drag writes a note, a double
/// click goes back.
public final class ChartGestures {
    private static final double NOTCH = 0.0022;
    private static final long BURST_NANOS = 700_000_000;
    private static final double EDGE = 6;

    private final Node chart;
    private final ChartModel model;
    private final Viewport viewport;
    private final DragOutline outline;
    private Optional<ChartDrag> drag = Optional.empty();
    private boolean space;
    private boolean spaceUsed;
    private Object burst = new Object();
    private long lastTurn;

    /// Listens to the mouse over a node.
    ///
    /// @param shown what was painted last
    /// @param outline shows the box that a drag draws
    public ChartGestures(
            Node chart,
            ChartModel model,
            Supplier<Optional<ChartComposition>> shown,
            DragOutline outline) {
        this.chart = chart;
        this.model = model;
        this.outline = outline;
        viewport = model.viewport();
        chart.setOnMousePressed(event -> shown.get().ifPresent(c -> press(event, c)));
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseReleased(this::release);
        chart.setOnMouseMoved(event -> shown.get().ifPresent(c -> hover(event, c)));
        chart.setOnMouseExited(event -> leave());
        chart.setOnScroll(event -> shown.get().ifPresent(c -> scroll(event, c)));
        chart.setOnZoom(event -> shown.get().ifPresent(c -> pinch(event, c)));
    }

    /// While Space is held, drags of the primary button pan.
    void beginSpace() {
        spaceUsed = spaceUsed && space;
        space = true;
    }

    /// Gives whether Space was only tapped: no drag came in between.
    boolean endSpace() {
        var tapped = space && !spaceUsed;
        space = false;
        spaceUsed = false;
        return tapped;
    }

    private void press(MouseEvent event, ChartComposition shown) {
        chart.requestFocus();
        model.settle();
        var x = event.getX();
        var y = event.getY();
        shown.paneAt(y).ifPresent(plan -> viewport.activeProperty().set(plan.id()));
        var primary = event.getButton() == MouseButton.PRIMARY;
        if (primary && event.getClickCount() == 2) {
            doubleClick(shown, x, y, event.isShiftDown());
        } else if (event.getButton() == MouseButton.MIDDLE || (primary && space)) {
            spaceUsed = true;
            drag = Optional.of(new PanDrag(new DragPress(model, shown, x, y), PanDrag.Along.BOTH));
        } else if (primary) {
            drag = begin(new DragPress(model, shown, x, y), event);
        }
    }

    private Optional<ChartDrag> begin(DragPress press, MouseEvent event) {
        var shown = press.shown();
        var places = shown.places();
        var x = press.x();
        var y = press.y();
        if (places.overview().filter(box -> box.contains(x, y)).isPresent()) {
            return places.overview().map(box -> new BrushDrag(model, box, x));
        }
        if (timeAxisAt(shown, x, y)) {
            return Optional.of(new PanDrag(press, PanDrag.Along.TIME));
        }
        if (shown.axisAt(x, y).isPresent()) {
            return Optional.of(new PanDrag(press, PanDrag.Along.VALUES));
        }
        if (!places.plot().contains(x, y)) {
            return Optional.empty();
        }
        var divider = places.dividerAt(y);
        if (divider >= 0) {
            return Optional.of(new DividerDrag(press, divider));
        }
        if (event.isShortcutDown()) {
            return Optional.of(new NoteDrag(press, outline, event.isShiftDown()));
        }
        return Optional.of(new BoxDrag(press, outline));
    }

    private static boolean timeAxisAt(ChartComposition shown, double x, double y) {
        return shown.places().timeAxis().contains(x, y)
                || shown.places().panes().stream()
                        .anyMatch(
                                pane -> pane.timeAxis().filter(b -> b.contains(x, y)).isPresent());
    }

    private void doubleClick(ChartComposition shown, double x, double y, boolean shift) {
        var places = shown.places();
        var header =
                places.panes().stream()
                        .filter(pane -> pane.header().contains(x, y) && places.dividerAt(y) < 0)
                        .findFirst();
        if (timeAxisAt(shown, x, y)
                || places.overview().filter(b -> b.contains(x, y)).isPresent()) {
            viewport.showTime(model.bounds(), new Object());
        } else if (shown.axisAt(x, y).isPresent()) {
            shown.axisAt(x, y).ifPresent(axis -> viewport.releaseRange(axis.id()));
        } else if (header.isPresent()) {
            model.panes().toggleMaximised(header.get().pane().id());
        } else if (shift) {
            viewport.forward();
        } else {
            viewport.back();
        }
    }

    private void drag(MouseEvent event) {
        drag.ifPresent(running -> running.move(event.getX(), event.getY()));
    }

    private void release(MouseEvent event) {
        var ended = drag;
        drag = Optional.empty();
        ended.ifPresent(running -> running.end(event.isStillSincePress()));
        model.settle();
    }

    private void hover(MouseEvent event, ChartComposition shown) {
        chart.setCursor(pointerAt(shown, event.getX(), event.getY()));
        if (model.pinnedProperty().get()) {
            return;
        }
        var inside = shown.places().plot().contains(event.getX(), event.getY());
        model.cursorProperty().set(inside ? shown.rowUnder(event.getX(), event.getY()) : -1);
    }

    private void leave() {
        if (!model.pinnedProperty().get()) {
            model.cursorProperty().set(-1);
        }
    }

    private Cursor pointerAt(ChartComposition shown, double x, double y) {
        var places = shown.places();
        var overview = places.overview().filter(box -> box.contains(x, y));
        if (overview.isPresent()) {
            return BrushDrag.edgeAt(model, overview.get(), x, EDGE) == 0
                    ? Cursor.OPEN_HAND
                    : Cursor.H_RESIZE;
        }
        if (timeAxisAt(shown, x, y)) {
            return Cursor.H_RESIZE;
        }
        var divider = places.plot().contains(x, y) && places.dividerAt(y) >= 0;
        return divider || shown.axisAt(x, y).isPresent() ? Cursor.V_RESIZE : Cursor.DEFAULT;
    }

    private void scroll(ScrollEvent event, ChartComposition shown) {
        var now = System.nanoTime();
        if (now - lastTurn > BURST_NANOS) {
            burst = new Object();
        }
        lastTurn = now;
        var factor = Math.exp(-Math.clamp(event.getDeltaY(), -400, 400) * NOTCH);
        var axis = shown.axisAt(event.getX(), event.getY());
        shown.paneAt(event.getY()).ifPresent(plan -> viewport.activeProperty().set(plan.id()));
        if (axis.isPresent()) {
            var share = shown.paneAt(event.getY()).orElseThrow().share(event.getY());
            var range = axis.get().scale().zoomed(share, factor);
            viewport.holdRange(axis.get().id(), range, burst);
        } else {
            if (event.getDeltaX() != 0) {
                viewport.panTime(-event.getDeltaX() / shown.places().plotWidth(), burst);
            }
            if (event.getDeltaY() != 0) {
                viewport.zoomTime(shareAt(shown, event.getX(), event.getY()), factor, burst);
            }
        }
        event.consume();
    }

    private void pinch(ZoomEvent event, ChartComposition shown) {
        var share = shareAt(shown, event.getX(), event.getY());
        viewport.zoomTime(share, 1 / Math.clamp(event.getZoomFactor(), 0.2, 5), "pinch");
        event.consume();
    }

    /// Over the overview the middle of the window stays where it is.
    private static double shareAt(ChartComposition shown, double x, double y) {
        var overview = shown.places().overview().filter(box -> box.contains(x, y)).isPresent();
        return overview ? 0.5 : Math.clamp(shown.share(x), 0, 1);
    }
}
