package telltale.app.chart.drag;

import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Composition;

/// Where and over what a mouse button went down.
public record Press(ChartModel model, Composition shown, double x, double y) {}
