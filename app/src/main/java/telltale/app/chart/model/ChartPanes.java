package telltale.app.chart.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.EarlierPeriod;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;

/// The stack of panes and every command on it. On the interface thread only.
public final class ChartPanes {
    private static final double NEW_WEIGHT = 0.32;
    private static final double TALLER = 1.25;

    private final ChartModel model;
    private final ObjectProperty<PaneStack> stack;

    ChartPanes(ChartModel model, PaneStack first) {
        this.model = model;
        stack = new SimpleObjectProperty<>(first);
    }

    public ObjectProperty<PaneStack> stackProperty() {
        return stack;
    }

    public PaneStack stack() {
        return stack.get();
    }

    /// Sets another stack as one step that can be undone.
    ///
    /// @param gesture steps in a row with an equal one are one step
    public void change(UnaryOperator<PaneStack> change, Object gesture) {
        var next = change.apply(stack.get());
        if (!next.equals(stack.get())) {
            model.noteStep(gesture);
            stack.set(next);
        }
    }

    private void change(UnaryOperator<PaneStack> change) {
        change(change, new Object());
    }

    /// Adds a pane below the others.
    public void add(PaneContent shown) {
        change(now -> now.with(new ChartPaneSpec(now.freshId(), shown, weight(now, shown))));
    }

    private double weight(PaneStack now, PaneContent shown) {
        var whole = now.panes().stream().mapToDouble(ChartPaneSpec::weight).sum();
        var content = model.shown();
        var rows = content.lanes().size() + content.others().size();
        var share =
                switch (shown) {
                    case PaneContent.Folded _ -> 0.8;
                    case PaneContent.HeatMap _ -> Math.max(NEW_WEIGHT, 0.1 * rows);
                    case PaneContent.Curves _, PaneContent.Scores _, PaneContent.Consensus _ ->
                            NEW_WEIGHT;
                };
        return Math.max(0.02, share * Math.min(1, whole));
    }

    public void remove(String id) {
        change(now -> now.without(id));
    }

    /// Moves a pane further down by `by` places, or up where it is negative.
    public void move(String id, int by) {
        change(now -> now.moved(id, by));
    }

    /// Shows one pane alone, or all of them again.
    public void toggleMaximised(String id) {
        change(now -> now.maximised(now.maximised().isEmpty() ? id : ""));
    }

    /// Gives a pane more height, or less.
    public void resize(String id, boolean taller) {
        change(now ->
                now.changed(
                        id,
                        pane ->
                                pane.withWeight(
                                        Math.clamp(
                                                pane.weight() * (taller ? TALLER : 1 / TALLER),
                                                1e-3,
                                                1e3))));
    }

    /// Puts the line between two panes elsewhere.
    public void divide(String upper, String lower, double share, Object gesture) {
        change(now -> now.divided(upper, lower, share), gesture);
    }

    /// Lets every pane look at a stretch of time of its own, or at one again.
    public void link(boolean common) {
        var window = model.time();
        change(now -> now.linked(common));
        if (common) {
            model.viewProperty().set(model.viewProperty().get().linked(window));
        }
    }

    public void showOverview(boolean there) {
        change(now -> now.withOverview(there));
    }

    /// Goes back to the panes of a chart that nobody has changed.
    public void reset() {
        change(now -> PaneArrangement.usual(model.contentProperty().get()));
    }

    private void curves(String id, UnaryOperator<PaneContent.Curves> change) {
        change(now ->
                now.changed(
                        id,
                        pane ->
                                pane.shown() instanceof PaneContent.Curves curves
                                        ? pane.with(change.apply(curves))
                                        : pane));
    }

    public void toggleLogarithmic(String id, int axis) {
        curves(id, curves -> curves.toggled(axis));
    }

    public void overlay(String id, EarlierPeriod earlier) {
        curves(id, curves -> curves.with(earlier));
    }

    /// Gives every channel of a pane an axis of its own, or all of them one.
    public void axesApart(String id, boolean own) {
        curves(id, curves -> curves.apart(own));
    }

    /// Puts every channel of a pane into a pane of its own.
    public void split(String id) {
        change(now -> {
            var pane = now.pane(id).orElseThrow();
            if (!(pane.shown() instanceof PaneContent.Curves curves)
                    || curves.curves().size() < 2) {
                return now;
            }
            var place = now.panes().indexOf(pane);
            var weight = pane.weight() / curves.curves().size();
            var next = now.changed(id, one -> alone(one, curves, 0).withWeight(weight));
            for (var i = 1; i < curves.curves().size(); i++) {
                var other = new ChartPaneSpec(next.freshId(), curves, weight);
                next = next.with(alone(other, curves, i), place + i);
            }
            return next;
        });
    }

    private static ChartPaneSpec alone(ChartPaneSpec pane, PaneContent.Curves curves, int place) {
        return pane.with(PaneContent.Curves.of(List.of(curves.curves().get(place).channel())));
    }

    /// Puts the channels of a pane into the one above it, on an axis of their own.
    public void joinAbove(String id) {
        change(now -> {
            var pane = now.pane(id).orElseThrow();
            var above = curvesAbove(id);
            if (above.isEmpty() || !(pane.shown() instanceof PaneContent.Curves lower)) {
                return now;
            }
            var upper = (PaneContent.Curves) above.get().shown();
            var axis = upper.axes();
            var joined = upper;
            for (var curve : lower.curves()) {
                joined =
                        joined.with(
                                new telltale.app.chart.content.PaneCurve(
                                        curve.channel(), axis + curve.axis()));
            }
            var all = joined;
            return now.without(id)
                    .changed(
                            above.get().id(),
                            one -> one.with(all).withWeight(one.weight() + pane.weight()));
        });
    }

    /// The pane with channels right above another one, if any.
    public Optional<ChartPaneSpec> curvesAbove(String id) {
        var panes = stack.get().panes();
        for (var place = 1; place < panes.size(); place++) {
            if (panes.get(place).id().equals(id)
                    && panes.get(place - 1).shown() instanceof PaneContent.Curves) {
                return Optional.of(panes.get(place - 1));
            }
        }
        return Optional.empty();
    }

    /// Shows the days or weeks of a channel over each other, in a pane below the others.
    public void fold(int channel, FoldPeriod fold) {
        add(new PaneContent.Folded(channel, fold));
    }
}
