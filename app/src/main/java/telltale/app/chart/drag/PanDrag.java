package telltale.app.chart.drag;

import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Composition;
import telltale.app.chart.view.TimeWindow;
import telltale.app.chart.view.ValueRange;

/// Moves what is looked at with the mouse: along the time, along a lane's values, or both, values
/// only where their range was set by hand or the axis itself is dragged.
public final class PanDrag implements Drag {
    private final ChartModel model;
    private final Composition shown;
    private final double startX;
    private final double startY;
    private final boolean time;
    private final int lane;
    private final TimeWindow window;
    private final ValueRange range;

    public PanDrag(
            ChartModel model, Composition shown, double x, double y, boolean time, boolean values) {
        this.model = model;
        this.shown = shown;
        this.time = time;
        startX = x;
        startY = y;
        var at = shown.lanes().valueLaneAt(y);
        var held = model.viewProperty().get().held().containsKey(at);
        lane = values && (held || !time) ? at : -1;
        window = model.viewProperty().get().time();
        range = lane < 0 ? new ValueRange(0, 1) : model.range(lane);
    }

    @Override
    public void move(double x, double y) {
        if (time) {
            var share = (startX - x) / shown.lanes().plotWidth();
            model.showTime(window.panned(share, model.bounds()), this);
        }
        if (lane >= 0) {
            var share = (y - startY) / shown.lanes().values().get(lane).height();
            model.holdRange(lane, range.panned(share), this);
        }
    }
}
