package telltale.detector.outlier.neighbour;

import java.util.Arrays;

/// The nearest reference lines of some lines, nearest first. Where there are too few, the rest is
/// line -1 at an infinite distance.
final class NeighbourLists {
    private final int each;
    private final int[] lines;
    private final double[] distances;

    /// @param each how many neighbours each line has
    NeighbourLists(int count, int each) {
        this.each = each;
        lines = new int[Math.multiplyExact(count, each)];
        distances = new double[lines.length];
        Arrays.fill(lines, -1);
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
    }

    int each() {
        return each;
    }

    /// How many neighbours a line has; they come first.
    int count(int of) {
        int count = each;
        while (count > 0 && lines[of * each + count - 1] < 0) {
            count--;
        }
        return count;
    }

    int line(int of, int rank) {
        return lines[of * each + rank];
    }

    double distance(int of, int rank) {
        return distances[of * each + rank];
    }

    void set(int of, int rank, int line, double distance) {
        lines[of * each + rank] = line;
        distances[of * each + rank] = distance;
    }
}
