package telltale.app.chart.drag;

import telltale.app.chart.state.ChartComposition;
import telltale.app.chart.state.ChartModel;

/// Where and over what a mouse button went down.
public record DragPress(ChartModel model, ChartComposition shown, double x, double y) {}
