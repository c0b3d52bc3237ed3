package telltale.app.chart.paint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import telltale.app.chart.axis.AxisFit;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.RowTimeline;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;

/// Paints the strip that shows the whole series with the window looked at. The trace in it is drawn
/// once and copied until content, place or colours change.
final class OverviewPainter {
    /// Frames for which the rows of a stream may be missing here: a few tenths of a second.
    private static final int STALE = 15;

    /// Enough for the range of a strip so low.
    private static final int ROWS_SEEN = 2_000;

    private Optional<Drawn> last = Optional.empty();
    private int age;

    /// What the trace depends on.
    private record Key(List<ChartTrace> traces, TimeWindow bounds, PixelBox box, double scale) {
        boolean looksLike(Key other) {
            return box.equals(other.box)
                    && scale == other.scale
                    && traces.size() == other.traces.size();
        }
    }

    private record Drawn(Key key, PixelColumns columns, CoverageMask stencil) {}

    void paint(ChartComposition shown, PaintTarget on, PixelBox box) {
        var content = shown.content();
        var raster = on.raster();
        var key = new Key(content.traces(), shown.state().bounds(), box, on.scale());
        var drawn =
                last.filter(before -> isGood(before, content.timeline(), key))
                        .orElseGet(() -> draw(content.timeline(), key));
        age = drawn.key.equals(key) ? 0 : age + 1;
        last = Optional.of(drawn);
        var palette = on.palette();
        var painter = new MarkPainter(on, drawn.columns, content.marks(), shown.state().selected());
        raster.fill(box, ChartColours.withAlpha(palette.muted(), 0.06));
        content.training().ifPresent(rows -> painter.training(rows, box));
        var colours = new int[box.width()];
        Arrays.fill(colours, ChartColours.withAlpha(palette.muted(), 0.75));
        raster.stencil(drawn.stencil, box.left(), box.top(), colours);
        painter.excluded(content.excluded(), box);
        marks(content, on, painter, box);
        brush(shown.window(), drawn.key.bounds, on, box);
    }

    private boolean isGood(Drawn before, RowTimeline timeline, Key key) {
        var streaming =
                timeline.continues(before.columns.timeline())
                        && timeline != before.columns.timeline()
                        && before.key.looksLike(key)
                        && age < STALE;
        return before.key.equals(key) || streaming;
    }

    private static Drawn draw(RowTimeline timeline, Key key) {
        var columns = PixelColumns.of(timeline, key.bounds, key.box.width());
        var stencil = new CoverageMask(key.box.width(), key.box.height());
        var painter = new TracePainter(columns, key.scale, TraceStroke.THIN);
        for (var trace : key.traces) {
            var range =
                    AxisFit.withoutSpikes(
                            List.of(trace.rows()), 0, trace.rows().length(), ROWS_SEEN);
            painter.paint(trace.rows(), new ValueScale(range), stencil);
        }
        return new Drawn(key, columns, stencil);
    }

    private static void marks(
            ChartContent content, PaintTarget on, MarkPainter painter, PixelBox box) {
        painter.overview(box);
        if (!content.labels().isEmpty()) {
            var thin = on.pixels(3, 2);
            painter.labels(
                    content.labels(),
                    new PixelBox(box.left(), box.bottom() - thin, box.width(), thin));
        }
    }

    /// Veils what is not looked at and frames what is.
    private static void brush(TimeWindow window, TimeWindow bounds, PaintTarget on, PixelBox box) {
        var palette = on.palette();
        var raster = on.raster();
        var left =
                (int) Math.round(Math.clamp(bounds.x(window.from(), box.width()), 0, box.width()));
        var right =
                (int) Math.round(Math.clamp(bounds.x(window.to(), box.width()), 0, box.width()));
        right = Math.max(right, left + 2);
        var veil = ChartColours.withAlpha(palette.background(), 0.62);
        raster.fill(new PixelBox(box.left(), box.top(), left, box.height()), veil);
        raster.fill(
                new PixelBox(box.left() + right, box.top(), box.width() - right, box.height()),
                veil);
        var thin = on.pixels(1.5, 1);
        raster.fill(
                new PixelBox(box.left() + left, box.top(), right - left, thin), palette.accent());
        raster.fill(
                new PixelBox(box.left() + left, box.bottom() - thin, right - left, thin),
                palette.accent());
        raster.fill(
                new PixelBox(box.left() + left, box.top(), thin, box.height()), palette.accent());
        raster.fill(
                new PixelBox(box.left() + right - thin, box.top(), thin, box.height()),
                palette.accent());
    }
}
