package telltale.math.extreme;

import java.util.Arrays;

/// The lattice that counts, rounded values and values of a few levels lie on. A score on it stands
/// for its cell, which reaches half way to its neighbours and half a step at most. Rows that share
/// a score are spread over its cell so that the logarithm of the rows above falls evenly in it,
/// which makes geometric counts exponential: so a tail can be fitted to them.
///
/// @param step the usual distance between scores that several rows share, where most of the tail's
///   are shared; 0 where there is no lattice. Distances from a middle lie on two lattices, one a
///   side, whose scores may be as near to each other as you like: so it is the upper quartile of
///   the distances
/// @param same scores no further apart are one
record Lattice(double step, double same) {
    private static final double SAME = 1e-9; // of the tail's length

    /// Quantile of the distances between shared scores that is taken for the step.
    private static final double USUAL = 0.75;

    /// Cells no further apart than this many steps touch.
    private static final double NEXT =
            0.25; // rows above the highest cell, so that one row stands in its middle

    /// Of the `tail` largest of the first `length` ascending scores.
    static Lattice of(double[] ascending, int length, int tail) {
        double before = ascending[length - tail - 1];
        double same = SAME * (ascending[length - 1] - before);
        double[] distances = new double[tail];
        int count = 0;
        int shared = 0;
        for (int from = length - tail; from < length; ) {
            int to = end(ascending, length, from, same);
            if (to - from > 1) {
                shared += to - from;
                distances[count++] = ascending[from] - before;
                before = ascending[to - 1];
            }
            from = to;
        }
        if (2 * shared <= tail) {
            return new Lattice(0, same);
        }
        Arrays.sort(distances, 0, count);
        return new Lattice(distances[(int) (USUAL * (count - 1) + 0.5)], same);
    }

    boolean isNone() {
        return step == 0;
    }

    private static int end(double[] ascending, int length, int from, double same) {
        int to = from + 1;
        while (to < length && ascending[to] - ascending[to - 1] <= same) {
            to++;
        }
        return to;
    }

    /// Where the cell of the least of the `tail` largest scores starts.
    double lowerEdge(double[] ascending, int length, int tail) {
        double least = ascending[length - tail];
        return least - Math.min(step, least - ascending[length - tail - 1]) / 2;
    }

    /// A copy of the `tail` largest scores, ascending, with those that are shared spread over their
    /// cells.
    double[] spread(double[] ascending, int length, int tail) {
        double[] values = Arrays.copyOfRange(ascending, length - tail, length);
        if (isNone()) {
            return values;
        }
        double lower = lowerEdge(ascending, length, tail);
        for (int from = 0; from < tail; ) {
            int first = length - tail + from;
            int to = end(ascending, length, first, same) - length + tail;
            double last = ascending[length - tail + to - 1];
            double gap = to == tail ? step : ascending[length - tail + to] - last;
            double upper = last + Math.min(step, gap) / 2;
            double all = tail - from;
            double decades = StrictMath.log(all / Math.max(tail - to, NEXT));
            for (int i = from; i < to; i++) {
                double passed = StrictMath.log(all / (tail - i - 0.5));
                values[i] = lower + passed / decades * (upper - lower);
            }
            lower = to == tail ? upper : upper + Math.max(0, gap - step);
            from = to;
        }
        return values;
    }
}
