package telltale.app.chart.view;

import java.util.HashMap;
import java.util.Map;

/// What the chart looks at: a stretch of time and, for the value lanes where somebody set one by
/// hand, a range of values. Other lanes fit themselves to what is visible.
public record View(TimeWindow time, Map<Integer, ValueRange> held) {
    public View {
        held = Map.copyOf(held);
    }

    public View(TimeWindow time) {
        this(time, Map.of());
    }

    public View withTime(TimeWindow other) {
        return new View(other, held);
    }

    public View withRange(int lane, ValueRange range) {
        var ranges = new HashMap<>(held);
        ranges.put(lane, range);
        return new View(time, ranges);
    }

    public View withoutRange(int lane) {
        var ranges = new HashMap<>(held);
        ranges.remove(lane);
        return new View(time, ranges);
    }
}
