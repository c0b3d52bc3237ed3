package telltale.app.chart.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.TimeTicks;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.axis.ValueTicks;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.ViewportState;
import telltale.app.fx.Texts;

/// Puts a composition together: heights first, then the axes and the room that their texts take,
/// then where everything lies.
///
/// @param stack the panes to be seen
/// @param textWidth how wide a text of an axis is
public record ChartComposer(
        ChartModel model, ViewportState view, PaneStack stack, ToDoubleFunction<String> textWidth) {
    private static final int LEAST_GUTTER = 48;
    private static final int RIGHT_GUTTER = 16;
    private static final int TEXT_TO_PLOT = 20;
    private static final double TICK_EVERY = 40;
    private static final double CLOSE_TICK_EVERY = 27;
    private static final double TIME_TICK_EVERY = 96;
    private static final int LONGEST_NAME = 22;

    /// Labels of a value axis that are closer touch.
    private static final double LABEL_HEIGHT = 13;

    /// Lower than this, rows of a heat map have no room for each name.
    private static final double LEAST_ROW = 13;

    private record Axis(AxisId id, ValueScale scale, ValueTicks ticks, String unit, int channel) {}

    public ChartComposition compose(int width, int height) {
        var labels = !model.shown().labels().isEmpty();
        var rough =
                ChartLayout.of(
                        width,
                        height,
                        new ChartLayout.Gutters(LEAST_GUTTER, RIGHT_GUTTER),
                        stack,
                        labels);
        var axes = rough.panes().stream().map(this::axes).toList();
        var left = axes.stream().mapToInt(all -> room(all, 0)).max().orElse(0);
        var right = axes.stream().mapToInt(all -> room(all, 1)).max().orElse(0);
        var gutters =
                new ChartLayout.Gutters(
                        Math.max(LEAST_GUTTER, left), Math.max(RIGHT_GUTTER, right));
        var places = ChartLayout.of(width, height, gutters, stack, labels);
        var most = (int) Math.max(1, places.plotWidth() / TIME_TICK_EVERY);
        var common = ticks(view.time(), most);
        var plans = new ArrayList<PanePlan>();
        for (var i = 0; i < places.panes().size(); i++) {
            plans.add(plan(places.panes().get(i), axes.get(i), most, common));
        }
        return new ChartComposition(model.shown(), places, List.copyOf(plans), common, state());
    }

    private ChartComposition.State state() {
        var cutoffs = new HashMap<String, Double>();
        model.shown().lanes().forEach(lane -> cutoffs.put(lane.id(), model.cutoff(lane.id())));
        for (var lane : List.of(ScoreLane.MAIN, ScoreLane.AGREEMENT)) {
            cutoffs.put(lane, model.cutoff(lane));
        }
        var linked = model.panes().stack().linked();
        return new ChartComposition.State(
                linked ? view.time() : view.timeOf(model.viewport().activeProperty().get()),
                model.bounds(),
                Map.copyOf(cutoffs),
                model.hiddenProperty().get(),
                model.selectedProperty().get(),
                model.days());
    }

    private TimeTicks ticks(TimeWindow window, int most) {
        return TimeTicks.of(
                window, model.shown().timeline().timing(), model.zoneProperty().get(), most);
    }

    private PanePlan plan(PlacedPane place, List<Axis> axes, int most, TimeTicks common) {
        var pane = place.pane();
        var window = view.timeOf(pane.id());
        var placed = new ArrayList<AxisPlan>();
        var plot = place.plot();
        var x = new int[] {plot.left(), plot.right()};
        for (var axis : axes) {
            var side = axis.id.axis() % 2;
            placed.add(
                    new AxisPlan(
                            axis.id, axis.scale, axis.ticks, axis.unit, axis.channel, x[side]));
            x[side] += (side == 0 ? -1 : 1) * wide(axis);
        }
        if (pane.shown() instanceof PaneContent.Folded folded && model.days().exist()) {
            var days = folded.fold().days();
            var turns = model.days().within(window, days, 1);
            var across = turns.isEmpty() ? window : turns.getLast();
            var ticks = model.days().ticks(across, days, most);
            return new PanePlan(place, window, across, ticks, List.copyOf(placed), title(pane));
        }
        var ticks = window.equals(view.time()) ? common : ticks(window, most);
        return new PanePlan(place, window, window, ticks, List.copyOf(placed), title(pane));
    }

    private int wide(Axis axis) {
        var labels = axis.ticks.labels().stream().mapToDouble(textWidth).max().orElse(0);
        var unit = axis.unit.isEmpty() ? 0 : textWidth.applyAsDouble(axis.unit) - 4;
        var widest = Math.max(labels, unit);
        return (int) (Math.ceil((widest + TEXT_TO_PLOT) / 8) * 8);
    }

    private int room(List<Axis> axes, int side) {
        return axes.stream().filter(axis -> axis.id.axis() % 2 == side).mapToInt(this::wide).sum();
    }

    private List<Axis> axes(PlacedPane place) {
        var pane = place.pane();
        var height = place.plot().height();
        if (pane.shown() instanceof PaneContent.HeatMap) {
            return List.of(names(pane, height));
        }
        var count = model.axes(pane);
        var axes = new ArrayList<Axis>();
        for (var number = 0; number < count; number++) {
            var scale = model.scale(pane, number, view);
            var ticks = ticks(scale, height);
            if (pane.shown() instanceof PaneContent.Consensus) {
                ticks = whole(ticks);
            }
            var id = new AxisId(pane.id(), number);
            axes.add(new Axis(id, scale, ticks, unit(pane, number), channel(pane, number, count)));
        }
        return axes;
    }

    /// Two at least: one alone gives no scale.
    private static ValueTicks ticks(ValueScale scale, int height) {
        var most = (int) Math.max(2, height / (height < 200 ? CLOSE_TICK_EVERY : TICK_EVERY));
        var ticks = ValueTicks.of(scale, most);
        for (var more = 1; more < 4 && ticks.values().size() < 2; more++) {
            ticks = ValueTicks.of(scale, most + more);
        }
        return ticks.spaced(scale, LABEL_HEIGHT / Math.max(1, height));
    }

    private static ValueTicks whole(ValueTicks ticks) {
        var values = ticks.values().stream().filter(v -> v == Math.rint(v)).toList();
        return new ValueTicks(
                values,
                values.stream().map(v -> String.format(Locale.ROOT, "%.0f", v)).toList(),
                "");
    }

    /// The rows of a heat map, from above.
    private Axis names(ChartPaneSpec pane, int height) {
        var scale = model.scale(pane, 0, view);
        var content = model.shown();
        var names = new ArrayList<String>();
        content.lanes().forEach(lane -> names.add(lane.score().name()));
        content.others().forEach(other -> names.add(other.name()));
        var values = new ArrayList<Double>();
        var labels = new ArrayList<String>();
        var every = Math.max(1, (int) Math.ceil(LEAST_ROW * names.size() / height));
        for (var row = 0; row < names.size(); row += every) {
            values.add(names.size() - row - 0.5);
            var name = names.get(row);
            labels.add(
                    name.length() > LONGEST_NAME
                            ? name.substring(0, LONGEST_NAME - 1) + "…"
                            : name);
        }
        return new Axis(
                new AxisId(pane.id(), 0), scale, new ValueTicks(values, labels, ""), "", -1);
    }

    /// The unit that all channels of an axis have.
    private String unit(ChartPaneSpec pane, int axis) {
        var traces = model.shown().traces();
        var units =
                switch (pane.shown()) {
                    case PaneContent.Curves curves ->
                            curves.on(axis).stream()
                                    .map(channel -> traces.get(channel).unit())
                                    .distinct()
                                    .toList();
                    case PaneContent.Folded folded -> List.of(traces.get(folded.channel()).unit());
                    case PaneContent.Scores _, PaneContent.Consensus _, PaneContent.HeatMap _ ->
                            List.<String>of();
                };
        return units.size() == 1 ? units.getFirst() : "";
    }

    /// Where a pane has several axes, each has the colour of its channel.
    private static int channel(ChartPaneSpec pane, int axis, int count) {
        return count > 1
                        && pane.shown() instanceof PaneContent.Curves curves
                        && !curves.on(axis).isEmpty()
                ? curves.on(axis).getFirst()
                : -1;
    }

    private String title(ChartPaneSpec pane) {
        var content = model.shown();
        return switch (pane.shown()) {
            case PaneContent.Curves curves ->
                    curves.curves().stream()
                            .filter(c -> !model.hiddenProperty().get().contains(c.channel()))
                            .map(c -> content.traces().get(c.channel()).title())
                            .collect(Collectors.joining(", "));
            case PaneContent.Scores scores ->
                    Texts.of(
                            "chart.title-score",
                            content.lane(scores.lane())
                                    .map(ScoreLane::score)
                                    .map(ChartTrace::name)
                                    .orElse(""));
            case PaneContent.Consensus _ -> Texts.of("chart.title-consensus");
            case PaneContent.HeatMap _ -> Texts.of("chart.title-heat-map");
            case PaneContent.Folded folded ->
                    Texts.of(
                            "chart.title-folded",
                            content.traces().get(folded.channel()).title(),
                            folded.fold().title());
        };
    }
}
