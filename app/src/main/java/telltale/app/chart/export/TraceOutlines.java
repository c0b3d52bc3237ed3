package telltale.app.chart.export;

import java.util.ArrayList;
import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.ValueScale;
import telltale.math.MinMaxPyramid;
import telltale.series.RowRange;

/// Turns rows into lines: where a column holds many rows, from the first over the least and the
/// greatest to the last one, so that no extreme is lost; elsewhere row by row.
record TraceOutlines(PixelColumns columns, PixelBox plot) {
    private static final int MANY = 4;

    /// Steps of a column: finer than paper shows.
    static final int FINE = 2;

    private double x(int row) {
        return plot.left() + columns.x(row) / FINE;
    }

    private double y(ValueScale scale, double value) {
        return plot.top() + (1 - Math.clamp(scale.share(value), -8, 9)) * plot.height();
    }

    /// The lines of a trace, broken where values are missing or time has a gap.
    List<double[]> of(MinMaxPyramid rows, ValueScale scale) {
        var lines = new ArrayList<double[]>();
        var line = new OutlinePoints();
        var found = new double[2];
        var first = Math.max(0, columns.first() - 1);
        if (first < columns.first()) {
            step(rows, scale, first, line, lines);
        }
        for (var column = 0; column < columns.width(); column++) {
            var from = columns.start(column);
            var to = columns.start(column + 1);
            var many = to - from > MANY && rows.missing(from, to) == 0 && !gap(from + 1, to);
            if (many) {
                step(rows, scale, from, line, lines);
                rows.extremes(from, to, found);
                var x = plot.left() + (column + 0.5) / FINE;
                line.add(x, y(scale, found[0]));
                line.add(x, y(scale, found[1]));
                line.add(x(to - 1), y(scale, rows.valueAt(to - 1)));
            } else {
                for (var row = from; row < to; row++) {
                    step(rows, scale, row, line, lines);
                }
            }
        }
        if (columns.end() < rows.length()) {
            step(rows, scale, columns.end(), line, lines);
        }
        if (!line.isEmpty()) {
            lines.add(line.take());
        }
        return lines;
    }

    private boolean gap(int from, int to) {
        // Gaps are wider than a column wherever a column holds many rows that lie evenly.
        return columns.timeline().at(to - 1) - columns.timeline().at(from - 1)
                > columns.window().span() / columns.width() * 2;
    }

    private void step(
            MinMaxPyramid rows,
            ValueScale scale,
            int row,
            OutlinePoints line,
            List<double[]> lines) {
        var value = rows.valueAt(row);
        var broken = Double.isNaN(value) || (row > 0 && columns.timeline().gapBefore(row));
        if (broken && !line.isEmpty()) {
            lines.add(line.take());
        }
        if (!Double.isNaN(value)) {
            line.add(x(row), y(scale, value));
        }
    }

    /// Both edges of a band as one outline a stretch.
    List<double[]> band(
            telltale.app.chart.content.ExpectedBand expected, double cutoff, ValueScale scale) {
        var shapes = new ArrayList<double[]>();
        var upper = new OutlinePoints();
        var lower = new ArrayList<double[]>();
        var found = new double[2];
        for (var column = 0; column <= columns.width(); column++) {
            var from = column == columns.width() ? 0 : columns.start(column);
            var to = column == columns.width() ? 0 : columns.start(column + 1);
            if (from < to) {
                expected.band(from, to, cutoff, found);
            }
            var ends = column == columns.width() || (from < to && Double.isNaN(found[0]));
            if (ends && !upper.isEmpty()) {
                for (var i = lower.size() - 1; i >= 0; i--) {
                    upper.add(lower.get(i)[0], lower.get(i)[1]);
                }
                shapes.add(upper.take());
                lower.clear();
            } else if (from < to && !ends) {
                var x = x(from);
                upper.add(x, y(scale, found[1]));
                lower.add(new double[] {x, y(scale, found[0])});
            }
        }
        return shapes;
    }

    /// Where some rows lie across, at least `least` wide.
    double[] across(RowRange rows, double least) {
        var apart = columns.timeline().usualStep() / columns.window().span() * plot.width() / 2;
        var left = x(rows.from()) - apart;
        var right = x(rows.to() - 1) + apart;
        var more = Math.max(0, least - (right - left)) / 2;
        return new double[] {left - more, right + more};
    }
}
