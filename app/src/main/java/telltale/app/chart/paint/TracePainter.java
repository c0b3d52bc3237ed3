package telltale.app.chart.paint;

import java.util.stream.IntStream;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.ValueScale;
import telltale.math.MinMaxPyramid;

/// Draws one trace into a stencil. A column that holds many rows gets a span from their least to
/// their greatest value, so none is lost and a frame costs columns, not rows; where rows are sparse
/// they are joined by lines, and get a dot each where they lie far apart. Missing rows and
/// stretches of time without rows break the line.
final class TracePainter {

    /// Pixels between two rows from which on each gets a dot, before scaling.
    private static final double DOTS_FROM = 6;

    /// Rows a column from which on several threads look for their extremes.
    private static final int FAR_APART = 64;

    private static final int PARTS = 4;

    private final PixelColumns columns;
    private final double scale;
    private final TraceStroke stroke;
    private final double thickness;
    private final double[] found = new double[2];

    /// @param scale pixels a unit of the scene
    TracePainter(PixelColumns columns, double scale, TraceStroke stroke) {
        this.columns = columns;
        this.scale = scale;
        this.stroke = stroke;
        thickness = stroke.thickness() * scale;
    }

    /// Whether every column holds several rows or none at all by a gap, so that spans say it all.
    boolean isDense() {
        var before = -1;
        for (var column = 0; column < columns.width(); column++) {
            var from = columns.start(column);
            var count = columns.start(column + 1) - from;
            if (count == 1 || (count > 1 && before == 0 && from > 0 && !gapBefore(from))) {
                return false;
            }
            before = count;
        }
        return columns.end() > columns.first()
                && (before != 0
                        || columns.end() >= columns.timeline().length()
                        || gapBefore(columns.end()));
    }

    private boolean gapBefore(int row) {
        return columns.timeline().gapBefore(row);
    }

    /// Where the spans of a dense trace begin and end, in pixels from the top; NaN where there is
    /// nothing.
    void spans(MinMaxPyramid rows, ValueScale values, double[] tops, double[] bottoms, int height) {
        var width = columns.width();
        // The rows of a wide window lie far apart in memory: two threads wait half as long.
        var parts = columns.end() - columns.first() > (long) width * FAR_APART ? PARTS : 1;
        var each = IntStream.range(0, parts);
        (parts > 1 ? each.parallel() : each)
                .forEach(part -> {
                    var extremes = new double[2];
                    var to = (part + 1) * width / parts;
                    for (var column = part * width / parts; column < to; column++) {
                        extremes(rows, column, extremes);
                        var top = y(values, extremes[1], height);
                        var bottom = y(values, extremes[0], height);
                        var less = Math.max(0, thickness - (bottom - top)) / 2;
                        tops[column] = top - less;
                        bottoms[column] = bottom + less;
                    }
                });
    }

    /// The extremes of a column and of the row before it, from which a line comes; NaN where there
    /// is nothing.
    private void extremes(MinMaxPyramid rows, int column, double[] into) {
        var from = columns.start(column);
        rows.extremes(from, columns.start(column + 1), into);
        if (!Double.isNaN(into[0]) && joined(rows, from)) {
            into[0] = Math.min(into[0], rows.valueAt(from - 1));
            into[1] = Math.max(into[1], rows.valueAt(from - 1));
        }
    }

    void paint(MinMaxPyramid rows, ValueScale values, CoverageMask stencil) {
        var height = stencil.height();
        for (var column = 0; column < columns.width(); column++) {
            var from = columns.start(column);
            var to = columns.start(column + 1);
            if (from == to) {
                continue;
            }
            if (to - from > 1) {
                dense(rows, values, stencil, column);
                continue;
            }
            var y = y(values, rows.valueAt(from), height);
            if (standsAlone(rows, from)) {
                stencil.disc(columns.x(from), y, 1.4 * scale);
            } else if (turns(rows, from)) {
                span(stencil, column, y, y);
            }
            join(rows, values, stencil, from);
        }
        if (columns.end() < rows.length() && columns.end() > 0) {
            join(rows, values, stencil, columns.end());
        }
        if (stroke.dots()
                && columns.end() - columns.first() < columns.width() / (DOTS_FROM * scale)) {
            dots(rows, values, stencil);
        }
    }

    /// From the least to the greatest value, and on to the last one of a dense column before: the
    /// line from there hardly leaves the column.
    private void dense(MinMaxPyramid rows, ValueScale values, CoverageMask stencil, int column) {
        var from = columns.start(column);
        rows.extremes(from, columns.start(column + 1), found);
        if (Double.isNaN(found[0])) {
            return;
        }
        if (column > 0 && from - columns.start(column - 1) > 1 && joined(rows, from)) {
            found[0] = Math.min(found[0], rows.valueAt(from - 1));
            found[1] = Math.max(found[1], rows.valueAt(from - 1));
        } else {
            join(rows, values, stencil, from);
        }
        var height = stencil.height();
        span(stencil, column, y(values, found[1], height), y(values, found[0], height));
    }

    /// At least as thick as a line, so that a level stretch is not thinner than a sloping one.
    private void span(CoverageMask stencil, int column, double top, double bottom) {
        var less = Math.max(0, thickness - (bottom - top)) / 2;
        stencil.column(column, top - less, bottom + less, 1);
    }

    /// The line from the row before to this one, unless a gap lies between.
    private void join(MinMaxPyramid rows, ValueScale values, CoverageMask stencil, int row) {
        if (joined(rows, row)) {
            var height = stencil.height();
            stencil.line(
                    columns.x(row - 1),
                    y(values, rows.valueAt(row - 1), height),
                    columns.x(row),
                    y(values, rows.valueAt(row), height),
                    thickness);
        }
    }

    private void dots(MinMaxPyramid rows, ValueScale values, CoverageMask stencil) {
        for (var row = columns.first(); row < columns.end(); row++) {
            var value = rows.valueAt(row);
            if (!Double.isNaN(value)) {
                stencil.disc(columns.x(row), y(values, value, stencil.height()), 2.2 * scale);
            }
        }
    }

    private boolean joined(MinMaxPyramid rows, int row) {
        return row > 0
                && row < rows.length()
                && !Double.isNaN(rows.valueAt(row))
                && !Double.isNaN(rows.valueAt(row - 1))
                && !columns.timeline().gapBefore(row);
    }

    private boolean standsAlone(MinMaxPyramid rows, int row) {
        return !Double.isNaN(rows.valueAt(row)) && !joined(rows, row) && !joined(rows, row + 1);
    }

    /// Whether the line ends or turns at the row: its tip must not fall between two columns.
    private boolean turns(MinMaxPyramid rows, int row) {
        var value = rows.valueAt(row);
        if (Double.isNaN(value) || !joined(rows, row) || !joined(rows, row + 1)) {
            return !Double.isNaN(value);
        }
        return (rows.valueAt(row - 1) < value) == (rows.valueAt(row + 1) < value);
    }

    private static double y(ValueScale values, double value, int height) {
        return (1 - values.share(value)) * height;
    }
}
