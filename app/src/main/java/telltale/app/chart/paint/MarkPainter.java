package telltale.app.chart.paint;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.layout.ChartColours;
import telltale.series.RowRange;

/// Draws what covers stretches of rows: anomalies, labels, the rows that were trained on.
final class MarkPainter {
    static final int LEAST = 3;

    private final PixelRaster raster;
    private final PixelPlacement placement;
    private final ChartColours palette;
    private final double scale;
    private final MarkColumns marks;
    private final Optional<AnomalyMark> selected;

    MarkPainter(
            PaintTarget on,
            PixelColumns columns,
            List<AnomalyMark> all,
            Optional<AnomalyMark> chosen) {
        raster = on.raster();
        palette = on.palette();
        scale = on.scale();
        placement = new PixelPlacement(columns, scale);
        marks = new MarkColumns(all, placement, LEAST);
        selected = chosen.filter(mark -> placement.sees(mark.rows()));
    }

    PixelColumns columns() {
        return placement.columns();
    }

    /// The tint behind the traces: deeper with confidence, deepest where selected.
    void tints(PixelBox lane) {
        tint(lane, 0.07, 0.17);
        selected.ifPresent(mark -> {
            var box = placement.over(mark.rows(), lane, LEAST);
            raster.fill(box, anomaly(0.2));
            edges(box);
        });
    }

    /// In the overview, where nothing else is to be seen through it.
    void overview(PixelBox lane) {
        tint(lane, 0.3, 0.45);
    }

    private void tint(PixelBox lane, double least, double more) {
        for (var from = 0; from < marks.width(); ) {
            var confidence = marks.confidence(from);
            var to = from + 1;
            while (to < marks.width() && marks.confidence(to) == confidence) {
                to++;
            }
            if (confidence >= 0) {
                var box = new PixelBox(lane.left() + from, lane.top(), to - from, lane.height());
                raster.fill(box, anomaly(least + more * confidence));
            }
            from = to;
        }
    }

    /// Dark grounds swallow a tint.
    private int anomaly(double alpha) {
        return ChartColours.withAlpha(palette.anomaly(), alpha * (palette.isDark() ? 1.6 : 1));
    }

    /// Gives the columns of anomalies their colour, so that a trace itself shows them.
    int[] redden(int[] colours) {
        for (var column = 0; column < colours.length; column++) {
            colours[column] = marks.holds(column) ? palette.anomaly() : colours[column];
        }
        return colours;
    }

    private void edges(PixelBox box) {
        var thin = Math.max(1, (int) Math.round(scale));
        raster.fill(
                new PixelBox(box.left() - thin, box.top(), thin, box.height()), palette.anomaly());
        raster.fill(new PixelBox(box.right(), box.top(), thin, box.height()), palette.anomaly());
    }

    /// A bar over the rows and a pointer at the peak, in the strip above the lanes. Where pointers
    /// crowd, the surest one is drawn last and so on top.
    void pointers(PixelBox strip) {
        var thin = Math.max(2, (int) Math.round(2 * scale));
        tint(new PixelBox(strip.left(), strip.bottom() - thin, strip.width(), thin), 0.45, 0.55);
        var columns = placement.columns();
        var wide = 5 * scale;
        var surest = new TreeMap<Integer, AnomalyMark>();
        for (var mark : marks.visible()) {
            var slot = (int) (Math.clamp(columns.x(mark.peak()), 0, columns.width()) / wide);
            surest.merge(slot, mark, (a, b) -> a.confidence() >= b.confidence() ? a : b);
        }
        surest.values().forEach(mark -> pointer(mark, strip, 4.5));
        selected.ifPresent(mark -> pointer(mark, strip, 6));
    }

    private void pointer(AnomalyMark mark, PixelBox strip, double radius) {
        var x = strip.left() + Math.clamp(placement.columns().x(mark.peak()), 0, strip.width());
        var y = strip.bottom() - 2 * scale - radius * scale;
        raster.shape(
                x,
                y,
                (radius + 2) * scale,
                palette.background(),
                PixelRaster.Inside.pointer((radius + 1.5) * scale));
        raster.shape(
                x,
                y,
                (radius + 1) * scale,
                ChartColours.withAlpha(palette.anomaly(), shade(mark)),
                PixelRaster.Inside.pointer(radius * scale));
    }

    private static double shade(AnomalyMark mark) {
        return 0.45 + 0.55 * mark.confidence();
    }

    void labels(List<RowRange> labels, PixelBox strip) {
        for (var rows : labels) {
            if (placement.sees(rows)) {
                raster.fill(placement.over(rows, strip, LEAST), palette.label());
            }
        }
    }

    /// Whether an anomaly is drawn over the column.
    boolean covers(int column) {
        return marks.confidence(column) >= 0;
    }

    /// Veiled and hatched the other way round than the training.
    void excluded(List<RowRange> excluded, PixelBox lane) {
        var spacing = (int) Math.max(4, Math.round(6 * scale));
        for (var rows : excluded) {
            if (placement.sees(rows)) {
                var box = placement.over(rows, lane, LEAST);
                raster.fill(box, ChartColours.withAlpha(palette.muted(), 0.1));
                raster.hatch(box, -spacing, palette.excluded());
            }
        }
    }

    void training(RowRange rows, PixelBox lane) {
        if (placement.sees(rows)) {
            var spacing = (int) Math.max(4, Math.round(7 * scale));
            raster.hatch(placement.over(rows, lane, 1), spacing, palette.training());
        }
    }
}
