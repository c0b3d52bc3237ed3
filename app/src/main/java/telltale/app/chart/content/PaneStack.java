package telltale.app.chart.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The panes, from above. Immutable; every change is another stack.
///
/// @param maximised the id of the only pane to be seen, empty for all of them
/// @param linked whether all panes look at the same stretch of time
/// @param overview whether the strip with all of the time is there
public record PaneStack(
        List<ChartPaneSpec> panes, String maximised, boolean linked, boolean overview) {
    /// Lower than this share of its neighbour no pane can be dragged.
    private static final double LEAST = 0.05;

    public PaneStack {
        panes = List.copyOf(panes);
        if (panes.stream().map(ChartPaneSpec::id).distinct().count() < panes.size()) {
            throw new IllegalArgumentException("stack: expected an id of its own for each pane");
        }
    }

    public static PaneStack of(List<ChartPaneSpec> panes) {
        return new PaneStack(panes, "", true, true);
    }

    public Optional<ChartPaneSpec> pane(String id) {
        return panes.stream().filter(pane -> pane.id().equals(id)).findFirst();
    }

    /// Those to be seen.
    public List<ChartPaneSpec> visible() {
        var only = pane(maximised);
        return only.isPresent() ? List.of(only.get()) : panes;
    }

    /// An id that no pane has yet.
    public String freshId() {
        for (var number = panes.size() + 1; ; number++) {
            var id = "pane-" + number;
            if (pane(id).isEmpty()) {
                return id;
            }
        }
    }

    /// With another pane, at the given place from above.
    public PaneStack with(ChartPaneSpec pane, int place) {
        var all = new ArrayList<>(panes);
        all.add(Math.clamp(place, 0, all.size()), pane);
        return new PaneStack(all, "", linked, overview);
    }

    /// With another pane below the others.
    public PaneStack with(ChartPaneSpec pane) {
        return with(pane, panes.size());
    }

    /// Without a pane; the last one stays.
    public PaneStack without(String id) {
        if (panes.size() < 2) {
            return this;
        }
        return new PaneStack(
                panes.stream().filter(pane -> !pane.id().equals(id)).toList(),
                maximised.equals(id) ? "" : maximised,
                linked,
                overview);
    }

    public PaneStack changed(String id, UnaryOperator<ChartPaneSpec> change) {
        return new PaneStack(
                panes.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList(),
                maximised,
                linked,
                overview);
    }

    /// With a pane further down by `by` places, or up where it is negative.
    public PaneStack moved(String id, int by) {
        var all = new ArrayList<>(panes);
        for (var place = 0; place < all.size(); place++) {
            if (all.get(place).id().equals(id)) {
                var pane = all.remove(place);
                all.add(Math.clamp((long) place + by, 0, all.size()), pane);
                return new PaneStack(all, maximised, linked, overview);
            }
        }
        return this;
    }

    /// With the line between two panes where `share` of their common height is above it.
    public PaneStack divided(String upper, String lower, double share) {
        var sum = weight(upper) + weight(lower);
        var above = Math.clamp(share, LEAST, 1 - LEAST) * sum;
        return changed(upper, pane -> pane.withWeight(above))
                .changed(lower, pane -> pane.withWeight(sum - above));
    }

    private double weight(String id) {
        return pane(id).map(ChartPaneSpec::weight).orElse(1.0);
    }

    /// With one pane over all of the height, or with all of them for the empty id.
    public PaneStack maximised(String id) {
        return new PaneStack(panes, id, linked, overview);
    }

    public PaneStack linked(boolean common) {
        return new PaneStack(panes, maximised, common, overview);
    }

    public PaneStack withOverview(boolean there) {
        return new PaneStack(panes, maximised, linked, there);
    }
}
