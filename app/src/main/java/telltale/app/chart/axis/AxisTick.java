package telltale.app.chart.axis;

/// A place on a time axis, as [telltale.app.chart.axis.RowTimeline] counts, and what is written
/// there.
public record AxisTick(long at, String label) {}
