package telltale.detector.outlier.neighbour;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Two vectors of lanes by four lines at a time, their sums in registers.
final class VectorDistances implements DistanceKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /// Floats per vector.
    private static final int WIDE = SPECIES.length();

    /// Whether a tile is made of pairs of this machine's vectors.
    static boolean fits() {
        return LANES % (2 * WIDE) == 0;
    }

    @Override
    public void near(float[] tiles, int at, float[] quad, int size, Found found) {
        for (int line = 0; line < QUAD; line++) {
            found.hits[line] = 0;
        }
        for (int lane = 0; lane < LANES; lane += 2 * WIDE) {
            boolean any = true;
            for (int from = 0; from < size && any; from += CHUNK) {
                int to = Math.min(size, from + CHUNK);
                add(tiles, at + lane, quad, from, to, found.squares, lane);
                any = any(found, lane);
            }
            if (any) {
                keep(found, lane);
            }
        }
    }

    /// One plain loop: with more around it the compiler keeps the sums in memory.
    private static void add(
            float[] tiles, int at, float[] quad, int from, int to, float[] squares, int lane) {
        FloatVector a0 = before(from, squares, lane);
        FloatVector a1 = before(from, squares, lane + WIDE);
        FloatVector b0 = before(from, squares, LANES + lane);
        FloatVector b1 = before(from, squares, LANES + lane + WIDE);
        FloatVector c0 = before(from, squares, 2 * LANES + lane);
        FloatVector c1 = before(from, squares, 2 * LANES + lane + WIDE);
        FloatVector d0 = before(from, squares, 3 * LANES + lane);
        FloatVector d1 = before(from, squares, 3 * LANES + lane + WIDE);
        for (int i = from; i < to; i++) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, tiles, at + i * LANES);
            FloatVector x1 = FloatVector.fromArray(SPECIES, tiles, at + i * LANES + WIDE);
            FloatVector a = FloatVector.broadcast(SPECIES, quad[i * QUAD]);
            FloatVector b = FloatVector.broadcast(SPECIES, quad[i * QUAD + 1]);
            FloatVector c = FloatVector.broadcast(SPECIES, quad[i * QUAD + 2]);
            FloatVector d = FloatVector.broadcast(SPECIES, quad[i * QUAD + 3]);
            a0 = square(x0, a, a0);
            a1 = square(x1, a, a1);
            b0 = square(x0, b, b0);
            b1 = square(x1, b, b1);
            c0 = square(x0, c, c0);
            c1 = square(x1, c, c1);
            d0 = square(x0, d, d0);
            d1 = square(x1, d, d1);
        }
        a0.intoArray(squares, lane);
        a1.intoArray(squares, lane + WIDE);
        b0.intoArray(squares, LANES + lane);
        b1.intoArray(squares, LANES + lane + WIDE);
        c0.intoArray(squares, 2 * LANES + lane);
        c1.intoArray(squares, 2 * LANES + lane + WIDE);
        d0.intoArray(squares, 3 * LANES + lane);
        d1.intoArray(squares, 3 * LANES + lane + WIDE);
    }

    private static FloatVector before(int from, float[] squares, int at) {
        return from == 0 ? FloatVector.zero(SPECIES) : FloatVector.fromArray(SPECIES, squares, at);
    }

    private static FloatVector square(FloatVector x, FloatVector value, FloatVector sum) {
        FloatVector distance = x.sub(value);
        return distance.fma(distance, sum);
    }

    private static boolean any(Found found, int lane) {
        for (int line = 0; line < QUAD; line++) {
            if (hits(found, line, lane) != 0) {
                return true;
            }
        }
        return false;
    }

    private static void keep(Found found, int lane) {
        for (int line = 0; line < QUAD; line++) {
            found.hits[line] |= hits(found, line, lane) << lane;
        }
    }

    /// A bit for each lane of two vectors that is near enough.
    private static long hits(Found found, int line, int lane) {
        int at = line * LANES + lane;
        float limit = found.limits[line];
        FloatVector first = FloatVector.fromArray(SPECIES, found.squares, at);
        FloatVector second = FloatVector.fromArray(SPECIES, found.squares, at + WIDE);
        long low = first.compare(VectorOperators.LE, limit).toLong();
        return low | second.compare(VectorOperators.LE, limit).toLong() << WIDE;
    }
}
