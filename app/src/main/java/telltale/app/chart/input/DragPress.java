package telltale.app.chart.input;

import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;

/// Where and over what a mouse button went down.
record DragPress(ChartModel model, ChartComposition shown, double x, double y) {}
