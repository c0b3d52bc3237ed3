package telltale.math.extreme;

import java.util.Arrays;

/// Cut between outliers and the tail of the other scores.
///
/// A *valley* is where of the scores above, at most a fifth lies within the next quarter of the
/// distance from the middle of all scores; even a Pareto tail of index 1, without a mean, has a
/// fifth there. Between cells of a [Lattice] that touch there is none. For each valley two
/// explanations of the tail are weighed by their evidence: all excesses are of one generalised
/// Pareto tail; or those below the valley are, and those above come from anywhere, uniform on a
/// logarithmic scale. The scores above the valley of the greatest evidence are outliers, where it
/// speaks for the second; those above a higher valley of nearly the same evidence, where there is
/// one. So a cluster of spikes neither masks another nor hides by being large, and a heavy tail is
/// not taken for outliers.
final class OutlierCut {
    /// Length of a valley relative to the scores above; origin not recorded.
    private static final double VALLEY = 1.25;

    /// Share of the scores above that a valley may hold; origin not recorded.
    private static final double VALLEY_SHARE = 0.2;

    private static final double RANGE = 4; // outliers range this much beyond those seen
    private static final double LEAST_GAIN = 0.5; // of the logarithm of the evidence
    private static final double FEW = 4; // so much more, divided by the size of the tail
    private static final double NEARLY = 2; // differences of the logarithm that decide nothing

    /// Outliers are at most this share of the tail; origin not recorded.
    private static final double MOST_OF_TAIL = 0.8;

    private static final int MOST_OF_ROWS = 5; // at most one in so many

    private final double[] ascending;
    private final int length;
    private final int tail;
    private final double middle;
    private final double[] excesses;
    private final double halfStep;

    private OutlierCut(double[] ascending, int length, int tail, double middle) {
        this.ascending = ascending;
        this.length = length;
        this.tail = tail;
        this.middle = middle;
        this.excesses = Excesses.of(ascending, length, tail).values();
        this.halfStep = Lattice.of(ascending, length, tail).step() / 2;
    }

    /// How many of the first `length` ascending scores are outliers, among the `tail` largest of
    /// them; 0 where they would be fewer than `least`. The scores on both sides of the tail's start
    /// differ. `middle` is the median of all scores.
    static int count(double[] ascending, int length, int tail, int least, double middle) {
        return tail < 2 ? 0 : new OutlierCut(ascending, length, tail, middle).count(least);
    }

    /// Each valley is tried at its widest step.
    private int count(int least) {
        int most = Math.min((int) (MOST_OF_TAIL * tail), Math.max(1, length / MOST_OF_ROWS));
        double leastGain = LEAST_GAIN + FEW / tail;
        double together = Double.NaN;
        double mostGain = Double.NEGATIVE_INFINITY;
        int outliers = 0;
        double widest = 0;
        int candidate = 0;
        for (int above = most; above >= 0; above--) {
            double step = step(above);
            if (step > widest) {
                widest = step;
                candidate = above;
            }
            if (step == 0 && candidate > 0) {
                together = Double.isNaN(together) ? logEvidence(0) : together;
                double gain = logEvidence(candidate) - together;
                if (gain > Math.max(leastGain, mostGain - NEARLY)) {
                    outliers = candidate;
                }
                mostGain = Math.max(mostGain, gain);
                widest = 0;
                candidate = 0;
            }
        }
        return outliers >= least ? outliers : 0;
    }

    /// How many times further from the middle the least of the `above` largest is than the score
    /// below it; 0 where there is no valley between them.
    private double step(int above) {
        if (above == 0) {
            return 0;
        }
        double below = ascending[length - above - 1] + halfStep - middle;
        double next = ascending[length - above] - halfStep - middle;
        double end = middle + VALLEY * below;
        int allowed = (int) (VALLEY_SHARE * above);
        if (next <= below || ascending[length - above + allowed] - halfStep <= end) {
            return 0;
        }
        return below > 0 ? next / below : Double.POSITIVE_INFINITY;
    }

    /// Where the `above` largest are outliers. The share of outliers is the one seen.
    private double logEvidence(int above) {
        int kept = tail - above;
        double evidence = GpdPosterior.of(Arrays.copyOf(excesses, kept), 1).logEvidence();
        if (above > 0) {
            double share = above / (double) tail;
            double range = StrictMath.log(RANGE * (excesses[tail - 1] / excesses[kept]));
            evidence += kept * StrictMath.log(1 - share);
            evidence += above * StrictMath.log(share / range);
            for (int i = kept; i < tail; i++) {
                evidence -= StrictMath.log(excesses[i]);
            }
        }
        return evidence;
    }
}
