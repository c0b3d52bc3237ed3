package telltale.detector.network.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Vector species of floats in use.
///
/// What is done with them calls the Vector API itself, without methods of our own in between: in a
/// long method the compiler stops to take in any but those of the API, and a vector that a method
/// returns is then made on the heap.
final class VectorLanes {
    /// A constant, or every use of it would look it up: that costs a factor of 35.
    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > 16
                    ? FloatVector.SPECIES_512
                    : FloatVector.SPECIES_PREFERRED;

    /// Floats per vector.
    static final int COUNT = SPECIES.length();

    private static final VectorShuffle<Float> BY_8 = shuffle(8);
    private static final VectorShuffle<Float> BY_4 = shuffle(4);
    private static final VectorShuffle<Float> BY_2 = shuffle(2);
    private static final VectorShuffle<Float> BY_1 = shuffle(1);

    private VectorLanes() {}

    private static VectorShuffle<Float> shuffle(int distance) {
        return VectorShuffle.fromOp(SPECIES, lane -> distance < COUNT ? lane ^ distance : lane);
    }

    /// The sum of all lanes, always in the same order; the one of the JDK leaves that open.
    static float sum(FloatVector x) {
        FloatVector sum = x;
        if (COUNT > 8) {
            sum = sum.add(sum.rearrange(BY_8));
        }
        if (COUNT > 4) {
            sum = sum.add(sum.rearrange(BY_4));
        }
        if (COUNT > 2) {
            sum = sum.add(sum.rearrange(BY_2));
        }
        return sum.add(sum.rearrange(BY_1)).lane(0);
    }
}
