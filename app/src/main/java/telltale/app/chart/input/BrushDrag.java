package telltale.app.chart.input;

import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.model.ChartModel;

/// Moves the brush of the overview or one of its edges. A press beside it brings it there first.
final class BrushDrag implements ChartDrag {
    private static final double EDGE = 6;

    private final ChartModel model;
    private final PixelBox overview;
    private final int edge;
    private final double startX;
    private final TimeWindow start;

    BrushDrag(ChartModel model, PixelBox overview, double x) {
        this.model = model;
        this.overview = overview;
        edge = edgeAt(model, overview, x, EDGE);
        var window = model.time();
        var at = position(x);
        if (edge == 0 && !window.contains(at)) {
            model.viewport().panTime(window.x(at, 1) - 0.5, this);
        }
        start = model.time();
        startX = x;
    }

    /// -1 at the brush's left edge, 1 at its right one, 0 elsewhere.
    public static int edgeAt(ChartModel model, PixelBox overview, double x, double reach) {
        var window = model.time();
        var from = overview.left() + model.bounds().x(window.from(), overview.width());
        var to = overview.left() + model.bounds().x(window.to(), overview.width());
        if (Math.abs(x - from) <= Math.min(reach, (to - from) / 3 + 1)) {
            return -1;
        }
        return Math.abs(x - to) <= Math.min(reach, (to - from) / 3 + 1) ? 1 : 0;
    }

    private long position(double x) {
        return model.bounds().position(x - overview.left(), overview.width());
    }

    @Override
    public void move(double x, double y) {
        if (edge == 0) {
            var moved = (x - startX) / overview.width() * model.bounds().span() / start.span();
            model.viewport().showTime(start.panned(moved, model.bounds()), this);
            return;
        }
        var at = Math.clamp(position(x), model.bounds().from(), model.bounds().to());
        var from = edge < 0 ? Math.min(at, start.to() - 16) : start.from();
        var to = edge > 0 ? Math.max(at, start.from() + 16) : start.to();
        model.viewport().showTime(new TimeWindow(from, to), this);
    }
}
