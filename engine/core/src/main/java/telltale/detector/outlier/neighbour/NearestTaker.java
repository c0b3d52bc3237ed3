package telltale.detector.outlier.neighbour;

import java.util.Arrays;

/// Keeps the nearest lines of each of four, and a few more: which of them are nearest is settled by
/// distances in `double`.
final class NearestTaker implements TreeSearch.Taker {
    private final ReferencePoints references;
    private final TreeSearch.Quad quad;

    /// How many are kept.
    private final int room;

    /// A heap for each of the four, farthest first: the squared distance's bits, then the line.
    private final long[] kept;

    private final int[] counts = new int[DistanceKernel.QUAD];
    private final double[] distances;
    private final int[] lines;

    NearestTaker(ReferencePoints references, TreeSearch.Quad quad, int each) {
        this.references = references;
        this.quad = quad;
        room = each + 4 + each / 4;
        kept = new long[DistanceKernel.QUAD * room];
        distances = new double[room];
        lines = new int[room];
    }

    void begin() {
        Arrays.fill(counts, 0);
    }

    @Override
    public void take(int of, int line, float square) {
        if (references.apart(line, quad.times[of])) {
            long key = (long) Float.floatToIntBits(square) << 32 | line;
            int at = of * room;
            if (counts[of] < room) {
                up(at, counts[of]++, key);
            } else if (key < kept[at]) {
                down(at, key);
            }
            if (counts[of] == room) {
                quad.found.limits[of] = Float.intBitsToFloat((int) (kept[at] >>> 32));
            }
        }
    }

    private void up(int at, int last, long key) {
        int i = last;
        while (i > 0 && kept[at + (i - 1) / 2] < key) {
            kept[at + i] = kept[at + (i - 1) / 2];
            i = (i - 1) / 2;
        }
        kept[at + i] = key;
    }

    private void down(int at, long key) {
        int i = 0;
        int child = 1;
        while (child < room) {
            if (child + 1 < room && kept[at + child + 1] > kept[at + child]) {
                child++;
            }
            if (kept[at + child] <= key) {
                break;
            }
            kept[at + i] = kept[at + child];
            i = child;
            child = 2 * i + 1;
        }
        kept[at + i] = key;
    }

    /// Hands over what was found for one of the four.
    ///
    /// @param line the line itself, from place `at`
    void finish(int of, double[] line, int at, NeighbourLists into, int to) {
        int count = counts[of];
        for (int i = 0; i < count; i++) {
            int candidate = (int) kept[of * room + i];
            double square = references.square(line, at, candidate);
            int place = i;
            while (place > 0 && farther(place - 1, square, candidate)) {
                distances[place] = distances[place - 1];
                lines[place] = lines[place - 1];
                place--;
            }
            distances[place] = square;
            lines[place] = candidate;
        }
        for (int rank = 0; rank < Math.min(count, into.each()); rank++) {
            into.set(to, rank, lines[rank], Math.sqrt(distances[rank]));
        }
    }

    private boolean farther(int place, double square, int line) {
        return distances[place] > square || (distances[place] == square && lines[place] > line);
    }
}
