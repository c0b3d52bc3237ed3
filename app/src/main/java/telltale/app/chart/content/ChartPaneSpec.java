package telltale.app.chart.content;

/// One pane of a stack.
///
/// @param id its own among the panes of the stack
/// @param weight its height, beside the weights of the others
public record ChartPaneSpec(String id, PaneContent shown, double weight) {
    public ChartPaneSpec {
        if (!(weight > 0) || weight > 1e6) {
            throw new IllegalArgumentException("pane: expected a weight > 0, found " + weight);
        }
    }

    public ChartPaneSpec with(PaneContent other) {
        return new ChartPaneSpec(id, other, weight);
    }

    public ChartPaneSpec withWeight(double other) {
        return new ChartPaneSpec(id, shown, other);
    }
}
