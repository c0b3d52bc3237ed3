package telltale.app.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import telltale.app.chart.axis.DayNames;
import telltale.app.chart.axis.TimeTicks;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.PaneContent;
import telltale.series.RowRange;

/// Where everything lies for one state of the chart and one size, in units of the scene; [#scaled]
/// gives pixels. A value of its own: what happens to the model afterwards does not change it.
///
/// @param time the ticks of the time axis below all panes
public record ChartComposition(
        ChartContent content,
        ChartLayout places,
        List<PanePlan> panes,
        TimeTicks time,
        State state) {

    /// What is drawn of the content, and how.
    ///
    /// @param window the time that is common to the panes; where they are not linked, that of the
    ///   pane that is worked with
    /// @param bounds all of the time there is
    /// @param cutoffs by lane
    /// @param hidden the channels not drawn
    /// @param days the calendar of folded panes and of earlier periods
    public record State(
            TimeWindow window,
            TimeWindow bounds,
            Map<String, Double> cutoffs,
            Set<Integer> hidden,
            Optional<AnomalyMark> selected,
            DayNames days) {}

    /// The same at `scale` pixels a unit.
    public ChartComposition scaled(double scale) {
        var pixels = places.scaled(scale);
        var scaled = new ArrayList<PanePlan>();
        for (var i = 0; i < panes.size(); i++) {
            scaled.add(panes.get(i).scaled(pixels.panes().get(i), scale));
        }
        return new ChartComposition(content, pixels, List.copyOf(scaled), time, state);
    }

    /// The time that is common to the panes.
    public TimeWindow window() {
        return state.window;
    }

    /// The cutoff of a lane, NaN where there is none.
    public double cutoff(String lane) {
        return state.cutoffs.getOrDefault(lane, Double.NaN);
    }

    public boolean isHidden(int channel) {
        return state.hidden.contains(channel);
    }

    public DayNames days() {
        return state.days;
    }

    /// The pane whose plot is at a height.
    public Optional<PanePlan> paneAt(double y) {
        return panes.stream()
                .filter(plan -> y >= plan.plot().top() && y < plan.plot().bottom())
                .findFirst();
    }

    public Optional<PanePlan> pane(String id) {
        return panes.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /// What is looked at, at a height.
    public TimeWindow windowAt(double y) {
        return paneAt(y).map(PanePlan::across).orElse(state.window);
    }

    /// The axis of values at a place beside the plots.
    public Optional<AxisPlan> axisAt(double x, double y) {
        var box = places.marks();
        if (x >= box.left() && x < box.right()) {
            return Optional.empty();
        }
        var axes = paneAt(y).filter(ChartComposition::zooms).map(PanePlan::axes).orElse(List.of());
        return axes.stream()
                .filter(axis -> axis.atRight() == x >= box.right())
                .filter(axis -> axis.atRight() ? axis.x() <= x : x <= axis.x())
                .reduce((inner, outer) -> outer);
    }

    private static boolean zooms(PanePlan plan) {
        return switch (plan.shown()) {
            case PaneContent.Curves _, PaneContent.Scores _, PaneContent.Folded _ -> true;
            case PaneContent.Consensus _, PaneContent.HeatMap _ -> false;
        };
    }

    /// The share of the width of the plots at a place.
    public double share(double x) {
        return (x - places.marks().left()) / places.plotWidth();
    }

    /// Across the chart, where a row lies.
    public double x(int row) {
        return x(row, state.window);
    }

    /// Across the chart, where a row lies in the pane at a height.
    public double x(int row, double y) {
        return x(row, windowAt(y));
    }

    private double x(int row, TimeWindow window) {
        return xAt(content.timeline().at(row), window);
    }

    private double xAt(long position, TimeWindow window) {
        return places.marks().left() + window.x(position, places.plotWidth());
    }

    /// Across the chart, where a position lies in a pane: in a folded one, within its day or week.
    public double xIn(PanePlan plan, long position) {
        if (plan.shown() instanceof PaneContent.Folded folded && state.days.exist()) {
            var moment = new TimeWindow(position, position + 1);
            var turns = state.days.within(moment, folded.fold().days(), 1);
            return turns.isEmpty() ? -1 : xAt(position, turns.getFirst());
        }
        return xAt(position, plan.window());
    }

    /// The position of the timeline at a place.
    public long positionAt(double x, double y) {
        return windowAt(y).position(x - places.marks().left(), places.plotWidth());
    }

    /// The row nearest to a place, -1 where there is none.
    public int rowAt(double x, double y) {
        return content.timeline().nearest(positionAt(x, y));
    }

    /// The row to read at a place: the peak of an anomaly there, else the nearest one; -1 for none.
    public int rowUnder(double x, double y) {
        return markAt(x, y)
                .map(AnomalyMark::peak)
                .filter(row -> Math.abs(x(row, windowAt(y)) - x) < 2)
                .orElse(rowAt(x, y));
    }

    /// The rows that share the pixel column at a place, at least the nearest row.
    public RowRange rowsAt(double x, double y) {
        var timeline = content.timeline();
        var window = windowAt(y);
        var left = Math.floor(x) - places.marks().left();
        var from = timeline.rowAtOrAfter(window.position(left, places.plotWidth()));
        var to = timeline.rowAtOrAfter(window.position(left + 1, places.plotWidth()));
        var nearest = rowAt(x, y);
        return from < to ? new RowRange(from, to) : new RowRange(Math.max(0, nearest), nearest + 1);
    }

    /// The anomaly under a place or, within a few units, beside it; the surest where several are.
    public Optional<AnomalyMark> markAt(double x, double y) {
        var window = windowAt(y);
        var marks =
                paneAt(y)
                        .filter(plan -> plan.shown() instanceof PaneContent.Scores)
                        .flatMap(plan -> content.lane(((PaneContent.Scores) plan.shown()).lane()))
                        .map(lane -> lane.marks())
                        .orElse(content.marks());
        var best = Optional.<AnomalyMark>empty();
        for (var mark : marks) {
            var near = x > x(mark.from(), window) - 5 && x < x(mark.to() - 1, window) + 5;
            if (near && best.filter(one -> one.confidence() >= mark.confidence()).isEmpty()) {
                best = Optional.of(mark);
            }
        }
        return best;
    }
}
