package telltale.detector.outlier.neighbour;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntPredicate;
import telltale.job.Progress;

/// The clusters of DBSCAN: Ester, Kriegel, Sander and Xu (1996), "A density-based algorithm for
/// discovering clusters in large spatial databases with noise". A line with enough others near it
/// is a core line; core lines near each other are of one cluster; another line near a core line is
/// at that cluster's border; what remains is noise.
///
/// As scikit-learn has it: a line counts as near itself; clusters are numbered by their first core
/// line; a line at the border of several is of the one with the lowest number. Immutable.
public final class DensityClusters {
    /// The cluster of a line in none.
    public static final int NOISE = -1;

    private final int[] labels;
    private final boolean[] core;
    private final int count;

    private DensityClusters(int[] labels, boolean[] core, int count) {
        this.labels = labels;
        this.core = core;
        this.count = count;
    }

    /// @param reach how far lines that are near each other are apart at most
    /// @param least how many lines are near a core line, itself counted
    public static DensityClusters of(
            ReferencePoints references, double reach, int least, Progress progress)
            throws InterruptedException {
        return of(NeighbourIndex.of(references, progress), reach, least, progress);
    }

    static DensityClusters of(NeighbourIndex index, double reach, int least, Progress progress)
            throws InterruptedException {
        int n = index.references().count();
        boolean[] core = new boolean[n];
        int[] counts = new int[n];
        index.within(reach, "counting neighbours", () -> new Count(core, least, counts), progress);
        var roots = new Roots(n);
        index.within(
                reach, "joining clusters", () -> new Join(line -> core[line], roots), progress);
        int[] numbers = new int[n];
        Arrays.fill(numbers, NOISE);
        int count = 0;
        for (int line = 0; line < n; line++) {
            if (core[line]) {
                int root = roots.of(line);
                numbers[line] = root == line ? count++ : numbers[root];
            }
        }
        int[] labels = numbers.clone();
        index.within(reach, "finding borders", () -> new Border(core, labels), progress);
        return new DensityClusters(labels, core, count);
    }

    /// The number of clusters.
    public int count() {
        return count;
    }

    /// The cluster of a line, from 0, or [#NOISE].
    public int label(int line) {
        return labels[line];
    }

    public boolean core(int line) {
        return core[line];
    }

    /// Marks core lines.
    private static final class Count implements NeighbourIndex.Near {
        private final boolean[] core;
        private final int least;
        private final int[] counts;

        Count(boolean[] core, int least, int[] counts) {
            this.core = core;
            this.least = least;
            this.counts = counts;
        }

        @Override
        public boolean asked(int line) {
            counts[line] = 1;
            core[line] = least <= 1;
            return !core[line];
        }

        @Override
        public boolean open(int line, int other) {
            return true;
        }

        @Override
        public boolean near(int line, int other) {
            core[line] = ++counts[line] >= least;
            return !core[line];
        }
    }

    /// Joins core lines near each other.
    private record Join(IntPredicate core, Roots roots) implements NeighbourIndex.Near {
        @Override
        public boolean asked(int line) {
            return core.test(line);
        }

        @Override
        public boolean open(int line, int other) {
            return core.test(other) && other < line && roots.of(line) != roots.of(other);
        }

        @Override
        public boolean near(int line, int other) {
            roots.join(line, other);
            return true;
        }
    }

    /// Gives lines that are no core lines the lowest cluster near them.
    private static final class Border implements NeighbourIndex.Near {
        private final boolean[] core;
        private final int[] labels;

        Border(boolean[] core, int[] labels) {
            this.core = core;
            this.labels = labels;
        }

        @Override
        public boolean asked(int line) {
            return !core[line];
        }

        @Override
        public boolean open(int line, int other) {
            return core[other] && (labels[line] == NOISE || labels[other] < labels[line]);
        }

        @Override
        public boolean near(int line, int other) {
            labels[line] = labels[other];
            return true;
        }
    }

    /// Which lines hang together, told pair by pair from any thread: the root of all that do is the
    /// first of them.
    private static final class Roots {
        private final AtomicIntegerArray parents;

        Roots(int count) {
            parents = new AtomicIntegerArray(count);
            for (int line = 0; line < count; line++) {
                parents.setPlain(line, line);
            }
        }

        int of(int line) {
            int at = line;
            int parent = parents.get(at);
            while (parent != at) {
                int above = parents.get(parent);
                if (above != parent) {
                    // Halves the way for those who come after; never wrong, as roots only sink.
                    parents.compareAndSet(at, parent, above);
                }
                at = parent;
                parent = above;
            }
            return at;
        }

        void join(int one, int other) {
            while (true) {
                int a = of(one);
                int b = of(other);
                if (a == b
                        || parents.compareAndSet(Math.max(a, b), Math.max(a, b), Math.min(a, b))) {
                    return;
                }
            }
        }
    }
}
