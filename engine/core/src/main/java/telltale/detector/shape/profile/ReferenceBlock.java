package telltale.detector.shape.profile;

/// Consecutive windows of a reference, few enough for their figures to stay in the nearer caches.
/// Immutable.
final class ReferenceBlock {
    /// How many windows a strip has at most.
    static final int MOST = 2_048;

    /// Whether no strip is just before it.
    final boolean begins;

    final Subsequences windows;

    /// Of the windows' newest rows, in ns, rising.
    final long[] times;

    /// The number of its first block.
    final int first;

    /// The windows of a block.
    final int block;

    ReferenceBlock(boolean begins, Subsequences windows, long[] times, int first, int block) {
        this.begins = begins;
        this.windows = windows;
        this.times = times;
        this.first = first;
        this.block = block;
    }

    int count() {
        return times.length;
    }

    int blocks() {
        return (count() + block - 1) / block;
    }

    /// The first window whose time is later than a time.
    int after(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = times[middle] <= time;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }
}
