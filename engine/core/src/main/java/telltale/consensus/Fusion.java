package telltale.consensus;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import telltale.detector.Scores;
import telltale.math.GammaTail;
import telltale.math.tail.Tail;

/// What a mean of several members' surprises is worth. For normal rows each surprise follows the
/// exponential distribution; their mean would follow a gamma distribution of as many degrees as
/// there are members, if these were independent. They look at the same rows, so it is one of fewer,
/// as many as the variance of the mean over the training tells (Brown 1975, doi:10.2307/2529826).
///
/// Not so where a member looks at single rows: one wild row surprises it and all whose windows it
/// is in, so that far out they are no more than one opinion, however little they have in common
/// otherwise: one degree, which is what holds for any members.
///
/// @param freedom of how many independent members the mean has the spread
/// @param mean of the mean surprise, 1 at least
/// @param rows how many rows it is known from
/// @param clusters how many of them come together where the mean is high, as a share: the extremal
///   index
record Fusion(double freedom, double mean, long rows, double clusters) {
    private static final int LEAST_ROWS = 100;
    private static final double MOST_FREEDOM = 8;
    private static final double HIGH = 0.95;

    /// @param scored the members' scores of the training
    /// @param anomalous rows that tell nothing of normal ones
    static Fusion of(List<Member> members, List<Scores> scored, BitSet anomalous) {
        double[] means = means(members, scored);
        anomalous.stream().forEach(row -> means[row] = Double.NaN);
        int longest = members.stream().mapToInt(m -> m.model().delay()).max().orElse(0);
        boolean windows = members.stream().allMatch(member -> member.model().delay() > 0);
        Fusion fusion = of(means, longest + 1);
        return windows ? fusion : new Fusion(1, fusion.mean, fusion.rows, fusion.clusters);
    }

    /// @param means the mean surprise of each row of a training, NaN for one that tells nothing
    /// @param apart rows that come closer together are one cluster
    static Fusion of(double[] means, int apart) {
        double[] sorted = Arrays.stream(means).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(1);
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        double variance = squares / Math.max(1, sorted.length);
        double freedom =
                sorted.length < LEAST_ROWS || variance == 0
                        ? 1
                        : Math.clamp(mean * mean / variance, 1, MOST_FREEDOM);
        return new Fusion(freedom, Math.max(1, mean), sorted.length, index(means, sorted, apart));
    }

    private static double index(double[] means, double[] sorted, int apart) {
        if (sorted.length == 0) {
            return 1;
        }
        double high = sorted[(int) (HIGH * (sorted.length - 1))];
        long above = 0;
        long clusters = 0;
        long last = Long.MIN_VALUE / 2;
        for (int row = 0; row < means.length; row++) {
            if (means[row] > high) {
                above++;
                clusters += row - last > apart ? 1 : 0;
                last = row;
            }
        }
        return above == 0 ? 1 : (double) clusters / above;
    }

    /// The surprise of all members together.
    ///
    /// @param share how many of the members have an opinion
    double surprise(double meanSurprise, double share) {
        double degrees = Math.max(1, freedom * share);
        return -GammaTail.logUpper(degrees, degrees * meanSurprise / mean);
    }

    /// The tail of the scores that [Opinions] makes of these surprises.
    Tail tail(double root) {
        return Tail.powers(Math.max(1, rows), clusters, root);
    }

    /// The mean surprise of each row, NaN for those of which no member thinks.
    private static double[] means(List<Member> members, List<Scores> scored) {
        int length = scored.getFirst().length();
        double[] sums = new double[length];
        int[] counts = new int[length];
        for (int i = 0; i < members.size(); i++) {
            double[] surprises = members.get(i).calibration().surprises(scored.get(i).values());
            for (int row = 0; row < length; row++) {
                boolean known = !Double.isNaN(surprises[row]);
                sums[row] += known ? surprises[row] : 0;
                counts[row] += known ? 1 : 0;
            }
        }
        for (int row = 0; row < length; row++) {
            sums[row] = counts[row] == 0 ? Double.NaN : sums[row] / counts[row];
        }
        return sums;
    }
}
