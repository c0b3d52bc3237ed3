package telltale.detector.outlier.neighbour;

import java.util.Arrays;
import java.util.function.Supplier;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// Lines of a single number, sorted: neighbours are side by side. Immutable; `O(n)` to build,
/// `O(log n + k)` to ask.
final class SortedIndex implements NeighbourIndex {
    /// Points per task; changes no result.
    private static final int STRETCH = 4_096;

    /// Numbers are sorted by so many of their bits at a time.
    private static final int BITS = 16;

    private final ReferencePoints references;
    private final double[] values;
    private final int[] lines;

    private SortedIndex(ReferencePoints references, double[] values, int[] lines) {
        this.references = references;
        this.values = values;
        this.lines = lines;
    }

    static SortedIndex of(ReferencePoints references, Progress progress)
            throws InterruptedException {
        int n = references.count();
        long[] keys = new long[n];
        int[] lines = new int[n];
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToLongBits(references.lines[i] + 0.0);
            // Rises, read without sign, as the number does.
            keys[i] = bits ^ ((bits >> 63) | Long.MIN_VALUE);
            lines[i] = i;
        }
        long[] otherKeys = new long[n];
        int[] otherLines = new int[n];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            progress.advance(shift, Long.SIZE, "sorting rows");
            sort(keys, lines, shift, otherKeys, otherLines);
            long[] sortedKeys = otherKeys;
            int[] sortedLines = otherLines;
            otherKeys = keys;
            otherLines = lines;
            keys = sortedKeys;
            lines = sortedLines;
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = references.lines[lines[i]];
        }
        return new SortedIndex(references, values, lines);
    }

    /// Sorts by some bits, leaving the order of those alike.
    private static void sort(
            long[] keys, int[] lines, int shift, long[] sortedKeys, int[] sortedLines) {
        int mask = (1 << BITS) - 1;
        int[] places = new int[mask + 2];
        for (long key : keys) {
            places[((int) (key >>> shift) & mask) + 1]++;
        }
        Arrays.parallelPrefix(places, Integer::sum);
        for (int i = 0; i < keys.length; i++) {
            int place = places[(int) (keys[i] >>> shift) & mask]++;
            sortedKeys[place] = keys[i];
            sortedLines[place] = lines[i];
        }
    }

    @Override
    public ReferencePoints references() {
        return references;
    }

    @Override
    public NeighbourLists nearest(double[] of, long[] times, int count, int each) {
        var found = new NeighbourLists(count, each);
        for (int i = 0; i < count; i++) {
            nearest(of[i], times[i], lower(of[i]), found, i);
        }
        return found;
    }

    @Override
    public NeighbourLists ofReferences(int each, Progress progress) throws InterruptedException {
        var found = new NeighbourLists(lines.length, each);
        ParallelRows.run(
                lines.length,
                STRETCH,
                progress,
                "finding neighbours",
                (from, to) -> {
                    int lower = from;
                    while (lower > 0 && values[lower - 1] == values[from]) {
                        lower--;
                    }
                    for (int i = from; i < to; i++) {
                        lower = values[lower] == values[i] ? lower : i;
                        nearest(values[i], references.times[lines[i]], lower, found, lines[i]);
                    }
                });
        return found;
    }

    /// The place of the first value that is not less.
    private int lower(double value) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void nearest(double value, long time, int at, NeighbourLists found, int of) {
        int left = at - 1;
        int right = at;
        int rank = 0;
        while (rank < found.each() && (left >= 0 || right < values.length)) {
            double below = left < 0 ? Double.POSITIVE_INFINITY : value - values[left];
            double above =
                    right == values.length ? Double.POSITIVE_INFINITY : values[right] - value;
            int place = right == values.length || (left >= 0 && below < above) ? left-- : right++;
            if (references.apart(lines[place], time)) {
                found.set(of, rank++, lines[place], Math.min(below, above));
            }
        }
    }

    @Override
    public void within(double reach, String step, Supplier<Near> nears, Progress progress)
            throws InterruptedException {
        double limit = reach * reach;
        ParallelRows.run(
                lines.length,
                STRETCH,
                progress,
                step,
                (from, to) -> {
                    Near near = nears.get();
                    for (int i = from; i < to; i++) {
                        if (near.asked(lines[i])) {
                            boolean on = true;
                            for (int j = i - 1; on && j >= 0 && near(i, j, limit); j--) {
                                on = tell(near, i, j);
                            }
                            for (int j = i + 1; on && j < lines.length && near(i, j, limit); j++) {
                                on = tell(near, i, j);
                            }
                        }
                    }
                });
    }

    private boolean near(int i, int j, double limit) {
        double distance = values[i] - values[j];
        return distance * distance <= limit;
    }

    private boolean tell(Near near, int i, int j) {
        return !references.apart(lines[j], references.times[lines[i]])
                || !near.open(lines[i], lines[j])
                || near.near(lines[i], lines[j]);
    }
}
