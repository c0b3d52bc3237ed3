package telltale.app.chart.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.TimeLabel;
import telltale.app.chart.axis.TimeTicks;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.layout.AxisPlan;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposer;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.CursorReading;
import telltale.app.chart.layout.NotePlace;
import telltale.app.chart.layout.PanePlan;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;
import telltale.series.RowRange;

/// A chart as a picture of lines and texts: title, legend, panes, axes with their units, and notes.
///
/// @param stack the panes to be drawn
public record VectorExport(ChartModel model, PaneStack stack, ChartColours palette) {
    private static final int TITLE = 44;
    private static final double SIZE = 12;
    private static final double LETTER = 6.4;

    /// As SVG.
    public byte[] svg(int width, int height) {
        var canvas = new SvgCanvas();
        draw(canvas, width, height);
        return canvas.finish(width, height, title()).getBytes(StandardCharsets.UTF_8);
    }

    /// As a PDF of one page.
    public byte[] pdf(int width, int height) {
        var canvas = new PdfCanvas(width, height);
        draw(canvas, width, height);
        return canvas.finish(title());
    }

    /// What stands at the top.
    public String title() {
        return model.shown().name().isEmpty() ? Texts.of("chart.chart") : model.shown().name();
    }

    /// From when to when.
    public String span() {
        var timeline = model.shown().timeline();
        var rows = model.visibleRows(model.time());
        if (timeline.length() == 0 || rows.from() >= rows.to()) {
            return "";
        }
        var zone = model.zoneProperty().get();
        return Texts.of(
                "chart.to",
                TimeLabel.of(timeline.at(rows.from()), timeline.timing(), zone),
                TimeLabel.of(timeline.at(rows.to() - 1), timeline.timing(), zone));
    }

    private void draw(VectorCanvas canvas, int width, int height) {
        canvas.fill(0, 0, width, height, palette.background() | 0xff000000);
        text(
                canvas,
                16,
                18,
                title(),
                new VectorCanvas.Lettering(15, palette.text(), VectorCanvas.Anchor.START, true));
        text(canvas, 16, 36, span(), letters(palette.muted(), VectorCanvas.Anchor.START));
        var view = model.viewProperty().get();
        var composer = new ChartComposer(model, view, stack, text -> LETTER * text.length());
        var moved = new Moved(canvas, TITLE);
        var shown = composer.compose(width, Math.max(120, height - TITLE));
        legend(moved, shown);
        var panes = new PaneVectorExport(shown, palette, moved);
        for (var plan : shown.panes()) {
            panes.draw(plan);
            plan.axes().forEach(axis -> axis(moved, plan, axis));
            plan.place()
                    .timeAxis()
                    .ifPresent(box -> times(moved, box, plan.ticks(), plan.across()));
            if (!shown.places().legend().equals(plan.place().header())) {
                var at = plan.plot();
                text(
                        moved,
                        at.left(),
                        at.top() - 11,
                        plan.title(),
                        letters(palette.text(), VectorCanvas.Anchor.START));
            }
        }
        if (shown.places().timeAxis().height() > 0) {
            times(moved, shown.places().timeAxis(), shown.time(), view.time());
        }
        strips(moved, shown);
        notes(moved, shown);
    }

    private static VectorCanvas.Lettering letters(int colour, VectorCanvas.Anchor anchor) {
        return new VectorCanvas.Lettering(SIZE, colour, anchor, false);
    }

    private static void text(
            VectorCanvas canvas, double x, double y, String text, VectorCanvas.Lettering how) {
        canvas.text(x, y, text, how);
    }

    /// Everything further down, below the title.
    private record Moved(VectorCanvas below, int by) implements VectorCanvas {
        private double[] down(double[] points) {
            var moved = points.clone();
            for (var i = 1; i < moved.length; i += 2) {
                moved[i] += by;
            }
            return moved;
        }

        @Override
        public void fill(double x, double y, double width, double height, int colour) {
            below.fill(x, y + by, width, height, colour);
        }

