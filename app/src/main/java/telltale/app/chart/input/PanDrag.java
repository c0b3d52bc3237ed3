package telltale.app.chart.input;

import java.util.Optional;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.layout.AxisPlan;
import telltale.app.chart.layout.PanePlan;

/// Moves what is looked at with the mouse: along the time, along an axis of values, or both, values
/// only where their range was set by hand or the axis itself is dragged.
final class PanDrag implements ChartDrag {
    /// What is moved.
    public enum Along {
        TIME,
        VALUES,
        BOTH
    }

    private final DragPress press;
    private final boolean time;
    private final Optional<AxisPlan> axis;
    private final int height;
    private final TimeWindow window;

    PanDrag(DragPress press, Along along) {
        this.press = press;
        time = along != Along.VALUES;
        var model = press.model();
        window = model.time();
        var pane = press.shown().paneAt(press.y());
        height = pane.map(plan -> plan.plot().height()).orElse(1);
        axis =
                switch (along) {
                    case TIME -> Optional.empty();
                    case VALUES -> press.shown().axisAt(press.x(), press.y());
                    case BOTH ->
                            pane.map(PanePlan::axes)
                                    .map(axes -> axes.getFirst())
                                    .filter(one ->
                                            model.viewProperty()
                                                    .get()
                                                    .held()
                                                    .containsKey(one.id()));
                };
    }

    @Override
    public void move(double x, double y) {
        var viewport = press.model().viewport();
        if (time) {
            var share = (press.x() - x) / press.shown().places().plotWidth();
            viewport.showTime(window.panned(share, viewport.bounds()), this);
        }
        axis.ifPresent(one ->
                viewport.holdRange(one.id(), one.scale().panned((y - press.y()) / height), this));
    }
}
