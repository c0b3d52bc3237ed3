package telltale.app.chart.paint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.ValueScale;
import telltale.math.MinMaxPyramid;

/// Lays traces onto the raster: a dense and opaque one as spans, any other through a coverage mask.
/// The masks are kept from frame to frame, one a size. Not for several threads.
final class TraceMasks {
    private static final int MOST = 16;

    private final Map<Long, CoverageMask> masks = new HashMap<>();

    /// A trace in its place.
    ///
    /// @param colours one a column
    @SuppressWarnings("ArrayRecordComponent") // owned by one painter and never compared
    record Line(MinMaxPyramid rows, ValueScale values, TraceStroke stroke, int[] colours) {
        Line(MinMaxPyramid rows, ValueScale values, TraceStroke stroke, int colour, int width) {
            this(rows, values, stroke, same(colour, width));
        }

        private boolean isOpaque() {
            var all = -1;
            for (var colour : colours) {
                all &= colour;
            }
            return all >>> 24 == 255;
        }
    }

    /// The colours of a trace that has but one.
    static int[] same(int colour, int width) {
        var colours = new int[width];
        Arrays.fill(colours, colour);
        return colours;
    }

    void paint(Line line, PixelColumns columns, PixelBox box, PaintTarget on) {
        var painter = new TracePainter(columns, on.scale(), line.stroke);
        if (line.isOpaque() && painter.isDense()) {
            var tops = new double[box.width()];
            var bottoms = new double[box.width()];
            painter.spans(line.rows, line.values, tops, bottoms, box.height());
            on.raster().spans(box, tops, bottoms, line.colours);
            return;
        }
        var mask = mask(box.width(), box.height());
        mask.clear();
        painter.paint(line.rows, line.values, mask);
        on.raster().stencil(mask, box.left(), box.top(), line.colours);
    }

    private CoverageMask mask(int width, int height) {
        if (masks.size() > MOST) {
            masks.clear();
        }
        return masks.computeIfAbsent(
                (long) width << 32 | height, size -> new CoverageMask(width, height));
    }
}
