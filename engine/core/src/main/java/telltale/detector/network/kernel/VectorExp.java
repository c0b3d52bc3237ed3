package telltale.detector.network.kernel;

import static telltale.detector.network.kernel.VectorLanes.COUNT;
import static telltale.detector.network.kernel.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Exponential, sigmoid and tanh on the Vector API. Loops that do nothing else: only then all they
/// need stays in registers.
///
/// `e^x = 2^n · e^r`, e^r by its Taylor polynomial with |r| ≤ ln 2 / 2. Off by 2e-7 of itself. The
/// numbers that fill no vector get the same operations one by one, and so the same bits.
final class VectorExp {
    /// 1 / ln 2, in single precision.
    private static final float LOG2_E = 1.442695f;

    /// ln 2 in two parts, the first exact in few bits.
    private static final float LN2_HIGH = 0.6933594f;

    /// What ln 2 lacks in [#LN2_HIGH] (Cody and Waite 1980).
    private static final float LN2_LOW = -2.1219444e-4f;

    /// 1.5 · 2²³: adding it rounds to a whole number, which then stands in the lowest bits.
    private static final float ROUNDING = 12_582_912f;

    /// Below, exp underflows in single precision.
    private static final float LEAST = -87;

    /// Above, exp overflows in single precision.
    private static final float MOST = 88;

    /// Two vectors at a time: see [VectorProduct].
    private static final int PAIR = 2 * COUNT;

    private VectorExp() {}

    /// `e^(factor · x)`, in place.
    static void exp(float[] x, int from, int count, float factor) {
        int end = from + count / PAIR * PAIR;
        for (int at = from; at < end; at += PAIR) {
            FloatVector value =
                    FloatVector.fromArray(SPECIES, x, at).mul(factor).max(LEAST).min(MOST);
            FloatVector rounded =
                    value.fma(
                            FloatVector.broadcast(SPECIES, LOG2_E),
                            FloatVector.broadcast(SPECIES, ROUNDING));
            FloatVector n = rounded.sub(ROUNDING);
            FloatVector r =
                    n.fma(
                            FloatVector.broadcast(SPECIES, -LN2_LOW),
                            n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), value));
            FloatVector p =
                    r.fma(
                            FloatVector.broadcast(SPECIES, 1f / 720),
                            FloatVector.broadcast(SPECIES, 1f / 120));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 1f / 24));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 1f / 6));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 1f));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 1f));
            var exponent = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            p.reinterpretAsInts().add(exponent).reinterpretAsFloats().intoArray(x, at);
            FloatVector value2 =
                    FloatVector.fromArray(SPECIES, x, at + COUNT).mul(factor).max(LEAST).min(MOST);
            FloatVector rounded2 =
                    value2.fma(
                            FloatVector.broadcast(SPECIES, LOG2_E),
                            FloatVector.broadcast(SPECIES, ROUNDING));
            FloatVector n2 = rounded2.sub(ROUNDING);
            FloatVector r2 =
                    n2.fma(
                            FloatVector.broadcast(SPECIES, -LN2_LOW),
                            n2.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), value2));
            FloatVector p2 =
                    r2.fma(
                            FloatVector.broadcast(SPECIES, 1f / 720),
                            FloatVector.broadcast(SPECIES, 1f / 120));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 1f / 24));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 1f / 6));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 0.5f));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 1f));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 1f));
            var exponent2 = rounded2.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            p2.reinterpretAsInts().add(exponent2).reinterpretAsFloats().intoArray(x, at + COUNT);
        }
        for (int at = end; at < from + count; at++) {
            x[at] = exp(factor * x[at]);
        }
    }

    /// `top / (1 + e^(factor · x)) + shift`, in place.
    private static void curve(
            float[] x, int from, int count, float factor, float top, float shift) {
        int end = from + count / PAIR * PAIR;
        for (int at = from; at < end; at += PAIR) {
            FloatVector value =
                    FloatVector.fromArray(SPECIES, x, at).mul(factor).max(LEAST).min(MOST);
            FloatVector rounded =
                    value.fma(
                            FloatVector.broadcast(SPECIES, LOG2_E),
                            FloatVector.broadcast(SPECIES, ROUNDING));
            FloatVector n = rounded.sub(ROUNDING);
            FloatVector r =
                    n.fma(
                            FloatVector.broadcast(SPECIES, -LN2_LOW),
                            n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), value));
            FloatVector p =
                    r.fma(
                            FloatVector.broadcast(SPECIES, 1f / 720),
                            FloatVector.broadcast(SPECIES, 1f / 120));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 1f / 24));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 1f / 6));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 1f));
            p = p.fma(r, FloatVector.broadcast(SPECIES, 1f));
            var exponent = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector e = p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
            FloatVector.broadcast(SPECIES, top).div(e.add(1f)).add(shift).intoArray(x, at);
            FloatVector value2 =
                    FloatVector.fromArray(SPECIES, x, at + COUNT).mul(factor).max(LEAST).min(MOST);
            FloatVector rounded2 =
                    value2.fma(
                            FloatVector.broadcast(SPECIES, LOG2_E),
                            FloatVector.broadcast(SPECIES, ROUNDING));
            FloatVector n2 = rounded2.sub(ROUNDING);
            FloatVector r2 =
                    n2.fma(
                            FloatVector.broadcast(SPECIES, -LN2_LOW),
                            n2.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), value2));
            FloatVector p2 =
                    r2.fma(
                            FloatVector.broadcast(SPECIES, 1f / 720),
                            FloatVector.broadcast(SPECIES, 1f / 120));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 1f / 24));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 1f / 6));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 0.5f));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 1f));
            p2 = p2.fma(r2, FloatVector.broadcast(SPECIES, 1f));
            var exponent2 = rounded2.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
            FloatVector e2 = p2.reinterpretAsInts().add(exponent2).reinterpretAsFloats();
            FloatVector.broadcast(SPECIES, top).div(e2.add(1f)).add(shift).intoArray(x, at + COUNT);
        }
        for (int at = end; at < from + count; at++) {
            x[at] = top / (exp(factor * x[at]) + 1) + shift;
        }
    }

    private static float exp(float x) {
        float value = Math.min(Math.max(x, LEAST), MOST);
        float rounded = Math.fma(value, LOG2_E, ROUNDING);
        float n = rounded - ROUNDING;
        float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, value));
        float p = Math.fma(r, 1f / 720, 1f / 120);
        p = Math.fma(p, r, 1f / 24);
        p = Math.fma(p, r, 1f / 6);
        p = Math.fma(p, r, 0.5f);
        p = Math.fma(p, r, 1f);
        p = Math.fma(p, r, 1f);
        int exponent = Float.floatToRawIntBits(rounded) << 23;
        return Float.intBitsToFloat(Float.floatToRawIntBits(p) + exponent);
    }

    /// `1 / (1 + e^-x)`, in place.
    static void sigmoid(float[] x, int from, int count) {
        curve(x, from, count, -1, 1, 0);
    }

    /// `tanh(x) = 2 / (1 + e^(-2 x)) - 1`, in place.
    static void tanh(float[] x, int from, int count) {
        curve(x, from, count, -2, 2, -1);
    }
}
