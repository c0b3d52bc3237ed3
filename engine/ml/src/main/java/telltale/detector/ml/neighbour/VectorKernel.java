package telltale.detector.ml.neighbour;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Two vectors of lanes by four lines at a time, their sums in registers.
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
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
            pair(tiles, at + lane, quad, size, found, lane);
        }
    }

    private static void pair(float[] tiles, int at, float[] quad, int size, Found found, int lane) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        float[] limits = found.limits;
        for (int from = 0; from < size; from += CHUNK) {
            int to = Math.min(size, from + CHUNK);
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
            boolean any =
                    near(a0.min(a1), limits[0])
                            || near(b0.min(b1), limits[1])
                            || near(c0.min(c1), limits[2])
                            || near(d0.min(d1), limits[3]);
            if (!any) {
                return;
            }
        }
        keep(a0, a1, found, 0, lane);
        keep(b0, b1, found, 1, lane);
        keep(c0, c1, found, 2, lane);
        keep(d0, d1, found, 3, lane);
    }

    private static FloatVector square(FloatVector x, FloatVector value, FloatVector sum) {
        FloatVector distance = x.sub(value);
        return distance.fma(distance, sum);
    }

    private static boolean near(FloatVector least, float limit) {
        return least.compare(VectorOperators.LE, limit).anyTrue();
    }

    private static void keep(
            FloatVector first, FloatVector second, Found found, int line, int lane) {
        float limit = found.limits[line];
        long hits = first.compare(VectorOperators.LE, limit).toLong();
        hits |= second.compare(VectorOperators.LE, limit).toLong() << WIDE;
        if (hits != 0) {
            found.hits[line] |= hits << lane;
            first.intoArray(found.squares, line * LANES + lane);
            second.intoArray(found.squares, line * LANES + lane + WIDE);
        }
    }
}
