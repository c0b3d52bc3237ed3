package telltale.transform;

import java.util.Arrays;
import telltale.series.Series;

/// Matrix of the sliding windows of a series, one window per line: in deviations of its channel,
/// then scaled as the [WindowSpec] says, one channel after the other. Window `w` covers rows `w`
/// (inclusive) to `w + length` (exclusive). A missing value counts as the one before it. Immutable;
/// memory `O(rows · channels)`.
public final class WindowMatrix {
    private final WindowSpec framing;
    private final Series series;
    private final double[][] filled;
    private final int[] empty;

    private WindowMatrix(WindowSpec framing, Series series, double[][] filled, int[] empty) {
        this.framing = framing;
        this.series = series;
        this.filled = filled;
        this.empty = empty;
    }

    static WindowMatrix of(WindowSpec framing, Series series) {
        int n = series.length();
        double[][] filled = new double[framing.channels()][n];
        int[] missing = new int[n];
        for (int channel = 0; channel < filled.length; channel++) {
            double last = 0;
            for (int row = 0; row < n; row++) {
                double value = framing.scaled(channel, series.valueAt(channel, row));
                missing[row] += Double.isNaN(value) ? 1 : 0;
                last = Double.isNaN(value) ? last : value;
                filled[channel][row] = last;
            }
        }
        int[] empty = new int[n + 1];
        for (int row = 0; row < n; row++) {
            empty[row + 1] = empty[row] + (missing[row] == filled.length ? 1 : 0);
        }
        return new WindowMatrix(framing, series, filled, empty);
    }

    /// The number of windows; 0 where the series is shorter than one.
    public int count() {
        return Math.max(0, series.length() - framing.length() + 1);
    }

    /// The numbers of a window.
    public int width() {
        return framing.width();
    }

    public WindowSpec framing() {
        return framing;
    }

    /// Whether at most half of the window's rows have no value.
    public boolean usable(int window) {
        int rows = framing.length();
        return 2 * (empty[window + rows] - empty[window]) <= rows;
    }

    /// Whether a row has a value in any channel.
    public boolean present(int row) {
        return empty[row + 1] == empty[row];
    }

    /// The number of rows.
    public int rows() {
        return series.length();
    }

    /// A row's distance from the channel's level, in its deviations; of a missing value that of the
    /// one before.
    public double deviation(int channel, int row) {
        return filled[channel][row];
    }

    /// The time of the window's newest row.
    public long time(int window) {
        return series.timeAt(window + framing.length() - 1);
    }

    /// Copies the [#width()] numbers of a window to `into`, from place `at`.
    public void copy(int window, double[] into, int at) {
        int rows = framing.length();
        for (int channel = 0; channel < filled.length; channel++) {
            System.arraycopy(filled[channel], window, into, at + channel * rows, rows);
        }
        framing.scaleWindow(into, at);
    }

    /// Copies the values of a channel in rows `from` (inclusive) to `to` (exclusive), in deviations
    /// of the channel, to `into`, from place `at`.
    public void copyRows(int channel, int from, int to, double[] into, int at) {
        System.arraycopy(filled[channel], from, into, at, to - from);
    }

    /// The usable windows that start at every `stride`-th row; at most `most` of them, spread
    /// evenly.
    ///
    /// @param stride the rows from one window to the next, at least 1
    public int[] pick(int stride, int most) {
        int[] usable = new int[count() / stride + 1];
        int n = 0;
        for (int window = 0; window < count(); window += stride) {
            if (usable(window)) {
                usable[n++] = window;
            }
        }
        int kept = Math.min(n, most);
        int[] picked = new int[kept];
        for (int i = 0; i < kept; i++) {
            picked[i] = usable[(int) ((long) i * n / kept)];
        }
        return picked;
    }

    /// The numbers of some windows, one after the other.
    public double[] copy(int[] windows) {
        double[] lines = new double[Math.multiplyExact(windows.length, width())];
        for (int i = 0; i < windows.length; i++) {
            copy(windows[i], lines, i * width());
        }
        return lines;
    }

    /// The times of some windows' newest rows.
    public long[] times(int[] windows) {
        return Arrays.stream(windows).mapToLong(this::time).toArray();
    }

    /// What the value at place `at` of a window would be if the window were shaped like a line: the
    /// line brought to the window's level and size, in the channel's own unit.
    ///
    /// @param lines where the line is, its first number at `line`
    public double expected(int window, int channel, int at, double[] lines, int line) {
        int rows = framing.length();
        double[] raw = Arrays.copyOfRange(filled[channel], window, window + rows);
        var applied = framing.scaling().apply(raw, 0, rows);
        double scaled = lines[line + channel * rows + at] * applied.deviation() + applied.mean();
        return framing.unscaled(channel, scaled);
    }
}
