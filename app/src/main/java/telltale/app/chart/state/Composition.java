package telltale.app.chart.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import telltale.app.chart.axis.Tick;
import telltale.app.chart.axis.TimeTicks;
import telltale.app.chart.axis.ValueTicks;
import telltale.app.chart.content.Mark;
import telltale.app.chart.content.RowSpan;
import telltale.app.chart.paint.Frame;
import telltale.app.chart.paint.Palette;
import telltale.app.chart.view.Columns;
import telltale.app.chart.view.Fit;
import telltale.app.chart.view.Lanes;
import telltale.app.chart.view.ValueRange;
import telltale.app.chart.view.ValueScale;
import telltale.math.Pyramid;

/// Where everything lies for one state of the model and one size: lanes in units of the scene,
/// scales and ticks.
///
/// @param scales one a value lane, then that of the scores where there is a score lane
/// @param valueTicks one a scale
public record Composition(
        ChartModel model,
        Lanes lanes,
        List<ValueScale> scales,
        List<ValueTicks> valueTicks,
        TimeTicks timeTicks) {

    private static final int LEAST_GUTTER = 48;
    private static final int TEXT_TO_PLOT = 20;
    private static final double TICK_EVERY = 40;
    private static final double CLOSE_TICK_EVERY = 27;
    private static final double TIME_TICK_EVERY = 96;

    /// @param knee where the scale of the scores bends, 0 for nowhere
    /// @param textWidth how wide a text of an axis is
    public static Composition of(
            ChartModel model,
            int width,
            int height,
            double knee,
            ToDoubleFunction<String> textWidth) {
        var content = model.contentProperty().get();
        var needs =
                new Lanes.Needs(
                        model.lanes().size(),
                        !content.labels().isEmpty(),
                        content.score().isPresent());
        var rough = Lanes.of(width, height, LEAST_GUTTER, needs);
        var scales = new ArrayList<ValueScale>();
        var ticks = new ArrayList<ValueTicks>();
        for (var lane = 0; lane < model.lanes().size(); lane++) {
            scales.add(new ValueScale(model.range(lane)));
            ticks.add(ticks(scales.getLast(), rough.values().get(lane).height()));
        }
        if (rough.score().isPresent() && content.score().isPresent()) {
            var rows = content.score().get().rows();
            scales.add(scoreScale(rows, model.cutoffProperty().get(), knee));
            ticks.add(ticks(scales.getLast(), rough.score().get().height()));
        }
        var widest =
                ticks.stream()
                        .flatMap(one -> one.labels().stream())
                        .mapToDouble(textWidth)
                        .max()
                        .orElse(0);
        var gutter = (int) Math.max(LEAST_GUTTER, Math.ceil((widest + TEXT_TO_PLOT) / 8) * 8);
        var lanes = Lanes.of(width, height, gutter, needs);
        var timeTicks =
                TimeTicks.of(
                        model.viewProperty().get().time(),
                        content.timeline().timing(),
                        model.zoneProperty().get(),
                        (int) Math.max(1, lanes.plotWidth() / TIME_TICK_EVERY));
        return new Composition(model, lanes, scales, ticks, timeTicks);
    }

    private static ValueTicks ticks(ValueScale scale, int height) {
        return ValueTicks.of(
                scale, (int) Math.max(2, height / (height < 200 ? CLOSE_TICK_EVERY : TICK_EVERY)));
    }

    /// From 0 to just above all scores, so that it is the same wherever one looks.
    private static ValueScale scoreScale(Pyramid scores, double cutoff, double knee) {
        var found = new double[2];
        scores.extremes(0, scores.length(), found);
        var most = Double.isNaN(found[1]) ? 1 : found[1];
        var low = Double.isNaN(found[0]) ? 0 : Math.min(0, found[0]);
        var line = Double.isNaN(cutoff) ? most : cutoff;
        var room = knee > 0 ? 1.6 : 1.1;
        var high = Math.max(low + (most - low) * room, line + Math.abs(line) * 0.04);
        return new ValueScale(
                high > low ? new ValueRange(low, high) : ValueRange.around(low, low, 0), knee);
    }

    public static double knee(ChartModel model) {
        return model.contentProperty().get().score().map(t -> Fit.knee(t.rows())).orElse(0.0);
    }

    /// The picture of this at `scale` pixels a unit.
    public Frame frame(double scale, Palette palette) {
        var content = model.contentProperty().get();
        var pixels = lanes.scaled(scale);
        var time = model.viewProperty().get().time();
        return new Frame(
                content,
                Columns.of(content.timeline(), time, pixels.plotWidth()),
                pixels,
                scale,
                palette,
                model.lanes(),
                scales,
                timeTicks.ticks().stream().map(Tick::at).toList(),
                valueTicks.stream().map(ValueTicks::values).toList(),
                model.bounds(),
                model.cutoffProperty().get(),
                model.selectedProperty().get());
    }

    /// The position of a place across the plot.
    public double share(double x) {
        return (x - lanes.marks().left()) / lanes.plotWidth();
    }

    /// Across the chart, where a row lies.
    public double x(int row) {
        var content = model.contentProperty().get();
        return lanes.marks().left()
                + model.viewProperty()
                        .get()
                        .time()
                        .x(content.timeline().at(row), lanes.plotWidth());
    }

    /// The row nearest to a place, -1 where there is none.
    public int rowAt(double x) {
        var content = model.contentProperty().get();
        var time = model.viewProperty().get().time();
        return content.timeline()
                .nearest(time.position(x - lanes.marks().left(), lanes.plotWidth()));
    }

    /// The row to read at a place: the peak of an anomaly there, else the nearest one; -1 for none.
    public int rowUnder(double x) {
        return markAt(x).map(Mark::peak).filter(row -> Math.abs(x(row) - x) < 2).orElse(rowAt(x));
    }

    /// The rows that share the pixel column at a place, at least the nearest row.
    public RowSpan rowsAt(double x) {
        var timeline = model.contentProperty().get().timeline();
        var time = model.viewProperty().get().time();
        var left = Math.floor(x) - lanes.marks().left();
        var from = timeline.rowAtOrAfter(time.position(left, lanes.plotWidth()));
        var to = timeline.rowAtOrAfter(time.position(left + 1, lanes.plotWidth()));
        var nearest = rowAt(x);
        return from < to ? new RowSpan(from, to) : new RowSpan(Math.max(0, nearest), nearest + 1);
    }

    /// The anomaly under a place or, within a few units, beside it; the surest where several are.
    public Optional<Mark> markAt(double x) {
        var best = Optional.<Mark>empty();
        for (var mark : model.contentProperty().get().marks()) {
            var near = x > x(mark.from()) - 5 && x < x(mark.to() - 1) + 5;
            if (near && best.filter(one -> one.confidence() >= mark.confidence()).isEmpty()) {
                best = Optional.of(mark);
            }
        }
        return best;
    }

    public ValueScale scoreScale() {
        return scales.getLast();
    }
}
