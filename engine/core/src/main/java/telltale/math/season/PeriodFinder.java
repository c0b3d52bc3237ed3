package telltale.math.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finder of the periods after which a series repeats itself, or of none.
///
/// Candidates come from the spectrum and from the autocorrelation, as in AutoPeriod (Vlachos, Yu
/// and Castelli 2005, doi:10.1137/1.9781611972757.40). A candidate counts only if the powers at its
/// first harmonics stand out of the powers *between* them: noise, a random walk and an
/// autoregression have smooth spectra, a season has lines. What it repeats is then taken away and
/// the rest is searched for the next period. At least three cycles are needed.
///
/// Gross outliers are clipped and missing values bridged first. Long series are looked at twice:
/// the newest 65,536 rows as they are, and all of them as means of blocks. `O(n)` from there on.
public final class PeriodFinder {

    /// Newest rows looked at; a bound of cost.
    private static final int LOOK = 1 << 16;

    /// Periods found at most; origin not recorded.
    private static final int MOST = 3;

    /// Rows with a value below which no period is looked for.
    private static final int LEAST_ROWS = 24;

    /// How likely noise may pass for a season, for a whole series.
    private static final double FALSE_ALARM = 0.002;

    /// What share of the quick movement a season must explain to be worth naming.
    private static final double LEAST_SHARE = 0.05;

    private PeriodFinder() {}

    /// The dominant periods in rows, rising; none where nothing repeats. Of 12 and 24 only 24 is
    /// given: the longer one says it all. Of a day and a week both are.
    ///
    /// @throws InterruptedException soon after the thread is interrupted
    public static List<Integer> find(double[] values) throws InterruptedException {
        long present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        if (present < LEAST_ROWS || present < values.length / 2) {
            return List.of();
        }
        double[] y = clipped(GapFill.linear(values));
        int n = y.length;
        int newest = Math.min(n, LOOK);
        var found = new TreeSet<>(look(Arrays.copyOfRange(y, n - newest, n)));
        if (n > LOOK) {
            found.forEach(period -> SeasonalStrength.remove(y, period));
            int block = (n + LOOK / 2 - 1) / (LOOK / 2);
            for (int coarse : look(SeasonalStrength.blocks(y, block))) {
                int period = coarse * block;
                if (period > LOOK / 6 && found.stream().noneMatch(p -> multiple(period, p))) {
                    found.add(SeasonalStrength.refined(y, period, block));
                }
            }
        }
        return withoutFractions(new ArrayList<>(found));
    }

    private static boolean near(double a, double b, double share) {
        return Math.abs(a - b) <= share * Math.max(a, b);
    }

    /// Whether a period is but a shorter one again, or several of it.
    private static boolean multiple(int period, int shorter) {
        long times = Math.max(1, Math.round((double) period / shorter));
        return times <= 4 && near(period, (double) times * shorter, 0.02);
    }

    private static List<Integer> withoutFractions(List<Integer> rising) {
        List<Integer> kept = new ArrayList<>();
        for (int p : rising) {
            boolean fraction =
                    rising.stream()
                            .anyMatch(q ->
                                    near(q, 2.0 * p, 0.01)
                                            || near(q, 3.0 * p, 0.01)
                                            || near(q, 4.0 * p, 0.01));
            if (!fraction) {
                kept.add(p);
            }
        }
        return List.copyOf(kept);
    }

    /// Outliers beyond five deviations say nothing about what repeats.
    private static double[] clipped(double[] y) {
        double[] sorted = sample(y);
        Arrays.sort(sorted);
        int n = sorted.length;
        double median = sorted[n / 2];
        double deviation = (sorted[(int) (0.9 * (n - 1))] - sorted[(int) (0.1 * (n - 1))]) / 2.56;
        if (!(deviation > 0)) {
            return y;
        }
        for (int row = 0; row < y.length; row++) {
            y[row] = Math.clamp(y[row], median - 5 * deviation, median + 5 * deviation);
        }
        return y;
    }

    private static double[] sample(double[] y) {
        int step = 1 + y.length / 20_000;
        double[] some = new double[(y.length + step - 1) / step];
        Arrays.setAll(some, i -> y[i * step]);
        return some;
    }

    private static List<Integer> look(double[] y) throws InterruptedException {
        List<Integer> found = new ArrayList<>();
        while (found.size() < MOST) {
            int period = shortest(y, new Periodogram(y), found);
            if (period == 0) {
                break;
            }
            found.add(period);
            SeasonalStrength.remove(y, period);
        }
        return found;
    }

    /// Further seasons are whole multiples or fractions of those found, as weeks and hours are of
    /// days: what else stands out of the rest is seldom a season.
    private static boolean nests(int period, List<Integer> found) {
        for (int other : found) {
            int longer = Math.max(period, other);
            int shorter = Math.min(period, other);
            int times = Math.round((float) longer / shorter);
            if (times < 2 || !near(longer, (double) times * shorter, 0.02)) {
                return false;
            }
        }
        return true;
    }

    /// A week is seven days exactly: a multiple of a period already found is taken for it if it
    /// explains as much.
    private static int snapped(double[] y, int period, List<Integer> found) {
        for (int shorter : found) {
            int multiple = Math.round((float) period / shorter) * shorter;
            if (multiple > shorter
                    && near(multiple, period, 0.02)
                    && SeasonalStrength.explained(y, multiple)
                            >= 0.98 * SeasonalStrength.explained(y, period)) {
                return multiple;
            }
        }
        return period;
    }

    /// The shortest period that explains at least half of what the best one does, 0 for none. A
    /// longer one that says more is found once this one is taken away.
    private static int shortest(double[] y, Periodogram spectrum, List<Integer> found)
            throws InterruptedException {
        var shares = new TreeMap<Integer, Double>();
        double best = LEAST_SHARE;
        var candidates = spectrum.candidates();
        while (!candidates.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled");
            }
            int candidate = candidates.pollLast();
            int refined = SeasonalStrength.refined(y, candidate, spectrum.slack(candidate));
            int period = snapped(y, refined, found);
            if (shares.containsKey(period)
                    || !nests(period, found)
                    || spectrum.falseAlarm(period) > FALSE_ALARM) {
                continue;
            }
            double share = SeasonalStrength.explained(y, period);
            shares.put(period, share);
            best = Math.max(best, share);
            if (period >= 6) {
                candidates.add(period / 2);
            }
            if (period >= 9) {
                candidates.add(period / 3);
            }
        }
        for (var entry : shares.entrySet()) {
            if (entry.getValue() >= Math.max(LEAST_SHARE, best / 2)) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
