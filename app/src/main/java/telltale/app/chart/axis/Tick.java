package telltale.app.chart.axis;

/// A place on a time axis, as [telltale.app.chart.content.Timeline] counts, and what is written
/// there.
public record Tick(long at, String label) {}
