package telltale.app.chart.axis;

/// One axis of values: the pane's id and which of its axes, from 0.
public record AxisId(String pane, int axis) {}
