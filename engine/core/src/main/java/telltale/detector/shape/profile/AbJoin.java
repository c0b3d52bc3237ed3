package telltale.detector.shape.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A reference whose nearest windows are wanted. Immutable, shared freely between threads.
final class AbJoin {
    /// The least squared distance, relative to the squared norm, that products tell exactly enough.
    private static final double RESOLVED = 1e-6;

    /// Columns per block; changes only speed.
    private static final int BLOCK = 512;

    private final ProfileMetric metric;
    private final List<ReferenceBlock> strips;
    private final int neighbours;
    private final long apart;
    private final DotProductKernel cells;

    private AbJoin(
            ProfileMetric metric,
            List<ReferenceBlock> strips,
            int neighbours,
            long apart,
            DotProductKernel cells) {
        this.metric = metric;
        this.strips = List.copyOf(strips);
        this.neighbours = neighbours;
        this.apart = apart;
        this.cells = cells;
    }

    /// Gathers the stretches of a reference.
    static final class Builder {
        private final ProfileMetric metric;
        private final int block;
        private final List<ReferenceBlock> strips = new ArrayList<>();
        private int blocks;

        private final int neighbours;

        /// @param neighbours the how-manyth neighbour is wanted
        Builder(ProfileMetric metric, int neighbours) {
            this.metric = metric;
            this.neighbours = neighbours;
            block = neighbours == 1 ? BLOCK : Math.clamp(metric.window(), 64, ReferenceBlock.MOST);
        }

        /// Adds consecutive windows.
        ///
        /// @param values finite; `times.length + window - 1` of them
        /// @param usable whether a window may be a neighbour
        /// @param times of the windows' newest rows
        void add(double[] values, boolean[] usable, long[] times) {
            int most = ReferenceBlock.MOST / block * block;
            for (int from = 0; from < times.length; from += most) {
                int to = Math.min(times.length, from + most);
                // The value before the first window gives its figures, then is dropped.
                int lead = from == 0 ? 0 : 1;
                double[] part = Arrays.copyOfRange(values, from - lead, to + metric.window() - 1);
                var windows = Subsequences.of(metric, part).from(lead);
                for (int w = from; w < to; w++) {
                    if (!usable[w]) {
                        windows.offsets[w - from] = Double.NEGATIVE_INFINITY;
                    }
                }
                long[] when = Arrays.copyOfRange(times, from, to);
                var strip = new ReferenceBlock(from == 0, windows, when, blocks, block);
                strips.add(strip);
                blocks += strip.blocks();
            }
            blocks++;
        }

        /// @param apart windows whose times are closer together are passed over
        AbJoin build(long apart) {
            return new AbJoin(metric, strips, neighbours, apart, DotProductKernel.fastest());
        }
    }

    ProfileMetric metric() {
        return metric;
    }

    /// The squared distance of each row's window to the last of its nearest neighbours; NaN where
    /// there is none.
    ///
    /// @param rows at most [JoinTile#TILE] windows
    /// @param times of their newest rows
    void distances(Subsequences rows, long[] times, double[] into) {
        int count = times.length;
        NearestWindow nearest = nearest(count);
        nearest.clear();
        JoinTile left = crossing(ReferenceBlock.MOST);
        JoinTile right = crossing(ReferenceBlock.MOST);
        for (ReferenceBlock strip : strips) {
            for (int row = 0; row < count; row++) {
                right.take(strip, rows, row, times[row], left.lasts(), nearest);
            }
            JoinTile done = right;
            right = left;
            left = done;
        }
        for (int row = 0; row < count; row++) {
            into[row] = squared(rows, row, times[row], nearest);
        }
    }

    List<ReferenceBlock> strips() {
        return strips;
    }

    JoinTile crossing(int windows) {
        return new JoinTile(cells, metric.window(), windows, apart);
    }

    NearestWindow nearest(int rows) {
        return new NearestWindow(rows, neighbours);
    }

    /// The squared distance of a row's window to the last of its nearest neighbours; NaN where
    /// there is none.
    double squared(Subsequences rows, int row, long time, NearestWindow nearest) {
        double value = nearest.furthest(row);
        if (value == Double.NEGATIVE_INFINITY) {
            return Double.NaN;
        }
        double squared = 2 * (-rows.offsets[row] - value);
        double norm = -2 * rows.offsets[row];
        return squared < RESOLVED * norm ? exact(rows, row, time, nearest.block(row)) : squared;
    }

    /// The same, value by value: products of windows that are all but equal leave no digits.
    private double exact(Subsequences rows, int row, long time, int block) {
        ReferenceBlock strip = strip(block);
        int from = (block - strip.first) * strip.block;
        int to = Math.min(strip.count(), from + strip.block);
        double least = Double.POSITIVE_INFINITY;
        for (int w = from; w < to; w++) {
            boolean apart = Math.abs(strip.times[w] - time) >= this.apart;
            if (apart && strip.windows.offsets[w] > Double.NEGATIVE_INFINITY) {
                least = Math.min(least, Subsequences.squaredDistance(rows, row, strip.windows, w));
            }
        }
        return least;
    }

    /// Writes the scaled numbers of the window nearest to one; false where there is none.
    boolean nearest(Subsequences rows, long time, double[] into, int at) {
        double least = Double.POSITIVE_INFINITY;
        for (ReferenceBlock strip : strips) {
            for (int w = 0; w < strip.count(); w++) {
                boolean counts =
                        Math.abs(strip.times[w] - time) >= apart
                                && strip.windows.offsets[w] > Double.NEGATIVE_INFINITY;
                double squared =
                        counts
                                ? Subsequences.squaredDistance(rows, 0, strip.windows, w)
                                : Double.POSITIVE_INFINITY;
                if (squared < least) {
                    least = squared;
                    strip.windows.scaled(w, into, at);
                }
            }
        }
        return least < Double.POSITIVE_INFINITY;
    }

    private ReferenceBlock strip(int block) {
        int low = 0;
        int high = strips.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            low = strips.get(middle).first <= block ? middle : low;
            high = strips.get(middle).first <= block ? high : middle - 1;
        }
        return strips.get(low);
    }
}
