package telltale.app.chart.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import telltale.app.chart.axis.AxisFit;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.content.ScoreLane;

/// Which panes a content gets where nobody says otherwise.
final class PaneArrangement {
    private static final int MOST_PANES = 8;
    private static final double SCORE_WEIGHT = 0.32;

    private PaneArrangement() {}

    /// The channels, those of like size together, over one pane for the scores of each method.
    static PaneStack usual(ChartContent content) {
        var panes = new ArrayList<ChartPaneSpec>();
        var groups = groups(content);
        for (var group : groups) {
            var id = panes.isEmpty() ? "series" : "series-" + (panes.size() + 1);
            panes.add(new ChartPaneSpec(id, PaneContent.Curves.of(group), 1.0 / groups.size()));
        }
        content.lanes().forEach(lane -> panes.add(scores(lane)));
        return PaneStack.of(panes);
    }

    static ChartPaneSpec scores(ScoreLane lane) {
        return new ChartPaneSpec(
                "score-" + lane.id(), new PaneContent.Scores(lane.id()), SCORE_WEIGHT);
    }

    /// The stack without what the content no longer has, and with the lanes that are new in it.
    static PaneStack following(PaneStack stack, ChartContent before, ChartContent now) {
        var known = before.lanes().stream().map(ScoreLane::id).collect(Collectors.toSet());
        var result = fitted(stack, now);
        for (var lane : now.lanes()) {
            if (!known.contains(lane.id()) && result.pane(scores(lane).id()).isEmpty()) {
                result = result.with(scores(lane)).maximised(result.maximised());
            }
        }
        return result;
    }

    /// The stack without what the content does not have.
    static PaneStack fitted(PaneStack stack, ChartContent content) {
        var panes = new ArrayList<ChartPaneSpec>();
        var ids = new HashSet<String>();
        content.lanes().forEach(lane -> ids.add(lane.id()));
        for (var pane : stack.panes()) {
            switch (pane.shown()) {
                case PaneContent.Curves curves -> {
                    var left = curves;
                    for (var curve : curves.curves()) {
                        left =
                                curve.channel() < content.traces().size()
                                        ? left
                                        : left.without(curve.channel());
                    }
                    if (!left.curves().isEmpty() || curves.curves().isEmpty()) {
                        panes.add(pane.with(left));
                    }
                }
                case PaneContent.Scores scores -> {
                    if (ids.contains(scores.lane())) {
                        panes.add(pane);
                    }
                }
                case PaneContent.Folded folded -> {
                    if (folded.channel() < content.traces().size()) {
                        panes.add(pane);
                    }
                }
                case PaneContent.Consensus _, PaneContent.HeatMap _ -> panes.add(pane);
            }
        }
        return panes.isEmpty()
                ? usual(content)
                : new PaneStack(panes, stack.maximised(), stack.linked(), stack.overview());
    }

    /// Channels of like size share a pane; others get one each as long as that leaves them height.
    private static List<List<Integer>> groups(ChartContent content) {
        var all = IntStream.range(0, content.traces().size()).boxed().toList();
        return all.size() < 2 || all.size() > MOST_PANES || alike(content, all)
                ? List.of(all)
                : all.stream().map(List::of).toList();
    }

    private static boolean alike(ChartContent content, List<Integer> channels) {
        var traces = content.traces();
        var rows = content.timeline().length();
        var whole = AxisFit.all(channels.stream().map(c -> traces.get(c).rows()).toList(), 0, rows);
        var unit = traces.get(channels.getFirst()).unit();
        return channels.stream()
                .map(traces::get)
                .allMatch(trace ->
                        trace.unit().equals(unit)
                                && AxisFit.all(List.of(trace.rows()), 0, rows).span()
                                        > whole.span() / 3);
    }
}
