package telltale.app.chart.input;

import telltale.app.chart.layout.PlacedPane;

/// Moves the line between two panes.
final class DividerDrag implements ChartDrag {
    private final DragPress press;
    private final PlacedPane upper;
    private final PlacedPane lower;

    /// @param place of the pane above the line
    DividerDrag(DragPress press, int place) {
        this.press = press;
        upper = press.shown().places().panes().get(place);
        lower = press.shown().places().panes().get(place + 1);
    }

    @Override
    public void move(double x, double y) {
        var above = upper.plot().height() + y - press.y();
        var whole = (double) upper.plot().height() + lower.plot().height();
        press.model().panes().divide(upper.pane().id(), lower.pane().id(), above / whole, this);
    }
}
