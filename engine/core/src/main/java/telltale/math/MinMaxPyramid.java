package telltale.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Min/max pyramid: the least and the greatest value of any range of rows, found by looking at a
/// few dozen numbers however long the range is.
///
/// Missing rows (NaN) take no part in the extremes and are counted apart. The rows themselves stay
/// where they are and are read through the given function, so it must keep answering the same,
/// whatever thread asks; the pyramid adds about one double per 7 rows. Immutable, so shared freely
/// between threads.
public final class MinMaxPyramid {

    /// Rows below one entry of the lowest level: stretches start and end inside such blocks, so two
    /// of them at most are read row by row.
    static final int BLOCK = 16;

    /// Binary logarithm of the rows per block of the lowest level.
    private static final int BLOCK_SHIFT = 4;

    /// Blocks of one level per block of the next.
    static final int FAN = 8;

    /// Its binary logarithm.
    private static final int FAN_SHIFT = 3;

    /// Blocks read at a stretch by one thread.
    private static final int PART = 1 << 13;

    private final IntToDoubleFunction rows;
    private final int length;

    /// The rows that there are; those behind them up to [#length] are missing.
    private final int known;

    private final double[][] lows;
    private final double[][] highs;

    /// `missingBefore[b]` = missing rows before block `b`.
    private final int[] missingBefore;

    /// What has been built elsewhere: entries of stretches that are complete, with room for more
    /// behind them.
    static final class Levels {
        private final double[][] lows;
        private final double[][] highs;
        private final int[] missingBefore;

        /// Takes ownership.
        Levels(double[][] lows, double[][] highs, int[] missingBefore) {
            this.lows = lows;
            this.highs = highs;
            this.missingBefore = missingBefore;
        }
    }

    MinMaxPyramid(IntToDoubleFunction rows, int length, Levels levels) {
        this.rows = rows;
        this.length = length;
        known = length;
        lows = levels.lows;
        highs = levels.highs;
        missingBefore = levels.missingBefore;
    }

    private MinMaxPyramid(IntToDoubleFunction rows, int length) {
        this.rows = rows;
        this.length = length;
        known = length;
        var blocks = (length + BLOCK - 1) >>> BLOCK_SHIFT;
        var low = new double[blocks];
        var high = new double[blocks];
        missingBefore = new int[blocks + 1];
        var parts = IntStream.range(0, (blocks + PART - 1) / PART);
        (blocks > PART ? parts.parallel() : parts).forEach(part -> readPart(part, low, high));
        Arrays.parallelPrefix(missingBefore, Integer::sum);
        var lowLevels = new ArrayList<>(List.of(low));
        var highLevels = new ArrayList<>(List.of(high));
        while (lowLevels.getLast().length > FAN) {
            lowLevels.add(folded(lowLevels.getLast(), true));
            highLevels.add(folded(highLevels.getLast(), false));
        }
        lows = lowLevels.toArray(double[][]::new);
        highs = highLevels.toArray(double[][]::new);
    }

    private MinMaxPyramid(MinMaxPyramid shorter, int length) {
        this.length = length;
        rows = shorter.rows;
        known = shorter.known;
        lows = shorter.lows;
        highs = shorter.highs;
        missingBefore = shorter.missingBefore;
    }

    /// Builds the levels in one pass over `length` rows read through `rows`.
    public static MinMaxPyramid of(int length, IntToDoubleFunction rows) {
        if (length < 0) {
            throw new IllegalArgumentException("pyramid: expected length >= 0, found " + length);
        }
        return new MinMaxPyramid(rows, length);
    }

    /// Builds the levels over `values`, which is not copied: the caller must leave it unchanged.
    public static MinMaxPyramid of(double[] values) {
        return of(values.length, row -> values[row]);
    }

    public int length() {
        return length;
    }

    /// The same with missing rows behind the last one, up to `total` rows. Shares storage.
    public MinMaxPyramid padded(int total) {
        if (total < length) {
            throw new IllegalArgumentException(
                    "pyramid: expected at least %d rows, found %d".formatted(length, total));
        }
        return total == length ? this : new MinMaxPyramid(this, total);
    }

    public double valueAt(int row) {
        return row < known ? rows.applyAsDouble(row) : Double.NaN;
    }