        @Override
        public void lines(double[] points, double thickness, int colour, boolean dashed) {
            below.lines(down(points), thickness, colour, dashed);
        }

        @Override
        public void polygon(double[] points, int colour) {
            below.polygon(down(points), colour);
        }

        @Override
        public void text(double x, double y, String text, Lettering lettering) {
            below.text(x, y + by, text, lettering);
        }

        @Override
        public void clip(PixelBox box) {
            below.clip(new PixelBox(box.left(), box.top() + by, box.width(), box.height()));
        }

        @Override
        public void endClip() {
            below.endClip();
        }
    }

    private record Named(String name, int colour, double tall) {}

    private void legend(VectorCanvas canvas, ChartComposition shown) {
        var content = model.shown();
        var entries = new ArrayList<Named>();
        for (var channel = 0; channel < content.traces().size(); channel++) {
            if (!model.hiddenProperty().get().contains(channel)) {
                var name = content.traces().get(channel).title();
                entries.add(new Named(name, palette.channel(channel), 2));
            }
        }
        if (!content.marks().isEmpty()) {
            var count = content.marks().size();
            var text =
                    count == 1 ? Texts.of("chart.one-anomaly") : Texts.of("chart.anomalies", count);
            entries.add(new Named(text, palette.anomaly(), 8));
        }
        if (!content.labels().isEmpty()) {
            entries.add(new Named("labelled", palette.label(), 8));
        }
        if (!content.expected().isEmpty()) {
            entries.add(new Named("expected", palette.band(), 8));
        }
        var x = (double) shown.places().legend().left();
        var y = 14.0;
        for (var entry : entries) {
            if (x + 20 + LETTER * entry.name.length() > shown.places().width()) {
                break;
            }
            canvas.fill(x, y - entry.tall / 2, 14, entry.tall, entry.colour);
            text(canvas, x + 20, y, entry.name, letters(palette.text(), VectorCanvas.Anchor.START));
            x += 36 + LETTER * entry.name.length();
        }
    }

    private void axis(VectorCanvas canvas, PanePlan plan, AxisPlan axis) {
        var colour = axis.channel() < 0 ? palette.muted() : palette.channel(axis.channel());
        var anchor = axis.atRight() ? VectorCanvas.Anchor.START : VectorCanvas.Anchor.END;
        var x = axis.x() + (axis.atRight() ? 8 : -8);
        for (var i = 0; i < axis.ticks().values().size(); i++) {
            var y = plan.y(axis.scale().share(axis.ticks().values().get(i)));
            if (y >= plan.plot().top() - 0.5 && y <= plan.plot().bottom() + 0.5) {
                text(canvas, x, y, axis.ticks().labels().get(i), letters(colour, anchor));
            }
        }
        var head = (axis.ticks().base() + " " + axis.unit()).strip();
        if (!head.isEmpty()) {
            text(canvas, x, plan.plot().top() - 9.0, head, letters(colour, anchor));
        }
    }

    private void times(VectorCanvas canvas, PixelBox box, TimeTicks ticks, TimeWindow window) {
        var middle = letters(palette.muted(), VectorCanvas.Anchor.MIDDLE);
        for (var tick : ticks.ticks()) {
            var x = box.left() + window.x(tick.at(), box.width());
            text(canvas, x, box.top() + 13.0, tick.label(), middle);
        }
        var end = Double.POSITIVE_INFINITY;
        var contexts = ticks.contexts();
        for (var i = contexts.size() - 1; i >= 0; i--) {
            var x = box.left() + Math.max(0, window.x(contexts.get(i).at(), box.width()));
            var label = contexts.get(i).label();
            if (x + LETTER * label.length() <= end - 12) {
                text(
                        canvas,
                        x,
                        box.top() + 30.0,
                        label,
                        letters(palette.text(), VectorCanvas.Anchor.START));
                end = x;
            }
        }
    }

