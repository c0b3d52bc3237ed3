package telltale.app.chart.paint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import telltale.app.chart.content.Mark;
import telltale.app.chart.content.RowSpan;
import telltale.app.chart.view.Box;
import telltale.app.chart.view.Columns;

/// Draws what covers stretches of rows: anomalies, labels, the rows that were trained on.
final class MarkPainter {
    private final Raster raster;
    private final Columns columns;
    private final Palette palette;
    private final double scale;

    MarkPainter(Raster raster, Columns columns, Palette palette, double scale) {
        this.raster = raster;
        this.columns = columns;
        this.palette = palette;
        this.scale = scale;
    }

    /// The tint behind the traces: deeper with confidence, deepest where selected.
    void tints(List<Mark> marks, Optional<Mark> selected, Box lane) {
        for (var mark : visible(marks)) {
            var chosen = selected.filter(mark::equals).isPresent();
            var alpha =
                    (chosen ? 0.32 : 0.07 + 0.17 * mark.confidence())
                            * (palette.isDark() ? 1.6 : 1);
            raster.fill(over(mark.rows(), lane, 3), Palette.withAlpha(palette.anomaly(), alpha));
        }
        selected.filter(mark -> !visible(List.of(mark)).isEmpty())
                .ifPresent(mark -> edges(over(mark.rows(), lane, 3)));
    }

    /// Gives the columns of anomalies their colour, so that a trace itself shows them.
    int[] redden(Frame frame, int[] colours) {
        for (var mark : visible(frame.content().marks())) {
            var from = Math.max(0, columns.column(mark.from()));
            var to = Math.min(colours.length, columns.column(mark.to() - 1) + 1);
            Arrays.fill(colours, from, to, palette.anomaly());
        }
        return colours;
    }

    private void edges(Box box) {
        var thin = Math.max(1, (int) Math.round(scale));
        raster.fill(new Box(box.left() - thin, box.top(), thin, box.height()), palette.anomaly());
        raster.fill(new Box(box.right(), box.top(), thin, box.height()), palette.anomaly());
    }

    /// A bar over the rows and a pointer at the peak, in the strip above the lanes. Where pointers
    /// crowd, the surest one is drawn last and so on top.
    void pointers(List<Mark> marks, Optional<Mark> selected, Box strip) {
        var thin = Math.max(2, (int) Math.round(2 * scale));
        var visible = visible(marks);
        for (var mark : visible) {
            var bar = over(mark.rows(), strip, 3);
            var box = new Box(bar.left(), strip.bottom() - thin, bar.width(), thin);
            raster.fill(box, Palette.withAlpha(palette.anomaly(), shade(mark)));
        }
        var slots = new Mark[columns.width() + 1];
        var wide = 5 * scale;
        for (var mark : visible) {
            var slot = (int) Math.clamp(columns.x(mark.peak()) / wide, 0, slots.length - 1.0);
            if (slots[slot] == null || slots[slot].confidence() < mark.confidence()) {
                slots[slot] = mark;
            }
        }
        for (var mark : slots) {
            if (mark != null) {
                pointer(mark, strip, 4.5);
            }
        }
        selected.filter(mark -> !visible(List.of(mark)).isEmpty())
                .ifPresent(mark -> pointer(mark, strip, 6));
    }

    private void pointer(Mark mark, Box strip, double radius) {
        var x = strip.left() + Math.clamp(columns.x(mark.peak()), 0, strip.width());
        var y = strip.bottom() - 2 * scale - radius * scale;
        raster.shape(
                x,
                y,
                (radius + 2) * scale,
                palette.background(),
                Raster.Inside.pointer((radius + 1.5) * scale));
        raster.shape(
                x,
                y,
                (radius + 1) * scale,
                Palette.withAlpha(palette.anomaly(), shade(mark)),
                Raster.Inside.pointer(radius * scale));
    }

    private static double shade(Mark mark) {
        return 0.45 + 0.55 * mark.confidence();
    }

    void labels(List<RowSpan> labels, Box strip) {
        for (var rows : labels) {
            if (rows.to() > columns.first() && rows.from() < columns.end()) {
                raster.fill(over(rows, strip, 3), palette.label());
            }
        }
    }

    void training(RowSpan rows, Box lane) {
        if (rows.to() > columns.first() && rows.from() < columns.end()) {
            raster.hatch(
                    over(rows, lane, 1),
                    (int) Math.max(4, Math.round(7 * scale)),
                    palette.training());
        }
    }

    /// The box over rows, at least `least` wide, from half a step before the first to half a step
    /// after the last where rows lie apart.
    Box over(RowSpan rows, Box lane, int least) {
        var first = columns.column(rows.from());
        var last = columns.column(rows.to() - 1);
        var left = Math.max(0, first);
        var right = Math.min(columns.width(), last + 1);
        var apart =
                columns.window()
                        .x(
                                columns.window().from() + columns.timeline().usualStep(),
                                columns.width());
        if (apart > 2) {
            left = (int) Math.clamp(columns.x(rows.from()) - apart / 2, 0, columns.width());
            right = (int) Math.clamp(columns.x(rows.to() - 1) + apart / 2, 0, columns.width());
        }
        var more = Math.max(0, (int) Math.round(least * scale) - (right - left));
        var start =
                Math.clamp(
                        left - more / 2, 0, Math.max(0, columns.width() - (right - left + more)));
        return new Box(lane.left() + start, lane.top(), right - left + more, lane.height());
    }

    private List<Mark> visible(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.to() > columns.first() && mark.from() < columns.end())
                .toList();
    }
}