    /// Puts the least and greatest value of rows `from` (inclusive) to `to` (exclusive) into
    /// `into[0]` and `into[1]`; both are NaN where the stretch has no value.
    public void extremes(int from, int to, double[] into) {
        var range = new Extremes();
        collect(from, to, range);
        into[0] = range.low <= range.high ? range.low : Double.NaN;
        into[1] = range.low <= range.high ? range.high : Double.NaN;
    }

    /// How many of the rows `from` (inclusive) to `to` (exclusive) are missing.
    public int missing(int from, int to) {
        check(from, to);
        var end = Math.min(to, known);
        return to - Math.max(from, end) + (from < end ? missingKnown(from, end) : 0);
    }

    private int missingKnown(int from, int to) {
        var firstBlock = (from + BLOCK - 1) >>> BLOCK_SHIFT;
        var lastBlock = to >>> BLOCK_SHIFT;
        if (firstBlock >= lastBlock) {
            return missingOneByOne(from, to);
        }
        return missingOneByOne(from, firstBlock << BLOCK_SHIFT)
                + missingBefore[lastBlock]
                - missingBefore[firstBlock]
                + missingOneByOne(lastBlock << BLOCK_SHIFT, to);
    }

    private void collect(int from, int to, Extremes range) {
        check(from, to);
        var end = Math.min(to, known);
        var first = (from + BLOCK - 1) >>> BLOCK_SHIFT;
        var last = end >>> BLOCK_SHIFT;
        if (first >= last) {
            range.addRows(rows, from, end);
            return;
        }
        range.addRows(rows, from, first << BLOCK_SHIFT);
        range.addRows(rows, last << BLOCK_SHIFT, end);
        for (var level = 0; first < last; level++) {
            var top = level == lows.length - 1;
            var up = top ? last : Math.min(last, (first + FAN - 1) & -FAN);
            range.addEntries(lows[level], highs[level], first, up);
            var down = top ? last : Math.max(up, last & -FAN);
            range.addEntries(lows[level], highs[level], down, last);
            first = up >>> FAN_SHIFT;
            last = down >>> FAN_SHIFT;
        }
    }

    private int missingOneByOne(int from, int to) {
        var count = 0;
        for (var row = from; row < to; row++) {
            if (Double.isNaN(rows.applyAsDouble(row))) {
                count++;
            }
        }
        return count;
    }

    private void readPart(int part, double[] low, double[] high) {
        var end = Math.min(low.length, (part + 1) * PART);
        for (var block = part * PART; block < end; block++) {
            missingBefore[block + 1] = readBlock(block, low, high);
        }
    }

    /// Fills one entry of the lowest level and gives the number of missing rows below it. A
    /// comparison with NaN is false, so missing rows fall out by themselves.
    private int readBlock(int block, double[] low, double[] high) {
        var from = block << BLOCK_SHIFT;
        var to = Math.min(length, from + BLOCK);
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        var missing = 0;
        for (var row = from; row < to; row++) {
            var value = rows.applyAsDouble(row);
            least = value < least ? value : least;
            most = value > most ? value : most;
            missing += Double.isNaN(value) ? 1 : 0;
        }
        low[block] = least;
        high[block] = most;
        return missing;
    }

    private static double[] folded(double[] level, boolean least) {
        var above = new double[(level.length + FAN - 1) >>> FAN_SHIFT];
        for (var entry = 0; entry < above.length; entry++) {
            var from = entry << FAN_SHIFT;
            var best = level[from];
            for (var i = from + 1; i < Math.min(level.length, from + FAN); i++) {
                best = least ? Math.min(best, level[i]) : Math.max(best, level[i]);
            }
            above[entry] = best;
        }
        return above;
    }

    private void check(int from, int to) {
        if (from < 0 || to > length || from > to) {
            throw new IllegalArgumentException(
                    "pyramid: expected rows within 0.." + length + ", found " + from + ".." + to);
        }
    }

    private static final class Extremes {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void addRows(IntToDoubleFunction rows, int from, int to) {
            for (var row = from; row < to; row++) {
                var value = rows.applyAsDouble(row);
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }

        void addEntries(double[] lows, double[] highs, int from, int to) {
            for (var entry = from; entry < to; entry++) {
                low = lows[entry] < low ? lows[entry] : low;
                high = highs[entry] > high ? highs[entry] : high;
            }
        }
    }
}
