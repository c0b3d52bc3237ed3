package telltale.math.extreme;

import java.util.Arrays;
import java.util.Optional;

/// Runs of outliers, anomalies that rise and fade over many rows: an anomaly that rises and decays
/// over many rows leaves no valley between its scores and the ordinary ones, but its greatest score
/// stands out of the greatest of the other episodes.
///
/// Exceedances are parted into episodes at the longest gaps between them, as many as the extremal
/// index tells there are (Ferro and Segers 2003, doi:10.1111/1467-9868.00401, §4).
final class OutlierRuns {
    /// Runs below which none stands out of the others.
    private static final int LEAST = 10;

    private OutlierRuns() {}

    /// The scores with every row of an outlying episode missing; empty where no episode is.
    static Optional<double[]> withoutOutlying(double[] scores, TailSample sample) {
        int[] rows = exceedances(scores, sample);
        int[] ends = ends(rows, sample, scores);
        if (ends.length < LEAST) {
            return Optional.empty();
        }
        double[] peaks = new double[ends.length];
        for (int episode = 0, i = 0; episode < ends.length; episode++) {
            peaks[episode] = Double.NEGATIVE_INFINITY;
            for (; i < ends[episode]; i++) {
                peaks[episode] = Math.max(peaks[episode], scores[rows[i]]);
            }
        }
        double[] ascending = Arrays.copyOf(peaks, peaks.length + 1);
        ascending[peaks.length] = sample.excesses().below();
        Arrays.sort(ascending);
        int outliers =
                OutlierCut.count(ascending, ascending.length, peaks.length, 1, sample.middle());
        if (outliers == 0) {
            return Optional.empty();
        }
        double from = ascending[ascending.length - outliers];
        return Optional.of(without(scores, rows, ends, peaks, from));
    }

    private static int[] exceedances(double[] scores, TailSample sample) {
        int[] rows = new int[sample.excesses().count()];
        int n = 0;
        for (int row = 0; row < scores.length && n < rows.length; row++) {
            if (scores[row] > sample.excesses().below() && scores[row] <= sample.greatest()) {
                rows[n++] = row;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /// After which of the exceedances each episode ends.
    private static int[] ends(int[] rows, TailSample sample, double[] scores) {
        int n = rows.length;
        double index =
                ExtremalIndex.extremalIndex(scores, sample.excesses().below(), sample.greatest());
        int episodes = Math.clamp((int) Math.ceil(index * n), 1, Math.max(1, n));
        int[] gaps = new int[Math.max(0, n - 1)];
        Arrays.setAll(gaps, i -> rows[i + 1] - rows[i]);
        int[] sorted = gaps.clone();
        Arrays.sort(sorted);
        int parting = episodes < 2 ? Integer.MAX_VALUE : sorted[n - episodes];
        int[] ends = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (i == n - 1 || (gaps[i] >= parting && gaps[i] > 1)) {
                ends[count++] = i + 1;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    private static double[] without(
            double[] scores, int[] rows, int[] ends, double[] peaks, double from) {
        double[] kept = scores.clone();
        for (int episode = 0; episode < ends.length; episode++) {
            if (peaks[episode] >= from) {
                int first = episode == 0 ? 0 : ends[episode - 1];
                Arrays.fill(kept, rows[first], rows[ends[episode] - 1] + 1, Double.NaN);
            }
        }
        return kept;
    }
}
