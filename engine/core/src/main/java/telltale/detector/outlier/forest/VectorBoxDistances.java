package telltale.detector.outlier.forest;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Eight features at a time.
final class VectorBoxDistances implements BoxDistances {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;

    /// Doubles per vector: the plain version adds up in as many sums.
    private static final int LANES = PlainBoxDistances.SUMS / 2;

    @Override
    public double sum(double[] low, double[] high, int from, double[] lines, int at, int width) {
        int whole = width / PlainBoxDistances.SUMS * PlainBoxDistances.SUMS;
        double sum = 0;
        if (whole > 0) {
            DoubleVector first = DoubleVector.zero(SPECIES);
            DoubleVector second = DoubleVector.zero(SPECIES);
            for (int k = 0; k < whole; k += PlainBoxDistances.SUMS) {
                first = first.add(of(low, high, from + k, lines, at + k));
                second = second.add(of(low, high, from + k + LANES, lines, at + k + LANES));
            }
            DoubleVector both = first.add(second);
            sum = both.lane(0) + both.lane(2) + (both.lane(1) + both.lane(3));
        }
        return sum + PlainBoxDistances.rest(low, high, from, lines, at, whole, width);
    }

    private static DoubleVector of(double[] low, double[] high, int from, double[] lines, int at) {
        DoubleVector values = DoubleVector.fromArray(SPECIES, lines, at);
        return values.sub(DoubleVector.fromArray(SPECIES, low, from))
                .lanewise(VectorOperators.ABS)
                .add(
                        values.sub(DoubleVector.fromArray(SPECIES, high, from))
                                .lanewise(VectorOperators.ABS));
    }
}
