package telltale.app.chart.drag;

import telltale.app.chart.content.Mark;
import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Composition;
import telltale.app.chart.view.Box;

/// Draws the box to zoom to. A flat one zooms the time only, a narrow one the values only, none at
/// all is a click: it selects the anomaly there and pins the cursor, or lets go of it.
public final class BoxDrag implements Drag {
    private static final double FLAT = 10;

    private final ChartModel model;
    private final Composition shown;
    private final Outline outline;
    private final double startX;
    private final double startY;
    private final int lane;
    private double x;
    private double y;

    public BoxDrag(ChartModel model, Composition shown, Outline outline, double x, double y) {
        this.model = model;
        this.shown = shown;
        this.outline = outline;
        this.x = x;
        this.y = y;
        startX = x;
        startY = y;
        lane = shown.lanes().valueLaneAt(y);
    }

    private boolean flat() {
        return lane < 0 || Math.abs(y - startY) < FLAT;
    }

    private boolean narrow() {
        return !flat() && Math.abs(x - startX) < FLAT;
    }

    /// The lane, or the whole height above the time axis where the box starts outside all lanes.
    private Box lane() {
        return lane < 0 ? shown.lanes().plot() : shown.lanes().values().get(lane);
    }

    @Override
    public void move(double toX, double toY) {
        var box = lane();
        x = Math.clamp(toX, box.left(), box.right());
        y = Math.clamp(toY, box.top(), box.bottom());
        var left = narrow() ? box.left() : Math.min(startX, x);
        var right = narrow() ? box.right() : Math.max(startX, x);
        var top = flat() ? shown.lanes().plot().top() : Math.min(startY, y);
        var bottom = flat() ? shown.lanes().plot().bottom() : Math.max(startY, y);
        outline.show(left, top, right - left, bottom - top);
    }

    @Override
    public void end(boolean click) {
        outline.hide();
        if (click || (flat() && Math.abs(x - startX) < 4)) {
            click();
            return;
        }
        var time = model.viewProperty().get().time();
        var window = narrow() ? time : time.part(shown.share(startX), shown.share(x));
        if (flat()) {
            model.showTime(window, this);
        } else {
            var box = lane();
            var from = 1 - (startY - box.top()) / box.height();
            var to = 1 - (y - box.top()) / box.height();
            model.showPart(window, lane, model.range(lane).part(from, to));
        }
    }

    private void click() {
        var row = shown.rowUnder(startX);
        var mark = shown.markAt(startX);
        mark.ifPresent(model::select);
        var pinnedHere =
                model.pinnedProperty().get()
                        && Math.abs(shown.x(model.cursorProperty().get()) - startX) < 4;
        if (mark.isEmpty() && pinnedHere) {
            model.release();
        } else {
            model.pin(mark.map(Mark::peak).filter(peak -> near(peak)).orElse(row));
        }
    }

    private boolean near(int row) {
        return Math.abs(shown.x(row) - startX) < 5;
    }
}
