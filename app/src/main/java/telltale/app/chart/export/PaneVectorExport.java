package telltale.app.chart.export;

import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.PanePlan;

/// Draws what one pane shows, as lines and shapes.
record PaneVectorExport(ChartComposition shown, ChartColours palette, VectorCanvas canvas) {
    private static final double LEAST = 3;

    void draw(PanePlan plan) {
        var plot = plan.plot();
        var columns = columns(plan.window(), plot);
        var outlines = new TraceOutlines(columns, plot);
        canvas.clip(plot);
        ground(plan, outlines);
        switch (plan.shown()) {
            case PaneContent.Curves curves -> curves(plan, curves, outlines);
            case PaneContent.Scores scores ->
                    shown.content()
                            .lane(scores.lane())
                            .ifPresent(lane -> scores(plan, lane, outlines));
            case PaneContent.Consensus _ -> consensus(plan, outlines);
            case PaneContent.HeatMap _ -> heat(plan);
            case PaneContent.Folded folded -> folded(plan, folded);
        }
        canvas.endClip();
        var bottom = plot.bottom() - 0.5;
        canvas.lines(
                new double[] {plot.left(), bottom, plot.right(), bottom},
                1,
                palette.baseline(),
                false);
    }

    private PixelColumns columns(TimeWindow window, PixelBox plot) {
        return PixelColumns.of(
                shown.content().timeline(), window, plot.width() * TraceOutlines.FINE);
    }

    private void ground(PanePlan plan, TraceOutlines outlines) {
        var plot = plan.plot();
        for (var tick : plan.ticks().ticks()) {
            var x = plot.left() + plan.across().x(tick.at(), plot.width());
            line(x, plot.top(), x, plot.bottom(), palette.grid());
        }
        var named = plan.shown() instanceof PaneContent.HeatMap;
        for (var value : named ? List.<Double>of() : plan.axes().getFirst().ticks().values()) {
            var y = plan.y(plan.scale().share(value));
            line(plot.left(), y, plot.right(), y, palette.grid());
        }
        if (named || plan.shown() instanceof PaneContent.Folded) {
            return;
        }
        var content = shown.content();
        content.training()
                .ifPresent(rows -> {
                    var at = outlines.across(rows, 1);
                    canvas.fill(
                            at[0],
                            plot.top(),
                            at[1] - at[0],
                            plot.height(),
                            ChartColours.withAlpha(palette.muted(), 0.07));
                });
        for (var rows : content.excluded()) {
            var at = outlines.across(rows, LEAST);
            canvas.fill(
                    at[0],
                    plot.top(),
                    at[1] - at[0],
                    plot.height(),
                    ChartColours.withAlpha(palette.muted(), 0.2));
        }
        tints(plan, outlines);
    }

    private void line(double x, double y, double toX, double toY, int colour) {
        canvas.lines(new double[] {x, y, toX, toY}, 0.75, colour, false);
    }

    private void tints(PanePlan plan, TraceOutlines outlines) {
        var marks =
                plan.shown() instanceof PaneContent.Scores scores
                        ? shown.content()
                                .lane(scores.lane())
                                .map(ScoreLane::marks)
                                .orElse(List.of())
                        : shown.content().marks();
        var end = Double.NEGATIVE_INFINITY;
        for (var mark : marks) {
            var at = outlines.across(mark.rows(), LEAST);
            // Where they crowd, one tint stands for all that fall on it.
            if (at[1] > end + 0.5 && at[1] >= plan.plot().left() && at[0] <= plan.plot().right()) {
                var left = Math.max(at[0], end);
                canvas.fill(
                        left,
                        plan.plot().top(),
                        at[1] - left,
                        plan.plot().height(),
                        anomaly(0.1 + 0.2 * mark.confidence()));
                end = at[1];
            }
        }
    }

    private int anomaly(double alpha) {
        return ChartColours.withAlpha(palette.anomaly(), alpha);
    }

    private void curves(PanePlan plan, PaneContent.Curves curves, TraceOutlines outlines) {
        var content = shown.content();
        var cutoff = shown.cutoff(ScoreLane.MAIN);
        for (var curve : curves.curves()) {
            if (shown.isHidden(curve.channel())) {
                continue;
            }
            var scale = plan.axes().get(curve.axis()).scale();
            for (var expected : content.expected()) {
                if (expected.channel() == curve.channel() && curves.axes() == 1) {
                    if (Double.isFinite(cutoff)) {
                        outlines.band(expected, cutoff, scale)
                                .forEach(shape -> canvas.polygon(shape, palette.band()));
                    }
                    trace(outlines, expected.value(), scale, 0.8, palette.expected());
                }
            }
            var rows = content.traces().get(curve.channel()).rows();
            var colour = palette.channel(curve.channel());
            if (curves.earlier().days() > 0 && shown.days().exist()) {
                var before = shown.days().before(plan.window(), curves.earlier().days());
                var back = new TraceOutlines(columns(before, plan.plot()), plan.plot());
                trace(back, rows, scale, 0.9, ChartColours.withAlpha(colour, 0.4));
            }
            trace(outlines, rows, scale, 1.2, colour);
        }
    }

