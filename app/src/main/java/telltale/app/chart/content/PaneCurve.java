package telltale.app.chart.content;

/// A channel in a pane.
///
/// @param axis which of the pane's axes it is read on: even ones stand at the left, odd ones at the
///   right
public record PaneCurve(int channel, int axis) {
    public PaneCurve {
        if (channel < 0 || axis < 0) {
            throw new IllegalArgumentException(
                    "curve: expected channel and axis >= 0, found %d, %d".formatted(channel, axis));
        }
    }
}
