package telltale.app.chart.layout;

import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.axis.ValueTicks;

/// An axis of values as it is drawn.
///
/// @param unit what its numbers are counted in, empty where nobody says
/// @param channel the channel whose colour its texts have, -1 for none
/// @param x where its ticks begin: labels stand left of it or, at the right, right of it
public record AxisPlan(
        AxisId id, ValueScale scale, ValueTicks ticks, String unit, int channel, int x) {

    AxisPlan scaled(double scale) {
        return new AxisPlan(id, this.scale, ticks, unit, channel, (int) Math.round(x * scale));
    }

    public boolean atRight() {
        return id.axis() % 2 == 1;
    }
}
