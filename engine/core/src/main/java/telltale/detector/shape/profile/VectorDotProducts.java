package telltale.detector.shape.profile;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import telltale.transform.WindowScaling;

/// Several at a time, in two independent chains.
final class VectorDotProducts implements DotProductKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /// Doubles per vector.
    private static final int LANES = SPECIES.length();

    private final PlainDotProducts rest = new PlainDotProducts();

    @Override
    public double advance(
            double[] products, int base, int from, int to, Subsequences windows, Step step) {
        return windows.metric.scaling() == WindowScaling.Z_NORM
                ? sized(products, base, from, to, windows, step)
                : unsized(products, base, from, to, windows, step);
    }

    private double sized(
            double[] products, int base, int from, int to, Subsequences windows, Step step) {
        double[] turns = windows.turns;
        double[] tilts = windows.tilts;
        double[] inverses = windows.inverses;
        double[] offsets = windows.offsets;
        DoubleVector turn = DoubleVector.broadcast(SPECIES, step.turn());
        DoubleVector tilt = DoubleVector.broadcast(SPECIES, step.tilt());
        DoubleVector inverse = DoubleVector.broadcast(SPECIES, step.inverse());
        DoubleVector best = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        DoubleVector other = best;
        int j = from;
        for (; j <= to - 2 * LANES; j += 2 * LANES) {
            int k = j + LANES;
            var q = DoubleVector.fromArray(SPECIES, products, base + j);
            var r = DoubleVector.fromArray(SPECIES, products, base + k);
            q = tilt.fma(DoubleVector.fromArray(SPECIES, turns, j), q);
            r = tilt.fma(DoubleVector.fromArray(SPECIES, turns, k), r);
            q = turn.fma(DoubleVector.fromArray(SPECIES, tilts, j), q);
            r = turn.fma(DoubleVector.fromArray(SPECIES, tilts, k), r);
            q.intoArray(products, base + j);
            r.intoArray(products, base + k);
            q = q.mul(DoubleVector.fromArray(SPECIES, inverses, j));
            r = r.mul(DoubleVector.fromArray(SPECIES, inverses, k));
            q = q.fma(inverse, DoubleVector.fromArray(SPECIES, offsets, j));
            r = r.fma(inverse, DoubleVector.fromArray(SPECIES, offsets, k));
            best = best.blend(q, q.compare(VectorOperators.GT, best));
            other = other.blend(r, r.compare(VectorOperators.GT, other));
        }
        double most = best.max(other).reduceLanes(VectorOperators.MAX);
        return Math.max(most, rest.advance(products, base, j, to, windows, step));
    }

    /// The same where all are multiplied by 1.
    private double unsized(
            double[] products, int base, int from, int to, Subsequences windows, Step step) {
        double[] turns = windows.turns;
        double[] tilts = windows.tilts;
        double[] offsets = windows.offsets;
        DoubleVector turn = DoubleVector.broadcast(SPECIES, step.turn());
        DoubleVector tilt = DoubleVector.broadcast(SPECIES, step.tilt());
        DoubleVector best = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        DoubleVector other = best;
        int j = from;
        for (; j <= to - 2 * LANES; j += 2 * LANES) {
            int k = j + LANES;
            var q = DoubleVector.fromArray(SPECIES, products, base + j);
            var r = DoubleVector.fromArray(SPECIES, products, base + k);
            q = tilt.fma(DoubleVector.fromArray(SPECIES, turns, j), q);
            r = tilt.fma(DoubleVector.fromArray(SPECIES, turns, k), r);
            q = turn.fma(DoubleVector.fromArray(SPECIES, tilts, j), q);
            r = turn.fma(DoubleVector.fromArray(SPECIES, tilts, k), r);
            q.intoArray(products, base + j);
            r.intoArray(products, base + k);
            q = q.add(DoubleVector.fromArray(SPECIES, offsets, j));
            r = r.add(DoubleVector.fromArray(SPECIES, offsets, k));
            best = best.blend(q, q.compare(VectorOperators.GT, best));
            other = other.blend(r, r.compare(VectorOperators.GT, other));
        }
        double most = best.max(other).reduceLanes(VectorOperators.MAX);
        return Math.max(most, rest.advance(products, base, j, to, windows, step));
    }
}
