package telltale.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A pyramid to which rows are added at the end, as they come in: each costs a few steps, and what
/// there is so far is given as a [MinMaxPyramid] without copying it.
///
/// Snapshots share what has been written; nothing written changes any more, so they may be handed
/// to another thread the usual ways. Only one thread may append and take snapshots.
public final class GrowingMinMaxPyramid {
    /// Rows there is room for at first; it doubles.
    private static final int FIRST_ROOM = 1024;

    private final List<Level> levels = new ArrayList<>();
    private double[] values = new double[FIRST_ROOM];
    private int[] missingBefore = new int[2];
    private int length;
    private int blockMissing;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /// The finished entries of one level.
    private static final class Level {
        private double[] lows = new double[16];
        private double[] highs = new double[16];
        private int size;

        void add(double low, double high) {
            if (size == lows.length) {
                lows = Arrays.copyOf(lows, size * 2);
                highs = Arrays.copyOf(highs, size * 2);
            }
            lows[size] = low;
            highs[size] = high;
            size++;
        }
    }

    public int length() {
        return length;
    }

    public double valueAt(int row) {
        return values[Objects.checkIndex(row, length)];
    }

    /// Adds a row; NaN where it is missing.
    public void append(double value) {
        if (length == values.length) {
            values = Arrays.copyOf(values, length * 2);
        }
        values[length++] = value;
        low = value < low ? value : low;
        high = value > high ? value : high;
        blockMissing += Double.isNaN(value) ? 1 : 0;
        if (length % MinMaxPyramid.BLOCK == 0) {
            endBlock();
        }
    }

    private void endBlock() {
        var blocks = length / MinMaxPyramid.BLOCK;
        if (blocks == missingBefore.length) {
            missingBefore = Arrays.copyOf(missingBefore, blocks * 2);
        }
        missingBefore[blocks] = missingBefore[blocks - 1] + blockMissing;
        add(0, low, high);
        blockMissing = 0;
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
    }

    /// Adds a finished entry, and one above it where it was the last of its group.
    private void add(int number, double least, double most) {
        if (number == levels.size()) {
            levels.add(new Level());
        }
        var level = levels.get(number);
        level.add(least, most);
        if (level.size % MinMaxPyramid.FAN == 0) {
            var from = level.size - MinMaxPyramid.FAN;
            var lowest = level.lows[from];
            var highest = level.highs[from];
            for (var i = from + 1; i < level.size; i++) {
                lowest = Math.min(lowest, level.lows[i]);
                highest = Math.max(highest, level.highs[i]);
            }
            add(number + 1, lowest, highest);
        }
    }

    /// All rows so far. `O(log n)`.
    public MinMaxPyramid snapshot() {
        var rows = values;
        var count = Math.max(1, levels.size());
        var lows = new double[count][];
        var highs = new double[count][];
        lows[0] = new double[0];
        highs[0] = new double[0];
        for (var level = 0; level < levels.size(); level++) {
            lows[level] = levels.get(level).lows;
            highs[level] = levels.get(level).highs;
        }
        return new MinMaxPyramid(
                row -> rows[row], length, new MinMaxPyramid.Levels(lows, highs, missingBefore));
    }
}
