package telltale.app.chart.model;

import java.util.HashMap;
import java.util.Map;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueRange;

/// Value of a viewport: a stretch of time, for panes that go their own way another one and, for the
/// axes where somebody set one by hand, a range of values. Other axes fit themselves to what is
/// visible.
///
/// @param own the stretches of panes whose time is not linked, by the pane's id
public record ViewportState(
        TimeWindow time, Map<AxisId, ValueRange> held, Map<String, TimeWindow> own) {
    public ViewportState {
        held = Map.copyOf(held);
        own = Map.copyOf(own);
    }

    public ViewportState(TimeWindow time) {
        this(time, Map.of(), Map.of());
    }

    /// What a pane looks at.
    public TimeWindow timeOf(String pane) {
        return own.getOrDefault(pane, time);
    }

    public ViewportState withTime(TimeWindow other) {
        return new ViewportState(other, held, own);
    }

    public ViewportState withOwn(String pane, TimeWindow other) {
        var windows = new HashMap<>(own);
        windows.put(pane, other);
        return new ViewportState(time, held, windows);
    }

    /// Every pane looks at the same stretch.
    public ViewportState linked(TimeWindow common) {
        return new ViewportState(common, held, Map.of());
    }

    public ViewportState withRange(AxisId axis, ValueRange range) {
        var ranges = new HashMap<>(held);
        ranges.put(axis, range);
        return new ViewportState(time, ranges, own);
    }

    public ViewportState withoutRange(AxisId axis) {
        var ranges = new HashMap<>(held);
        ranges.remove(axis);
        return new ViewportState(time, ranges, own);
    }
}
