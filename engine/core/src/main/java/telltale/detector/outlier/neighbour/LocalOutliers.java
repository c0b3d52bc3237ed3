package telltale.detector.outlier.neighbour;

import java.util.Arrays;
import telltale.job.Progress;
import telltale.math.OrderStatistics;

/// The local outlier factor of Breunig, Kriegel, Ng and Sander (2000, doi:10.1145/342009.335388):
/// how much thinner a line's surroundings are than those of its neighbours; about 1 among its like.
/// Immutable.
///
/// As scikit-learn has it: exactly `k` neighbours even where more are equally far, and `1e-10`
/// added to the mean distance, by which many equal lines have a finite density.
public final class LocalOutliers {
    /// Added to reachability distances, as scikit-learn does, so that duplicates have a density.
    private static final double LEAST = 1e-10;

    private final NeighbourIndex index;

    /// What is added to mean distances.
    private final double smoothing;

    private final int each;

    /// The distance of each reference line's farthest neighbour.
    private final double[] reaches;

    private final double[] densities;

    private LocalOutliers(
            NeighbourIndex index,
            double smoothing,
            int each,
            double[] reaches,
            double[] densities) {
        this.index = index;
        this.smoothing = smoothing;
        this.each = each;
        this.reaches = reaches;
        this.densities = densities;
    }

    /// Learns the density around each reference line.
    ///
    /// @param each how many neighbours are looked at
    public static LocalOutliers of(ReferencePoints references, int each, Progress progress)
            throws InterruptedException {
        return of(references, each, 0, progress);
    }

    /// The same with a share of what is usual, the median distance of a farthest neighbour, added
    /// to every mean distance: among lines far closer together than usual the least departure is no
    /// outlier. 0 is the factor as published.
    public static LocalOutliers of(
            ReferencePoints references, int each, double smoothing, Progress progress)
            throws InterruptedException {
        var index = NeighbourIndex.of(references, progress);
        int n = references.count();
        NeighbourLists found = index.ofReferences(each, progress);
        double[] reaches = new double[n];
        for (int i = 0; i < n; i++) {
            int count = found.count(i);
            reaches[i] = count == 0 ? 0 : found.distance(i, count - 1);
        }
        double[] densities = new double[n];
        double usual = n == 0 ? 0 : OrderStatistics.median(reaches);
        var learnt = new LocalOutliers(index, smoothing * usual + LEAST, each, reaches, densities);
        Arrays.setAll(densities, i -> learnt.density(found, i));
        return learnt;
    }

    /// No density is infinite; NaN without a neighbour.
    private double density(NeighbourLists found, int of) {
        int count = found.count(of);
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += Math.max(reaches[found.line(of, rank)], found.distance(of, rank));
        }
        return 1 / (sum / count + smoothing);
    }

    /// Whether any reference line has a neighbour.
    public boolean any() {
        return Arrays.stream(densities).anyMatch(density -> !Double.isNaN(density));
    }

    /// The factors of `count` lines; NaN where a line has no neighbour.
    public void score(double[] lines, long[] times, int count, double[] factors) {
        NeighbourLists found = index.nearest(lines, times, count, each);
        for (int i = 0; i < count; i++) {
            int known = 0;
            double sum = 0;
            for (int rank = 0; rank < found.count(i); rank++) {
                double density = densities[found.line(i, rank)];
                known += Double.isNaN(density) ? 0 : 1;
                sum += Double.isNaN(density) ? 0 : density;
            }
            factors[i] = sum / known / density(found, i);
        }
    }
}
