package telltale.detector.outlier.neighbour;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import telltale.job.Progress;

/// How far lines are from the core lines of [DensityClusters]. Immutable.
public final class CoreWindows {
    /// Lines that are all equal are this near each other.
    private static final double LEAST = 1e-9;

    private final NeighbourIndex cores;
    private final double reach;
    private final String sentence;

    private CoreWindows(NeighbourIndex cores, double reach, String sentence) {
        this.cores = cores;
        this.reach = reach;
        this.sentence = sentence;
    }

    /// @param reach how far lines that are near each other are apart at most; 0 = the knee of the
    ///   distances to the `least`-th nearest
    /// @param least how many lines are near a core line, itself counted
    /// @return nothing where no line has so many neighbours, however far
    public static Optional<CoreWindows> of(
            ReferencePoints references, double reach, int least, Progress progress)
            throws InterruptedException {
        var index = NeighbourIndex.of(references, progress);
        NeighbourLists found = index.ofReferences(least - 1, progress);
        double[] reaches = new double[references.count()];
        Arrays.setAll(reaches, i -> found.distance(i, least - 2));
        double[] sorted = Arrays.stream(reaches).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        double within = reach > 0 ? reach : Math.max(LEAST, knee(sorted));
        if (sorted[0] > within) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "eps: expected at least %.3g, where a window has %,d near it, found"
                                    + " '%s'",
                            sorted[0],
                            least,
                            reach));
        }
        DensityClusters clusters = DensityClusters.of(index, within, least, progress);
        String sentence = sentence(clusters, references.count(), within, reach > 0);
        var cores = NeighbourIndex.of(references.only(clusters::core), progress);
        return Optional.of(new CoreWindows(cores, within, sentence));
    }

    /// Where a rising curve is furthest below the line from its first to its last value: after
    /// Satopää, Albrecht, Irwin and Raghavan (2011, doi:10.1109/ICDCSW.2011.20).
    static double knee(double[] sorted) {
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        int knee = 0;
        double below = 0;
        for (int i = 0; i < sorted.length && most > least; i++) {
            double at = (double) i / (sorted.length - 1) - (sorted[i] - least) / (most - least);
            if (at > below) {
                below = at;
                knee = i;
            }
        }
        return sorted[knee];
    }

    private static String sentence(
            DensityClusters clusters, int count, double reach, boolean given) {
        int noise = 0;
        for (int line = 0; line < count; line++) {
            noise += clusters.label(line) == DensityClusters.NOISE ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "Windows within %.3g of each other are near%s: %s, %,d of %,d windows in none.",
                reach,
                given ? "" : " (the knee of the training's distances)",
                clusters.count() == 1 ? "1 cluster" : "%,d clusters".formatted(clusters.count()),
                noise,
                count);
    }

    /// What was found, for people to read.
    public String sentence() {
        return sentence;
    }

    /// How far, in reaches, each of `count` lines is from the nearest core line; NaN where there is
    /// none that it may be compared with.
    public void score(double[] lines, long[] times, int count, double[] scores) {
        NeighbourLists found = cores.nearest(lines, times, count, 1);
        for (int i = 0; i < count; i++) {
            scores[i] = found.count(i) == 0 ? Double.NaN : found.distance(i, 0) / reach;
        }
    }
}
