package telltale.app.chart.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.stack.Pane;
import telltale.app.chart.stack.Shown;
import telltale.app.chart.stack.Stack;
import telltale.app.chart.view.Fit;

/// Which panes a content gets where nobody says otherwise.
final class Arrangement {
    private static final int MOST_PANES = 8;
    private static final double SCORE_WEIGHT = 0.32;

    private Arrangement() {}

    /// The channels, those of like size together, over one pane for the scores of each method.
    static Stack usual(ChartContent content) {
        var panes = new ArrayList<Pane>();
        var groups = groups(content);
        for (var group : groups) {
            var id = panes.isEmpty() ? "series" : "series-" + (panes.size() + 1);
            panes.add(new Pane(id, Shown.Curves.of(group), 1.0 / groups.size()));
        }
        content.lanes().forEach(lane -> panes.add(scores(lane)));
        return Stack.of(panes);
    }

    static Pane scores(ScoreLane lane) {
        return new Pane("score-" + lane.id(), new Shown.Scores(lane.id()), SCORE_WEIGHT);
    }

    /// The stack without what the content no longer has, and with the lanes that are new in it.
    static Stack following(Stack stack, ChartContent before, ChartContent now) {
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
    static Stack fitted(Stack stack, ChartContent content) {
        var panes = new ArrayList<Pane>();
        var ids = new HashSet<String>();
        content.lanes().forEach(lane -> ids.add(lane.id()));
        for (var pane : stack.panes()) {
            switch (pane.shown()) {
                case Shown.Curves curves -> {
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
                case Shown.Scores scores -> {
                    if (ids.contains(scores.lane())) {
                        panes.add(pane);
                    }
                }
                case Shown.Folded folded -> {
                    if (folded.channel() < content.traces().size()) {
                        panes.add(pane);
                    }
                }
                case Shown.Consensus _, Shown.HeatMap _ -> panes.add(pane);
            }
        }
        return panes.isEmpty()
                ? usual(content)
                : new Stack(panes, stack.maximised(), stack.linked(), stack.overview());
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
        var whole = Fit.all(channels.stream().map(c -> traces.get(c).rows()).toList(), 0, rows);
        var unit = traces.get(channels.getFirst()).unit();
        return channels.stream()
                .map(traces::get)
                .allMatch(trace ->
                        trace.unit().equals(unit)
                                && Fit.all(List.of(trace.rows()), 0, rows).span()
                                        > whole.span() / 3);
    }
}
