package telltale.math.extreme;

import java.util.Arrays;

/// Excesses over the threshold at which the tail of the scores starts.
final class Excesses {
    static final Excesses NONE = new Excesses(new double[0], 0, 0);

    private final double[] values;
    private final double start;
    private final double below;

    private Excesses(double[] values, double start, double below) {
        this.values = values;
        this.start = start;
        this.below = below;
    }

    /// Ascending and positive; these the tail is fitted to.
    double[] values() {
        return values;
    }

    /// How many there are.
    int count() {
        return values.length;
    }

    /// The score at which the fitted tail starts.
    double start() {
        return start;
    }

    /// The next score under the tail.
    double below() {
        return below;
    }

    /// Over the `tail` largest of the first `length` ascending scores, which differ from the next.
    ///
    /// The tail starts at that next score, so that the excesses are as those of a sample over a
    /// fixed level (Rényi). Scores with a step, such as counts, each stand for the step around
    /// them: the tail starts half a step lower for the fit, and a score is judged from half a step
    /// below itself, which comes to the same as a start at the least of them.
    static Excesses of(double[] ascending, int length, int tail) {
        double below = ascending[length - tail - 1];
        double step = step(ascending, length, tail);
        double least = ascending[length - tail];
        double origin = step > 0 ? least - step / 2 : below;
        double[] values = Arrays.copyOfRange(ascending, length - tail, length);
        for (int i = 0; i < tail; i++) {
            values[i] -= origin;
        }
        return new Excesses(values, step > 0 ? least : below, below);
    }

    /// The least distance between scores that several rows share, where most of the tail's are
    /// shared; otherwise 0.
    private static double step(double[] ascending, int length, int tail) {
        double before = ascending[length - tail - 1];
        double same = 1e-9 * (ascending[length - 1] - before);
        double step = ascending[length - tail] - before;
        int shared = 0;
        for (int from = length - tail; from < length; ) {
            int to = from + 1;
            while (to < length && ascending[to] - ascending[to - 1] <= same) {
                to++;
            }
            if (to - from > 1) {
                shared += to - from;
                step = Math.min(step, ascending[from] - before);
                before = ascending[to - 1];
            }
            from = to;
        }
        return 2 * shared > tail ? step : 0;
    }

    /// The size of the tail nearest to `tail` that has different scores on both sides of its start:
    /// what is above the tie there, where that is enough, or else the tie too. What is above, be it
    /// nothing, where there is nothing below the tie.
    static int untied(double[] ascending, int length, int tail) {
        double tie = ascending[length - tail];
        if (ascending[length - tail - 1] < tie) {
            return tail;
        }
        int above = 0;
        while (ascending[length - 1 - above] > tie) {
            above++;
        }
        int withTie = tail;
        while (withTie < length && ascending[length - 1 - withTie] == tie) {
            withTie++;
        }
        boolean enough = above >= Math.clamp(tail / 4, 1, 8);
        return enough || withTie == length ? above : withTie;
    }
}
