package telltale.detector.shape.profile;

import java.util.Arrays;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.transform.WindowScaling;

/// The matrix profile of a sequence: the z-normalised Euclidean distance of each window to the
/// nearest other (Yeh et al. 2016, doi:10.1109/ICDM.2016.0179). Exact, `O(n²)` whatever the window,
/// in tiles worked on side by side along the diagonals (Zhu et al. 2018,
/// doi:10.1109/ICDM.2018.00099); every tile begins anew, so errors do not add up and the number of
/// threads changes nothing. Memory `O(n)`.
public final class SelfJoin {
    private SelfJoin() {}

    /// The distances.
    ///
    /// @param values NaN and infinities are missing: windows with one have no profile (NaN), and
    ///   are nobody's neighbour
    /// @param window the rows of a window, at least 2
    /// @param zone windows that begin less than this many rows apart do not count as neighbours
    /// @return one a window; NaN where there is none. A constant window is at 0 from another, and
    ///   at √window from one that is not
    public static double[] of(double[] values, int window, int zone, Progress progress)
            throws InterruptedException {
        int count = Math.max(0, values.length - window + 1);
        double[] filled = filled(values);
        boolean[] usable = usable(values, window, count);
        long[] times = new long[count];
        Arrays.setAll(times, i -> i);
        var metric = new ProfileMetric(window, WindowScaling.Z_NORM, 0);
        var builder = new AbJoin.Builder(metric, 1);
        builder.add(filled, usable, times);
        AbJoin join = builder.build(zone);
        double[] profile = new double[count];
        ParallelRows.run(
                count,
                JoinTile.TILE,
                progress,
                "comparing windows",
                (from, to) -> {
                    double[] part = Arrays.copyOfRange(filled, from, to + window - 1);
                    double[] squared = new double[to - from];
                    long[] when = Arrays.copyOfRange(times, from, to);
                    join.distances(Subsequences.of(metric, part), when, squared);
                    for (int w = from; w < to; w++) {
                        double distance = Math.sqrt(Math.max(0, squared[w - from]));
                        profile[w] = usable[w] ? distance : Double.NaN;
                    }
                });
        return profile;
    }

    /// About their median, so that a level costs no digits.
    private static double[] filled(double[] values) {
        double[] present = Arrays.stream(values).filter(Double::isFinite).toArray();
        double level = present.length == 0 ? 0 : OrderStatistics.median(present);
        return Arrays.stream(values).map(v -> Double.isFinite(v) ? v - level : 0).toArray();
    }

    private static boolean[] usable(double[] values, int window, int count) {
        boolean[] usable = new boolean[count];
        int run = 0;
        for (int row = 0; row < values.length; row++) {
            run = Double.isFinite(values[row]) ? run + 1 : 0;
            if (row >= window - 1) {
                usable[row - window + 1] = run >= window;
            }
        }
        return usable;
    }
}