    private void trace(
            TraceOutlines outlines,
            telltale.math.MinMaxPyramid rows,
            ValueScale scale,
            double thickness,
            int colour) {
        outlines.of(rows, scale).forEach(line -> canvas.lines(line, thickness, colour, false));
    }

    private void scores(PanePlan plan, ScoreLane lane, TraceOutlines outlines) {
        trace(outlines, lane.score().rows(), plan.scale(), 0.9, palette.score());
        cutoff(plan, lane.id());
    }

    private void cutoff(PanePlan plan, String lane) {
        var cutoff = shown.cutoff(lane);
        if (Double.isFinite(cutoff)) {
            var y = plan.y(plan.scale().share(cutoff));
            var ends = new double[] {plan.plot().left(), y, plan.plot().right(), y};
            canvas.lines(ends, 1.2, palette.anomaly(), true);
        }
    }

    private void consensus(PanePlan plan, TraceOutlines outlines) {
        var plot = plan.plot();
        var lanes = shown.content().voters();
        var votes = new int[plot.width()];
        for (var lane : lanes) {
            var seen = new boolean[plot.width()];
            for (var mark : lane.marks()) {
                var at = outlines.across(mark.rows(), LEAST);
                var from = (int) Math.max(0, at[0] - plot.left());
                var to = (int) Math.min(plot.width(), Math.ceil(at[1] - plot.left()));
                for (var x = from; x < to; x++) {
                    seen[x] = true;
                }
            }
            for (var x = 0; x < votes.length; x++) {
                votes[x] += seen[x] ? 1 : 0;
            }
        }
        for (var x = 0; x < votes.length; ) {
            var from = x;
            while (x < votes.length && votes[x] == votes[from]) {
                x++;
            }
            if (votes[from] > 0) {
                var y = plan.y(plan.scale().share(votes[from]));
                var share = votes[from] / (double) lanes.size();
                canvas.fill(
                        plot.left() + (double) from,
                        y,
                        x - (double) from,
                        plot.bottom() - y,
                        anomaly(0.35 + 0.65 * share));
            }
        }
        cutoff(plan, ScoreLane.AGREEMENT);
    }

    private void heat(PanePlan plan) {
        var content = shown.content();
        var count = content.lanes().size() + content.others().size();
        var row = 0;
        for (var lane : content.lanes()) {
            var box = strip(plan.plot(), row++, count);
            heat(
                    new TraceOutlines(columns(plan.window(), box), box),
                    lane.score(),
                    lane.marks(),
                    shown.cutoff(lane.id()));
        }
        for (var other : content.others()) {
            var box = strip(plan.plot(), row++, count);
            var width = box.width() * TraceOutlines.FINE;
            heat(
                    new TraceOutlines(PixelColumns.of(other.timeline(), plan.window(), width), box),
                    other.score(),
                    other.marks(),
                    other.cutoff());
        }
    }

    private static PixelBox strip(PixelBox plot, int row, int count) {
        var top = plot.top() + plot.height() * row / count;
        var bottom = plot.top() + plot.height() * (row + 1) / count;
        return new PixelBox(plot.left(), top, plot.width(), Math.max(1, bottom - top - 2));
    }

    private void heat(
            TraceOutlines outlines, ChartTrace score, List<AnomalyMark> marks, double cutoff) {
        var box = outlines.plot();
        var columns = outlines.columns();
        var found = new double[2];
        score.rows().extremes(0, score.rows().length(), found);
        var least = found[0];
        var most = Double.isFinite(cutoff) ? cutoff : found[1];
        for (var x = 0; x < box.width(); x++) {
            var from = columns.start(x * TraceOutlines.FINE);
            var to = columns.start((x + 1) * TraceOutlines.FINE);
            score.rows().extremes(from, to, found);
            var share = Math.min(1, (found[1] - least) / (most - least));
            if (share > 0.25) {
                var colour = ChartColours.withAlpha(palette.score(), 0.55 * share * share);
                canvas.fill(box.left() + (double) x, box.top(), 1, box.height(), colour);
            }
        }
        for (var mark : marks) {
            var at = outlines.across(mark.rows(), LEAST);
            if (at[1] >= box.left() && at[0] <= box.right()) {
                var colour = anomaly(0.4 + 0.6 * mark.confidence());
                canvas.fill(at[0], box.top(), at[1] - at[0], box.height(), colour);
            }
        }
    }

    private void folded(PanePlan plan, PaneContent.Folded folded) {
        if (!shown.days().exist()) {
            return;
        }
        var days = folded.fold().days();
        var rows = shown.content().traces().get(folded.channel()).rows();
        var turns = shown.days().within(plan.window(), days, FoldPeriod.MOST_LAID);
        var colour = palette.channel(folded.channel());
        for (var turn : turns) {
            var last = turn.equals(turns.getLast());
            var outlines = new TraceOutlines(columns(turn, plan.plot()), plan.plot());
            var shade = last ? colour : ChartColours.withAlpha(colour, 0.3);
            trace(outlines, rows, plan.scale(), last ? 1.2 : 0.7, shade);
        }
    }
}
