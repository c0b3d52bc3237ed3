package telltale.app.chart.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import telltale.app.chart.axis.AxisTick;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.TimeTicks;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.ViewportState;
import telltale.app.chart.paint.PaintFrame;
import telltale.app.chart.paint.PaneFrame;
import telltale.series.RowRange;

/// Where everything lies for one state of the model and one size, in units of the scene.
///
/// @param view what is looked at, which may be on the way to the model's
/// @param time the ticks of the time axis below all panes
public record ChartComposition(
        ChartModel model,
        ViewportState view,
        ChartLayout places,
        List<PanePlan> panes,
        TimeTicks time) {

    /// The picture of this at `scale` pixels a unit.
    public PaintFrame frame(double scale, ChartColours palette) {
        var content = model.shown();
        var pixels = places.scaled(scale);
        var made = new HashMap<TimeWindow, PixelColumns>();
        var timeline = content.timeline();
        var width = pixels.plotWidth();
        var frames =
                IntStream.range(0, panes.size())
                        .mapToObj(i -> {
                            var plan = panes.get(i);
                            var place = pixels.panes().get(i);
                            var columns =
                                    made.computeIfAbsent(
                                            plan.window(),
                                            w -> PixelColumns.of(timeline, w, width));
                            return new PaneFrame(
                                    place.pane().shown(),
                                    place.plot(),
                                    columns,
                                    plan.axes().stream().map(AxisPlan::scale).toList(),
                                    plan.ticks().ticks().stream().map(AxisTick::at).toList(),
                                    plan.axes().getFirst().ticks().values());
                        })
                        .toList();
        var common = made.computeIfAbsent(commonWindow(), w -> PixelColumns.of(timeline, w, width));
        var cutoffs = new HashMap<String, Double>();
        content.lanes().forEach(lane -> cutoffs.put(lane.id(), model.cutoff(lane.id())));
        cutoffs.putIfAbsent("main", model.cutoffProperty().get());
        return new PaintFrame(
                content,
                common,
                pixels,
                scale,
                palette,
                frames,
                model.bounds(),
                new PaintFrame.State(
                        cutoffs,
                        model.hiddenProperty().get(),
                        model.selectedProperty().get(),
                        model.days()));
    }

    private TimeWindow commonWindow() {
        return model.panes().stack().linked()
                ? view.time()
                : view.timeOf(model.gaze().activeProperty().get());
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
        return paneAt(y).map(PanePlan::across).orElseGet(this::commonWindow);
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
        return switch (plan.place().pane().shown()) {
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
        return x(row, commonWindow());
    }

    private double x(int row, TimeWindow window) {
        return xAt(model.shown().timeline().at(row), window);
    }

    private double xAt(long position, TimeWindow window) {
        return places.marks().left() + window.x(position, places.plotWidth());
    }

    /// Across the chart, where a position lies in a pane: in a folded one, within its day or week.
    public double xIn(PanePlan plan, long position) {
        if (plan.place().pane().shown() instanceof PaneContent.Folded folded
                && model.days().exist()) {
            var moment = new TimeWindow(position, position + 1);
            var turns = model.days().within(moment, folded.fold().days(), 1);
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
        return model.shown().timeline().nearest(positionAt(x, y));
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
        var timeline = model.shown().timeline();
        var window = windowAt(y);
        var left = Math.floor(x) - places.marks().left();
        var from = timeline.rowAtOrAfter(window.position(left, places.plotWidth()));
        var to = timeline.rowAtOrAfter(window.position(left + 1, places.plotWidth()));
        var nearest = rowAt(x, y);
        return from < to ? new RowRange(from, to) : new RowRange(Math.max(0, nearest), nearest + 1);
    }

    /// The anomaly under a place or, within a few units, beside it; the surest where several are.
    public Optional<AnomalyMark> markAt(double x, double y) {
        var content = model.shown();
        var window = windowAt(y);
        var marks =
                paneAt(y)
                        .filter(plan -> plan.place().pane().shown() instanceof PaneContent.Scores)
                        .flatMap(plan ->
                                content.lane(
                                        ((PaneContent.Scores) plan.place().pane().shown()).lane()))
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
