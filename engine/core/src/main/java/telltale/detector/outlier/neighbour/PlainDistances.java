package telltale.detector.outlier.neighbour;

import java.util.Arrays;

/// Without vectors, in the same order of sums.
final class PlainDistances implements DistanceKernel {
    @Override
    public void near(float[] tiles, int at, float[] quad, int size, Found found) {
        for (int line = 0; line < QUAD; line++) {
            found.hits[line] = 0;
            int out = line * LANES;
            Arrays.fill(found.squares, out, out + LANES, 0);
            boolean any = found.limits[line] >= 0;
            for (int from = 0; from < size && any; from += CHUNK) {
                int to = Math.min(size, from + CHUNK);
                for (int i = from; i < to; i++) {
                    add(tiles, at + i * LANES, quad[i * QUAD + line], found.squares, out);
                }
                found.hits[line] = hits(found.squares, out, found.limits[line]);
                any = found.hits[line] != 0;
            }
        }
    }

    private static void add(float[] tiles, int at, float value, float[] squares, int out) {
        for (int lane = 0; lane < LANES; lane++) {
            float distance = tiles[at + lane] - value;
            squares[out + lane] = Math.fma(distance, distance, squares[out + lane]);
        }
    }

    private static long hits(float[] squares, int out, float limit) {
        long hits = 0;
        for (int lane = 0; lane < LANES; lane++) {
            hits |= squares[out + lane] <= limit ? 1L << lane : 0;
        }
        return hits;
    }
}
