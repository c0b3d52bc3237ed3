package telltale.app.chart.stack;

/// One pane of a stack.
///
/// @param id its own among the panes of the stack
/// @param weight its height, beside the weights of the others
public record Pane(String id, Shown shown, double weight) {
    public Pane {
        if (!(weight > 0) || weight > 1e6) {
            throw new IllegalArgumentException("pane: expected a weight > 0, found " + weight);
        }
    }

    public Pane with(Shown other) {
        return new Pane(id, other, weight);
    }

    public Pane withWeight(double other) {
        return new Pane(id, shown, other);
    }
}
