package telltale.math.extreme;

import java.util.Arrays;

/// Test for exceedances that come at equal distances, as heartbeats and month ends do, and are no
/// outliers: what comes like a clock is normal, however high.
final class PeriodicExceedances {
    /// Distances below which nothing is called periodic; see decisions/confidence.md.
    private static final int LEAST_GAPS = 8;

    private static final double EVEN = 0.2; // how far a distance may be from the usual one
    private static final double MOST = 0.8; // how many of the distances must not be further
    private static final int MISSED = 3; // a distance may be so many usual ones
    private static final double LONG = 0.9; // the quantile of the gaps that lie between episodes

    private PeriodicExceedances() {}

    /// Whether the scores above `greatest` come evenly, over at least half of the rows.
    static boolean of(double[] scores, double greatest) {
        int[] rows = rows(scores, greatest);
        if (rows.length <= LEAST_GAPS
                || rows[rows.length - 1] - rows[0] < scores.length / 2
                || rows.length > scores.length / 2) {
            return false;
        }
        int[] distances = distances(rows);
        if (distances.length < LEAST_GAPS) {
            return false;
        }
        int[] sorted = distances.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        long even = Arrays.stream(distances).filter(d -> isEven(d / usual)).count();
        return usual > 2 && even >= MOST * distances.length;
    }

    /// Whether a distance, in usual ones, is one of them, or several where some were missed.
    private static boolean isEven(double distance) {
        long times = Math.clamp(Math.round(distance), 1, MISSED);
        return Math.abs(distance - times) <= EVEN * times;
    }

    private static int[] rows(double[] scores, double greatest) {
        int count = 0;
        for (double score : scores) {
            count += score > greatest ? 1 : 0;
        }
        int[] rows = new int[count];
        for (int row = 0, i = 0; i < count; row++) {
            if (scores[row] > greatest) {
                rows[i++] = row;
            }
        }
        return rows;
    }

    /// From the first row of an episode to that of the next. Episodes lie further apart than a
    /// quarter of a long gap.
    private static int[] distances(int[] rows) {
        int[] gaps = new int[rows.length - 1];
        Arrays.setAll(gaps, i -> rows[i + 1] - rows[i]);
        int[] apart = Arrays.stream(gaps).filter(gap -> gap > 1).sorted().toArray();
        if (apart.length == 0) {
            return apart;
        }
        int parting = apart[(int) (LONG * (apart.length - 1))] / 4;
        int[] distances = new int[gaps.length];
        int count = 0;
        int first = rows[0];
        for (int i = 0; i < gaps.length; i++) {
            if (gaps[i] > Math.max(1, parting)) {
                distances[count++] = rows[i + 1] - first;
                first = rows[i + 1];
            }
        }
        return Arrays.copyOf(distances, count);
    }
}
