package telltale.threshold;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A confidence for every score by interpolation between knots, so that a million rows cost a few
/// milliseconds. The knots lie evenly up to one unit over the first and then sixteen an octave, the
/// first where confidence leaves zero; below it confidence is 0, which costs one comparison.
///
/// Confidence never falls as the score rises, to the last bit: the difference to the first knot,
/// its product with a slope that is not negative and the sum are all rounded monotonically, and no
/// piece goes beyond where the next one starts.
final class ConfidenceCurve {
    /// Confidences below are 0 to all digits shown.
    private static final double ZERO = 1e-6;

    /// Confidences above are 1 to all digits shown.
    private static final double ONE = 1 - 1e-9;

    /// Confidence in the middle of the curve.
    private static final double HALF = 0.5;

    /// Confidence from which knots stand closer.
    private static final double SURE = 0.99;

    /// Knots up to the middle; changes only precision.
    private static final int UNITS_TO_HALF = 32;

    /// Least distance of knots.
    private static final double LEAST_UNIT = 0x1p-20;

    /// Doublings of the distance that the curve covers.
    private static final int OCTAVES = 40;

    private static final int MANTISSA_SHIFT = 48; // leaves four bits: sixteen knots an octave

    /// Knots per doubling; changes only precision.
    private static final int PER_OCTAVE = 16;

    /// Doubling at which knots per doubling begin.
    private static final long FIRST_OCTAVE = Double.doubleToRawLongBits(1) >>> MANTISSA_SHIFT;

    private final double start;
    private final double perUnit;
    private final double[] left; // in units over the start
    private final double[] knots;
    private final double[] slopes;

    /// Of a confidence that rises from 0 at scores of `least` or lower and reaches a half
    /// somewhere, or is 0 everywhere.
    ConfidenceCurve(DoubleUnaryOperator confidence, double least) {
        start = first(confidence, ZERO, least);
        double half = first(confidence, HALF, start);
        double unit = unit(half - start, first(confidence, SURE, half) - start);
        perUnit = unit > 0 && 1 / unit <= Double.MAX_VALUE ? 1 / unit : 0;
        int most = perUnit > 0 ? 2 + OCTAVES * PER_OCTAVE : 1;
        double[] left = new double[most];
        double[] knots = new double[most];
        int length = 0;
        double before = 0;
        while (length < most && (length == 0 || before < ONE)) {
            left[length] = length == 0 ? 0 : edge(length - 1);
            double score = start + left[length] * unit;
            before = Math.max(before, confidence.applyAsDouble(score));
            knots[length++] = before;
        }
        this.left = Arrays.copyOf(left, length);
        this.knots = Arrays.copyOf(knots, length);
        slopes = new double[length];
        for (int i = 0; i + 1 < length; i++) {
            slopes[i] = (knots[i + 1] - knots[i]) / (left[i + 1] - left[i]);
        }
    }

    /// A share of the way to a half, but no less than what keeps it in reach where confidence is
    /// sure of a score: it may leap to a half at once, as scores of a few levels make it.
    private static double unit(double half, double sure) {
        if (!(half < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        double least = sure < Double.POSITIVE_INFINITY ? sure * LEAST_UNIT : 0;
        return Math.max(half / UNITS_TO_HALF, least);
    }

    private static double edge(int index) {
        return Double.longBitsToDouble((FIRST_OCTAVE + index) << MANTISSA_SHIFT);
    }

    double at(double score) {
        if (!(score >= start)) {
            return Double.isNaN(score) ? Double.NaN : 0;
        }
        double units = (score - start) * perUnit;
        int index =
                units < 1
                        ? 0
                        : (int)
                                Math.min(
                                        (Double.doubleToRawLongBits(units) >>> MANTISSA_SHIFT)
                                                - FIRST_OCTAVE
                                                + 1,
                                        Integer.MAX_VALUE);
        if (index < knots.length - 1) {
            double rise = (units - left[index]) * slopes[index];
            return Math.min(knots[index] + rise, knots[index + 1]);
        }
        return score == Double.POSITIVE_INFINITY ? 1 : knots[knots.length - 1];
    }

    /// The smallest score whose confidence reaches `confidence`.
    double inverse(double confidence) {
        return first(this::at, confidence, Double.NEGATIVE_INFINITY);
    }

    /// The smallest score from `least` of which a rising function reaches a level; infinity where
    /// none does. Halves the doubles in their order, so in at most 64 steps.
    private static double first(DoubleUnaryOperator rising, double level, double least) {
        if (rising.applyAsDouble(least) >= level) {
            return least;
        }
        long below = ordered(least);
        long reaching = ordered(Double.POSITIVE_INFINITY);
        while (reaching - below > 1 || reaching - below < 0) {
            long middle = (below & reaching) + ((below ^ reaching) >> 1);
            if (rising.applyAsDouble(unordered(middle)) >= level) {
                reaching = middle;
            } else {
                below = middle;
            }
        }
        return unordered(reaching);
    }

    /// A long for each double, in the same order.
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    private static double unordered(long ordered) {
        return Double.longBitsToDouble(ordered ^ (ordered >> 63 & Long.MAX_VALUE));
    }
}
