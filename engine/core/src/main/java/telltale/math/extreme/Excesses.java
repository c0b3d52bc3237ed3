package telltale.math.extreme;

/// Excesses over the threshold at which the tail of the scores starts.
final class Excesses {
    /// Scores no further apart than this share of themselves differ by rounding alone.
    private static final double SAME = 1e-9;

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
    /// fixed level (Rényi). Scores on a lattice, such as counts, each stand for their cell of it
    /// ([Lattice]): the tail starts where the least cell does, and a score is judged from half a
    /// step below itself, which comes to the same as a start half a step higher.
    static Excesses of(double[] ascending, int length, int tail) {
        double below = ascending[length - tail - 1];
        var lattice = Lattice.of(ascending, length, tail);
        double[] values = lattice.spread(ascending, length, tail);
        double origin = lattice.isNone() ? below : lattice.lowerEdge(ascending, length, tail);
        for (int i = 0; i < tail; i++) {
            values[i] -= origin;
        }
        return new Excesses(values, origin + lattice.step() / 2, below);
    }

    /// The size of the tail nearest to `tail` that has different scores on both sides of its start:
    /// what is above the tie there, where that is enough, or else the tie too. What is above, be it
    /// nothing, where there is nothing below the tie.
    static int untied(double[] ascending, int length, int tail) {
        double tie = ascending[length - tail];
        double same = SAME * Math.abs(tie);
        if (ascending[length - tail - 1] < tie - same) {
            return tail;
        }
        int above = above(ascending, length, tail);
        int withTie = tail;
        while (withTie < length && ascending[length - 1 - withTie] >= tie - same) {
            withTie++;
        }
        boolean enough = above >= Math.clamp(tail / 4, 1, 8);
        return enough || withTie == length ? above : withTie;
    }

    /// How many are above the least of the `tail` largest.
    static int above(double[] ascending, int length, int tail) {
        double least = ascending[length - tail];
        double same = least + SAME * Math.abs(least);
        int above = 0;
        while (ascending[length - 1 - above] > same) {
            above++;
        }
        return above;
    }
}
