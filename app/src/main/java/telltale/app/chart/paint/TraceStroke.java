package telltale.app.chart.paint;

/// How a trace is drawn.
///
/// @param thickness before scaling
/// @param dots whether rows that lie far apart get a dot each
record TraceStroke(double thickness, boolean dots) {
    static final TraceStroke MAIN = new TraceStroke(1.4, true);
    static final TraceStroke THIN = new TraceStroke(1.1, false);
}
