package telltale.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import telltale.math.OrderStatistics;

/// Parts scores into episodes of high ones, so that what belongs to one event counts once (runs
/// declustering: Coles 2001, *An Introduction to Statistical Modeling of Extreme Values*, §5.3.2).
///
/// The highest score is the first peak. Its episode reaches as far as scores stay over half of the
/// peak's height over the 0.9 quantile; the rows near it are passed over. The highest score left is
/// the next peak. If its rows run into those of an earlier episode, it is that one's echo, as of a
/// method that looks at windows and is alarmed by every window with an anomalous row, and counts no
/// further.
///
/// How unusual an episode is follows from its height and from what there is around it, both on a
/// logarithmic scale, in units of the distance from the median to the 0.9 quantile: `log(1 +
/// height) · √Σ log(height of a row)`, the sum over the rows of the episode and a window's reach
/// beyond. Neither a single wild row nor a long stretch of slightly raised scores wins by itself.
/// Chosen on the development series, see `decisions/episodes.md`.
final class Declustering {
    /// Scores over this quantile are high.
    private static final double HIGH = 0.9;

    /// An episode reaches as far as half of its peak's height; see decisions/episodes.md.
    private static final double HALF = 0.5;

    /// Episodes lie at least this share of the rows apart.
    private static final double APART = 0.01;

    /// A window reaches no further than this share of the rows.
    private static final double FURTHEST = 0.05;

    /// Keeps the unit of scores without spread above 0.
    private static final double LEAST_UNIT = 1e-9;

    /// Binary logarithm of the rows per block; changes only speed.
    private static final int SHIFT = 8;

    private final double[] scores;
    private final double level;
    private final double unit;

    /// Rows that no peak may come from any more.
    private final boolean[] taken;

    /// Rows of an episode or its echoes.
    private final boolean[] owned;

    /// The highest score of each block of rows that are not taken.
    private final double[] highest;

    private Declustering(double[] scores, double level, double unit) {
        this.scores = scores;
        this.level = level;
        this.unit = unit;
        this.taken = new boolean[scores.length];
        this.owned = new boolean[scores.length];
        this.highest = new double[(scores.length >> SHIFT) + 1];
        Arrays.setAll(highest, this::highest);
    }

    /// The episodes of the highest peaks, the most unusual first. Scores that are not finite belong
    /// to none. `O(n)`, and `O(n / 256)` for each episode.
    ///
    /// @param window how many rows the method looks at for the score of a row
    /// @param most how many episodes are looked for
    static List<Episode> of(double[] scores, int window, int most) {
        double[] finite = Arrays.stream(scores).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return List.of();
        }
        double level = OrderStatistics.quantile(finite, HIGH);
        double unit = level - OrderStatistics.median(finite);
        double least = Math.max(LEAST_UNIT * Math.abs(level), Double.MIN_NORMAL);
        var declustering = new Declustering(scores, level, Math.max(unit, least));
        int apart = (int) Math.max(1, APART * scores.length);
        int furthest = (int) Math.max(1, FURTHEST * scores.length);
        int reach = Math.min(Math.max(apart, window), furthest);
        return declustering.episodes(apart, reach, most);
    }

    private List<Episode> episodes(int apart, int reach, int most) {
        List<Episode> episodes = new ArrayList<>();
        while (episodes.size() < most) {
            int peak = peak();
            if (peak < 0) {
                break;
            }
            int from = first(peak);
            int to = end(peak);
            boolean echo = isOwned(from - 1) || isOwned(to);
            Arrays.fill(owned, from, to, true);
            take(Math.max(0, from - apart), (int) Math.min(scores.length, (long) to + apart));
            if (!echo) {
                episodes.add(new Episode(from, to, peak, unusualness(from, to, peak, reach)));
            }
        }
        episodes.sort(Comparator.comparingDouble(Episode::unusualness).reversed());
        return episodes;
    }

    private double highest(int block) {
        double most = Double.NEGATIVE_INFINITY;
        int end = Math.min(scores.length, (block + 1) << SHIFT);
        for (int row = block << SHIFT; row < end; row++) {
            boolean higher = !taken[row] && Double.isFinite(scores[row]) && scores[row] > most;
            most = higher ? scores[row] : most;
        }
        return most;
    }

    /// The first row of the highest score that is left; negative where none is high.
    private int peak() {
        int best = 0;
        for (int block = 1; block < highest.length; block++) {
            best = highest[block] > highest[best] ? block : best;
        }
        if (!(highest[best] > level)) {
            return -1;
        }
        int row = best << SHIFT;
        while (taken[row] || scores[row] != highest[best]) {
            row++;
        }
        return row;
    }

    private int first(int peak) {
        int row = peak;
        while (row > 0 && !owned[row - 1] && isHigh(row - 1, peak)) {
            row--;
        }
        return row;
    }

    private int end(int peak) {
        int row = peak + 1;
        while (row < scores.length && !owned[row] && isHigh(row, peak)) {
            row++;
        }
        return row;
    }

    /// Whether a row is over half of a peak's height.
    private boolean isHigh(int row, int peak) {
        double least = level + HALF * (scores[peak] - level);
        return Double.isFinite(scores[row]) && scores[row] >= least;
    }

    private boolean isOwned(int row) {
        return row >= 0 && row < scores.length && owned[row] && Double.isFinite(scores[row]);
    }

    private void take(int from, int to) {
        Arrays.fill(taken, from, to, true);
        for (int block = from >> SHIFT; block <= (to - 1) >> SHIFT; block++) {
            highest[block] = highest(block);
        }
    }

    private double unusualness(int from, int to, int peak, int reach) {
        double around = 0;
        int end = (int) Math.min(scores.length, (long) to + reach);
        for (int row = Math.max(0, from - reach); row < end; row++) {
            double over = Double.isFinite(scores[row]) ? scores[row] - level : 0;
            around += over > 0 ? StrictMath.log1p(over / unit) : 0;
        }
        return StrictMath.log1p((scores[peak] - level) / unit) * Math.sqrt(around);
    }
}
