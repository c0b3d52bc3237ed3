package telltale.app.chart.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import telltale.app.chart.axis.AxisFit;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueRange;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.chart.content.PaneContent;
import telltale.math.MinMaxPyramid;
import telltale.series.RowRange;

/// The scales of the axes of values: the range held by hand or else one round all that is visible.
final class AxisRanges {
    private final ChartModel model;
    private final Map<String, Bend> bends = new HashMap<>();

    /// Looking for the bend sorts rows, so it is remembered.
    private record Bend(ChartTrace scores, double knee) {}

    AxisRanges(ChartModel model) {
        this.model = model;
    }

    int axes(ChartPaneSpec pane) {
        return pane.shown() instanceof PaneContent.Curves curves ? curves.axes() : 1;
    }

    ValueScale scale(ChartPaneSpec pane, int axis, ViewportState view) {
        var held = view.held().get(new AxisId(pane.id(), axis));
        var window = view.timeOf(pane.id());
        return switch (pane.shown()) {
            case PaneContent.Curves curves -> curves(curves, axis, window, held);
            case PaneContent.Scores scores -> scores(scores.lane(), held);
            case PaneContent.Consensus _ ->
                    new ValueScale(
                            new ValueRange(0, Math.max(1, model.shown().voters().size()) * 1.08));
            case PaneContent.HeatMap _ ->
                    new ValueScale(
                            new ValueRange(
                                    0,
                                    Math.max(
                                            1,
                                            model.shown().lanes().size()
                                                    + model.shown().others().size())));
            case PaneContent.Folded folded ->
                    held != null
                            ? new ValueScale(held)
                            : new ValueScale(
                                    fit(
                                            List.of(folded.channel()),
                                            whole(folded, window),
                                            false,
                                            false));
        };
    }

    /// From the beginning of the first day or week drawn to the end of the last one.
    private TimeWindow whole(PaneContent.Folded folded, TimeWindow window) {
        if (!model.days().exist()) {
            return window;
        }
        var turns = model.days().within(window, folded.fold().days(), FoldPeriod.MOST_LAID);
        return turns.isEmpty()
                ? window
                : new TimeWindow(turns.getFirst().from(), turns.getLast().to());
    }

    private ValueScale curves(
            PaneContent.Curves curves, int axis, TimeWindow window, @Nullable ValueRange held) {
        var logarithmic = curves.logarithmic().contains(axis);
        if (held != null && (!logarithmic || held.low() > 0)) {
            return new ValueScale(held, 0, logarithmic);
        }
        var channels =
                curves.on(axis).stream()
                        .filter(channel -> !model.hiddenProperty().get().contains(channel))
                        .toList();
        var apart = curves.axes() > 1;
        var range = fit(channels, window, logarithmic, !apart);
        if (curves.earlier().days() > 0 && model.days().exist()) {
            var before =
                    fit(
                            channels,
                            model.days().before(window, curves.earlier().days()),
                            logarithmic,
                            false);
            range =
                    new ValueRange(
                            Math.min(range.low(), before.low()),
                            Math.max(range.high(), before.high()));
        }
        return new ValueScale(range, 0, logarithmic);
    }

    private ValueRange fit(
            List<Integer> channels, TimeWindow window, boolean positive, boolean expected) {
        var content = model.shown();
        var rows = model.visibleRows(window);
        var seen = new ArrayList<MinMaxPyramid>();
        for (var channel : channels) {
            seen.add(content.traces().get(channel).rows());
        }
        for (var one : content.expected()) {
            if (expected && channels.contains(one.channel())) {
                seen.add(one.value());
            }
        }
        return positive
                ? AxisFit.positive(seen, rows.from(), rows.to())
                : AxisFit.all(seen, rows.from(), rows.to());
    }

    /// What shows the usual values of an axis, so that spikes run out of it.
    ValueRange withoutSpikes(PaneContent.Curves curves, int axis, RowRange rows) {
        var seen =
                curves.on(axis).stream()
                        .map(channel -> model.shown().traces().get(channel).rows())
                        .toList();
        var range = AxisFit.withoutSpikes(seen, rows.from(), rows.to());
        return curves.logarithmic().contains(axis) && range.low() <= 0
                ? AxisFit.positive(seen, rows.from(), rows.to())
                : range;
    }

    private ValueScale scores(String lane, @Nullable ValueRange held) {
        var trace = model.shown().lane(lane).map(one -> one.score());
        if (trace.isEmpty()) {
            return new ValueScale(new ValueRange(0, 1));
        }
        var knee = knee(lane, trace.get());
        return held != null
                ? new ValueScale(held, knee)
                : scoreScale(trace.get().rows(), model.cutoff(lane), knee);
    }

    private double knee(String lane, ChartTrace scores) {
        var known = bends.get(lane);
        if (known == null || !(known.scores.equals(scores) || grewLittle(known.scores, scores))) {
            known = new Bend(scores, AxisFit.knee(scores.rows()));
            bends.put(lane, known);
        }
        return known.knee;
    }

    /// Whether so few rows have come that the bend may stay.
    private boolean grewLittle(ChartTrace before, ChartTrace now) {
        var more = now.rows().length() - before.rows().length();
        return model.viewport().liveProperty().get()
                && now.name().equals(before.name())
                && more >= 0
                && more < now.rows().length() / 16;
    }

    /// From 0 to just above all scores, so that it is the same wherever one looks.
    private static ValueScale scoreScale(MinMaxPyramid scores, double cutoff, double knee) {
        var found = new double[2];
        scores.extremes(0, scores.length(), found);
        var most = Double.isNaN(found[1]) ? 1 : found[1];
        var low = Double.isNaN(found[0]) ? 0 : Math.min(0, found[0]);
        var line = Double.isNaN(cutoff) || Double.isInfinite(cutoff) ? most : cutoff;
        var room = knee > 0 ? 1.6 : 1.1;
        var high = Math.max(low + (most - low) * room, line + Math.abs(line) * 0.04);
        return new ValueScale(
                high > low ? new ValueRange(low, high) : ValueRange.around(low, low, 0), knee);
    }
}