    /// Pointers to the anomalies, and labels.
    private void strips(VectorCanvas canvas, ChartComposition shown) {
        var strip = shown.places().marks();
        var last = Double.NEGATIVE_INFINITY;
        for (var mark : model.shown().marks()) {
            var x = shown.x(mark.peak());
            if (x >= strip.left() && x <= strip.right() && x > last + 4) {
                var y = strip.bottom() - 3.0;
                var triangle = new double[] {x - 4.5, y - 7, x + 4.5, y - 7, x, y + 1};
                var alpha = 0.45 + 0.55 * mark.confidence();
                canvas.polygon(triangle, ChartColours.withAlpha(palette.anomaly(), alpha));
                last = x;
            }
        }
        shown.places()
                .labels()
                .ifPresent(box -> {
                    for (var rows : model.shown().labels()) {
                        var left = Math.max(box.left(), shown.x(rows.from()));
                        var right =
                                Math.min(box.right(), Math.max(left + 3, shown.x(rows.to() - 1)));
                        if (right > left && shown.x(rows.to() - 1) >= box.left()) {
                            canvas.fill(
                                    left, box.top(), right - left, box.height(), palette.label());
                        }
                    }
                });
    }

    private void notes(VectorCanvas canvas, ChartComposition shown) {
        for (var note : model.notes().allProperty().get()) {
            NotePlace.of(shown, note).ifPresent(at -> note(canvas, note, at));
        }
    }

    private void note(VectorCanvas canvas, ChartNote note, NotePlace at) {
        var how = letters(palette.text(), VectorCanvas.Anchor.START);
        switch (note.kind()) {
            case STRETCH -> {
                var wide = Math.max(2, at.toX() - at.x());
                var shade = ChartColours.withAlpha(palette.accent(), 0.12);
                canvas.fill(at.x(), at.y(), wide, at.toY() - at.y(), shade);
                text(canvas, at.x() + 6, at.y() + 12, note.text(), how);
            }
            case TEXT -> text(canvas, at.x() + 6, at.y(), note.text(), how);
            case ARROW -> {
                arrow(canvas, at);
                var middle = letters(palette.text(), VectorCanvas.Anchor.MIDDLE);
                text(canvas, at.x(), at.y() + (at.toY() > at.y() ? -10 : 12), note.text(), middle);
            }
            case READING -> reading(canvas, note, at);
        }
    }

    private void arrow(VectorCanvas canvas, NotePlace at) {
        var ends = new double[] {at.x(), at.y(), at.toX(), at.toY()};
        canvas.lines(ends, 1.4, palette.accent(), false);
        var length = Math.max(1, Math.hypot(at.toX() - at.x(), at.toY() - at.y()));
        var dx = (at.toX() - at.x()) / length * 9;
        var dy = (at.toY() - at.y()) / length * 9;
        canvas.polygon(
                new double[] {
                    at.toX(),
                    at.toY(),
                    at.toX() - dx - dy * 0.45,
                    at.toY() - dy + dx * 0.45,
                    at.toX() - dx + dy * 0.45,
                    at.toY() - dy - dx * 0.45
                },
                palette.accent());
    }

    private void reading(VectorCanvas canvas, ChartNote note, NotePlace at) {
        var row = model.shown().timeline().nearest(note.from().at());
        if (row < 0) {
            return;
        }
        var rows = new RowRange(row, row + 1);
        var reading = CursorReading.of(model, row, rows, palette);
        var lines = new ArrayList<String>(List.of(reading.time()));
        reading.entries().forEach(entry -> lines.add(entry.name() + "  " + entry.value()));
        var wide = lines.stream().mapToInt(String::length).max().orElse(0) * LETTER + 16;
        canvas.lines(new double[] {at.x(), at.y(), at.x(), at.toY()}, 1, palette.accent(), true);
        canvas.fill(at.x() + 8, at.y(), wide, lines.size() * 16 + 10, palette.background());
        var y = at.y() + 13;
        for (var line : lines) {
            text(canvas, at.x() + 16, y, line, letters(palette.text(), VectorCanvas.Anchor.START));
            y += 16;
        }
    }
}
