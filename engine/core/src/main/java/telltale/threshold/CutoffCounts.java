package telltale.threshold;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import telltale.detector.Scores;

/// Cutoffs of one method under one threshold after another, each the same as [Threshold#cutoff]
/// gives. What they need of the reference is put in order once, when it is first asked for. Safe
/// for threads.
public final class CutoffCounts {
    private final Scores reference;
    private final Calibration calibration;
    private final Map<Threshold, Double> known = new HashMap<>();
    private final Map<Boolean, Line> lines = new HashMap<>();
    private double[] sorted = {};

    /// A cutoff as a function of the multiple, by two of its values.
    private record Line(double middle, double deviation) {}

    public CutoffCounts(Scores reference, Calibration calibration) {
        this.reference = reference;
        this.calibration = calibration;
    }

    /// The cutoff; infinite where no score is to be anomalous.
    public synchronized double of(Threshold threshold) {
        return switch (threshold) {
            case Threshold.Confidence one -> one.cutoff(reference, calibration);
            case Threshold.Fixed one -> one.cutoff(reference, calibration);
            case Threshold.Share(double fraction) -> share(fraction);
            case Threshold.Sigma(double multiple, boolean robust) -> sigma(multiple, robust);
            case Threshold.TopK one ->
                    known.computeIfAbsent(one, top -> top.cutoff(reference, calibration));
        };
    }

    private double share(double fraction) {
        if (sorted.length == 0) {
            sorted = FiniteScores.of(reference);
            Arrays.sort(sorted);
        }
        int allowed = (int) (fraction * sorted.length);
        if (allowed == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double last = sorted.length - 1;
        double place = (last - allowed + 0.5) / last * last;
        int rank = (int) place;
        double weight = place - rank;
        double low = sorted[rank];
        double cutoff = weight == 0 ? low : low + weight * (sorted[rank + 1] - low);
        if (sorted.length - first(cutoff, true) <= allowed) {
            return cutoff;
        }
        int above = first(cutoff, false);
        return above == sorted.length ? Double.POSITIVE_INFINITY : sorted[above];
    }

    /// Where in the sorted scores those begin that are at least the cutoff, or over it.
    private int first(double cutoff, boolean at) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean belongs = at ? sorted[middle] >= cutoff : sorted[middle] > cutoff;
            if (belongs) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double sigma(double multiple, boolean robust) {
        Line line = lines.computeIfAbsent(robust, this::line);
        return Threshold.Sigma.cutoff(line.middle, line.deviation, multiple);
    }

    private Line line(boolean robust) {
        double[] finite = FiniteScores.of(reference);
        if (finite.length == 0) {
            return new Line(Double.POSITIVE_INFINITY, 0);
        }
        double middle = Threshold.Sigma.middle(finite, robust);
        return new Line(middle, Threshold.Sigma.deviation(finite, middle, robust));
    }
}
