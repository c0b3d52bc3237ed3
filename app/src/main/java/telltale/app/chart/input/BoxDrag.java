package telltale.app.chart.input;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueRange;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.PanePlan;
import telltale.app.chart.model.ChartModel;

/// Draws the box to zoom to. A flat one zooms the time only, a narrow one the values only, none at
/// all is a click: it selects the anomaly there and pins the cursor, or lets go of it.
final class BoxDrag implements ChartDrag {
    private static final double FLAT = 10;

    private final ChartModel model;
    private final ChartComposition shown;
    private final DragOutline outline;
    private final double startX;
    private final double startY;
    private final Optional<PanePlan> pane;
    private double x;
    private double y;

    BoxDrag(DragPress press, DragOutline outline) {
        model = press.model();
        shown = press.shown();
        this.outline = outline;
        x = press.x();
        y = press.y();
        startX = x;
        startY = y;
        pane = shown.paneAt(y).filter(plan -> plan.shown() instanceof PaneContent.Curves);
    }

    private boolean flat() {
        return pane.isEmpty() || Math.abs(y - startY) < FLAT;
    }

    private boolean narrow() {
        return !flat() && Math.abs(x - startX) < FLAT;
    }

    /// The pane, or the whole height above the time axis where the box starts outside all those
    /// with channels.
    private PixelBox lane() {
        return pane.map(PanePlan::plot).orElse(shown.places().plot());
    }

    @Override
    public void move(double toX, double toY) {
        var box = lane();
        x = Math.clamp(toX, box.left(), box.right());
        y = Math.clamp(toY, box.top(), box.bottom());
        var left = narrow() ? box.left() : Math.min(startX, x);
        var right = narrow() ? box.right() : Math.max(startX, x);
        var top = flat() ? shown.places().plot().top() : Math.min(startY, y);
        var bottom = flat() ? shown.places().plot().bottom() : Math.max(startY, y);
        outline.show(left, top, right - left, bottom - top);
    }

    @Override
    public void end(boolean click) {
        outline.hide();
        if (click || (flat() && Math.abs(x - startX) < 4)) {
            click();
            return;
        }
        var time = model.time();
        var window = narrow() ? time : time.part(shown.share(startX), shown.share(x));
        var ranges = new HashMap<AxisId, ValueRange>();
        if (!flat()) {
            for (var axis : pane.orElseThrow().axes()) {
                var from = pane.orElseThrow().share(startY);
                var to = pane.orElseThrow().share(y);
                ranges.put(axis.id(), axis.scale().part(from, to));
            }
        }
        model.viewport().showPart(window, ranges);
    }

    private void click() {
        model.notes().chosenProperty().set("");
        if (jump()) {
            return;
        }
        var row = shown.rowUnder(startX, startY);
        var mark = shown.markAt(startX, startY);
        mark.filter(model.shown().marks()::contains).ifPresent(model::select);
        var pinnedHere =
                model.pinnedProperty().get()
                        && Math.abs(shown.x(model.cursorProperty().get(), startY) - startX) < 4;
        if (mark.isEmpty() && pinnedHere) {
            model.release();
        } else {
            model.pin(mark.map(AnomalyMark::peak).filter(this::near).orElse(row));
        }
    }

    private boolean near(int row) {
        return Math.abs(shown.x(row, startY) - startX) < 5;
    }

    /// A click on an anomaly in the heat map looks at it closely.
    private boolean jump() {
        var plan = shown.paneAt(startY).filter(one -> one.shown() instanceof PaneContent.HeatMap);
        if (plan.isEmpty()) {
            return false;
        }
        var content = model.shown();
        var count = content.lanes().size() + content.others().size();
        var row = (int) ((1 - plan.get().share(startY)) * count);
        var own = row < content.lanes().size();
        var other = row - content.lanes().size();
        var timeline = own ? content.timeline() : content.others().get(other).timeline();
        var marks = own ? content.lanes().get(row).marks() : content.others().get(other).marks();
        var window = plan.get().window();
        var reach = window.span() * 5 / plan.get().plot().width();
        var at = shown.positionAt(startX, startY);
        for (var mark : marks) {
            var from = timeline.at(mark.from());
            var to = timeline.at(mark.to() - 1);
            if (at > from - reach && at < to + reach) {
                var close = new TimeWindow(from, Math.max(from + 1, to));
                var wide = Math.max(4, 50.0 * timeline.usualStep() / close.span());
                model.viewport().showPart(close.zoomed(0.5, wide, model.bounds()), Map.of());
                return true;
            }
        }
        return false;
    }
}
