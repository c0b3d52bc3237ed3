package telltale.app.chart.paint;

/// How a trace is drawn.
///
/// @param thickness before scaling
/// @param dots whether rows that lie far apart get a dot each
record Stroke(double thickness, boolean dots) {
    static final Stroke MAIN = new Stroke(1.4, true);
    static final Stroke THIN = new Stroke(1.1, false);
}
