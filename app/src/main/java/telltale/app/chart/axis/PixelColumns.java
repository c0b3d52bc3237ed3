package telltale.app.chart.axis;

/// Which rows fall into which pixel column of a window of time: column `c` holds the rows
/// `start(c)` (inclusive) to `start(c + 1)` (exclusive). Costs a few steps a column, however many
/// rows there are and however unevenly they lie.
public final class PixelColumns {
    private final TimeWindow window;
    private final RowTimeline timeline;
    private final int[] starts;

    private PixelColumns(TimeWindow window, RowTimeline timeline, int[] starts) {
        this.window = window;
        this.timeline = timeline;
        this.starts = starts;
    }

    public static PixelColumns of(RowTimeline timeline, TimeWindow window, int width) {
        var starts = new int[width + 1];
        starts[0] = timeline.rowAtOrAfter(window.from());
        var usual = 1;
        for (var column = 1; column <= width; column++) {
            starts[column] =
                    seek(timeline, window.position(column, width), starts[column - 1], usual);
            usual = Math.max(1, starts[column] - starts[column - 1]);
        }
        return new PixelColumns(window, timeline, starts);
    }

    /// Steps ahead as far as the column before reached, doubling, then halves the last step.
    private static int seek(RowTimeline timeline, long position, int start, int usual) {
        var low = start;
        var step = usual;
        while (low < timeline.length() && timeline.at(low) < position) {
            var next = (int) Math.min(timeline.length(), (long) low + step);
            if (next == timeline.length() || timeline.at(next) >= position) {
                return timeline.rowAtOrAfter(position, low + 1, next);
            }
            low = next;
            step = step > 1 << 29 ? step : step * 2;
        }
        return low;
    }

    public int width() {
        return starts.length - 1;
    }

    /// The first row of the column or of one after it; `start(width())` ends the last column.
    public int start(int column) {
        return starts[column];
    }

    /// The first row in the window.
    public int first() {
        return starts[0];
    }

    /// The row after the last one in the window.
    public int end() {
        return starts[starts.length - 1];
    }

    public TimeWindow window() {
        return window;
    }

    public RowTimeline timeline() {
        return timeline;
    }

    /// Where the row lies, in pixels from the left edge; outside the width for rows outside.
    public double x(int row) {
        return window.x(timeline.at(row), width());
    }

    /// The column of a row; outside 0 to width - 1 for rows outside.
    public int column(int row) {
        if (row < first()) {
            return -1;
        }
        if (row >= end()) {
            return width();
        }
        var low = 0;
        var high = width() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (starts[middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
