package telltale.detector.network.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Functions of a vector of floats.
final class Lanes {
    /// A constant, or every use of it would look it up: that costs a factor of 35.
    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > 16
                    ? FloatVector.SPECIES_512
                    : FloatVector.SPECIES_PREFERRED;

    static final int COUNT = SPECIES.length();

    private static final VectorShuffle<Float> BY_8 = shuffle(8);
    private static final VectorShuffle<Float> BY_4 = shuffle(4);
    private static final VectorShuffle<Float> BY_2 = shuffle(2);
    private static final VectorShuffle<Float> BY_1 = shuffle(1);

    private static final float LOG2_E = 1.44269504f;

    /// ln 2 in two parts, the first exact in few bits.
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;

    /// 1.5 · 2²³: adding it rounds to a whole number, which then stands in the lowest bits.
    private static final float ROUNDING = 12_582_912f;

    private Lanes() {}

    private static VectorShuffle<Float> shuffle(int distance) {
        return VectorShuffle.fromOp(SPECIES, lane -> distance < COUNT ? lane ^ distance : lane);
    }

    static FloatVector of(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    static FloatVector load(float[] x, int at) {
        return FloatVector.fromArray(SPECIES, x, at);
    }

    /// The lanes that are left from `at` on, of `length`.
    static VectorMask<Float> rest(int at, int length) {
        return SPECIES.indexInRange(at, length);
    }

    /// The exponential: 2^n · e^r, e^r by its Taylor polynomial, |r| ≤ ln 2 / 2. Off by 2e-7 of
    /// itself.
    static FloatVector exp(FloatVector value) {
        FloatVector x = value.max(-87f).min(88f);
        FloatVector rounded = x.fma(of(LOG2_E), of(ROUNDING));
        FloatVector n = rounded.sub(ROUNDING);
        FloatVector r = n.fma(of(-LN2_LOW), n.fma(of(-LN2_HIGH), x));
        FloatVector p = r.fma(of(1f / 720), of(1f / 120));
        p = p.fma(r, of(1f / 24));
        p = p.fma(r, of(1f / 6));
        p = p.fma(r, of(0.5f));
        p = p.fma(r, of(1f));
        p = p.fma(r, of(1f));
        var exponent = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        return p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
    }

    static FloatVector sigmoid(FloatVector x) {
        return of(1f).div(exp(x.neg()).add(1f));
    }

    static FloatVector tanh(FloatVector x) {
        return of(2f).div(exp(x.mul(-2f)).add(1f)).sub(1f);
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
