package telltale.detector.shape.profile;

import java.util.Arrays;

/// The nearest windows of a reference to each row's window: the best of each of its blocks, no two
/// of neighbouring blocks, so that each is another occurrence. Blocks are offered in order.
final class NearestWindow {
    private final int most;
    private final double[] values;
    private final int[] blocks;

    NearestWindow(int rows, int most) {
        this.most = most;
        values = new double[rows * most];
        blocks = new int[rows * most];
    }

    void clear() {
        Arrays.fill(values, Double.NEGATIVE_INFINITY);
        Arrays.fill(blocks, Integer.MIN_VALUE);
    }

    /// @param value higher = nearer
    void offer(int row, int block, double value) {
        int first = row * most;
        int last = first + most - 1;
        if (value <= values[last]) {
            return;
        }
        int at = last;
        for (int i = first; i <= last; i++) {
            if (blocks[i] == block - 1 || blocks[i] == block) {
                if (value <= values[i]) {
                    return;
                }
                at = i;
            }
        }
        while (at > first && values[at - 1] < value) {
            values[at] = values[at - 1];
            blocks[at] = blocks[at - 1];
            at--;
        }
        values[at] = value;
        blocks[at] = block;
    }

    /// How near the furthest of the nearest is; the furthest there is where there are fewer; minus
    /// infinity where there is none.
    double furthest(int row) {
        int at = at(row);
        return at < 0 ? Double.NEGATIVE_INFINITY : values[at];
    }

    /// Its block; negative where there is none.
    int block(int row) {
        int at = at(row);
        return at < 0 ? -1 : blocks[at];
    }

    private int at(int row) {
        for (int i = (row + 1) * most - 1; i >= row * most; i--) {
            if (blocks[i] >= 0) {
                return i;
            }
        }
        return -1;
    }
}
