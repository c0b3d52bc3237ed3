package telltale.app.chart.model;

import java.util.HashMap;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueRange;

/// Animated transition from one viewport to another. What has no way in between, such as an axis
/// that fits itself on one side, is there at once.
///
/// @param started in ns
public record ViewportTransition(ViewportState from, ViewportState to, long started) {
    /// In ns; longer would be waiting.
    public static final long LASTS = 120_000_000;

    public boolean isOver(long now) {
        return now - started >= LASTS;
    }

    public ViewportState at(long now) {
        if (isOver(now)) {
            return to;
        }
        var part = Math.clamp((now - started) / (double) LASTS, 0, 1);
        var eased = 1 - (1 - part) * (1 - part) * (1 - part);
        var held = new HashMap<>(to.held());
        held.replaceAll((axis, range) -> {
            var before = from.held().get(axis);
            return before == null ? range : between(before, range, eased);
        });
        var own = new HashMap<>(to.own());
        own.replaceAll((pane, window) -> between(from.timeOf(pane), window, eased));
        return new ViewportState(between(from.time(), to.time(), eased), held, own);
    }

    private static ValueRange between(ValueRange from, ValueRange to, double part) {
        return new ValueRange(
                from.low() + (to.low() - from.low()) * part,
                from.high() + (to.high() - from.high()) * part);
    }

    private static TimeWindow between(TimeWindow from, TimeWindow to, double part) {
        var start = from.from() + Math.round(((double) to.from() - from.from()) * part);
        var end = from.to() + Math.round(((double) to.to() - from.to()) * part);
        return start < end ? new TimeWindow(start, end) : to;
    }
}
