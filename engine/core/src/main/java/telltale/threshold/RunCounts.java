package telltale.threshold;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import telltale.math.OrderStatistics;

/// Number of runs of neighbouring rows at or above a score, as that score is lowered.
final class RunCounts {
    /// Rows sorted at first; changes only speed.
    private static final int FIRST = 4096;

    /// By how much more each further time; changes only speed.
    private static final int MORE = 8;

    private final double[] scores;
    private final BitSet in;
    private int runs;

    private RunCounts(double[] scores) {
        this.scores = scores;
        this.in = new BitSet(scores.length);
    }

    /// The lowest of the scores down to which there are never more than `most` runs, but for the
    /// highest itself; infinite where there is no score. Scores that are not finite break runs.
    ///
    /// Only the highest scores are put in order, eight times as many each time they did not do.
    static double cutoff(double[] scores, int most) {
        for (long count = FIRST; ; count *= MORE) {
            boolean all = count >= scores.length;
            double from =
                    all
                            ? Double.NEGATIVE_INFINITY
                            : OrderStatistics.quantile(scores, 1 - (double) count / scores.length);
            int[] rows = highest(scores, from);
            var episodes = new RunCounts(scores);
            int taken = episodes.take(rows, most);
            if (taken < rows.length || all) {
                return taken == 0 ? Double.POSITIVE_INFINITY : scores[rows[taken - 1]];
            }
        }
    }

    private static int[] highest(double[] scores, double from) {
        return IntStream.range(0, scores.length)
                .filter(row -> scores[row] >= from && Math.abs(scores[row]) <= Double.MAX_VALUE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// How many of the rows, from the highest score, can be taken; rows of the same score together.
    private int take(int[] rows, int most) {
        int taken = 0;
        while (taken < rows.length) {
            int to = taken;
            do {
                add(rows[to++]);
            } while (to < rows.length && scores[rows[to]] == scores[rows[taken]]);
            if (runs > most && taken > 0) {
                return taken;
            }
            taken = to;
        }
        return taken;
    }

    private void add(int row) {
        boolean before = row > 0 && in.get(row - 1);
        boolean after = in.get(row + 1);
        in.set(row);
        runs += before && after ? -1 : before || after ? 0 : 1;
    }
}
