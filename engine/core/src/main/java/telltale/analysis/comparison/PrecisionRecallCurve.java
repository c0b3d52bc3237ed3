package telltale.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import telltale.detector.Scores;
import telltale.evaluation.Labels;

/// Precision–recall curve of rows over all cutoffs, thinned to a few hundred. Immutable.
///
/// @param steps from the highest cutoff to the lowest
public record PrecisionRecallCurve(List<Step> steps) {
    private static final int MOST = 400;

    /// @param cutoff rows that score as high or higher are anomalous
    public record Step(double cutoff, double precision, double recall) {
        public double f1() {
            return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        }
    }

    public PrecisionRecallCurve {
        steps = List.copyOf(steps);
    }

    /// `O(n log n)`. Nothing where there is nothing to measure.
    public static PrecisionRecallCurve of(Labels labels, Scores scores) {
        int length = scores.length();
        double[] all = new double[length];
        double[] labelled = new double[labels.positives()];
        int known = 0;
        int hits = 0;
        for (int row = 0; row < length; row++) {
            double score = scores.at(row);
            if (!Double.isNaN(score)) {
                all[known++] = score;
                if (labels.at(row)) {
                    labelled[hits++] = score;
                }
            }
        }
        if (!labels.measurable() || known == 0) {
            return new PrecisionRecallCurve(List.of());
        }
        return of(Arrays.copyOf(all, known), Arrays.copyOf(labelled, hits), labels.positives());
    }

    private static PrecisionRecallCurve of(double[] all, double[] labelled, int positives) {
        Arrays.sort(all);
        Arrays.sort(labelled);
        List<Step> steps = new ArrayList<>();
        int taken = 0;
        int left = labelled.length;
        double gap = 1;
        while (taken < all.length) {
            double cutoff = all[all.length - 1 - taken];
            while (taken < all.length && all[all.length - 1 - taken] >= cutoff) {
                taken++;
            }
            while (left > 0 && labelled[left - 1] >= cutoff) {
                left--;
            }
            double hits = labelled.length - left;
            // Each step takes in a little more of the rows than the one before, so that the strict
            // end, which matters, is told in full.
            if (taken >= gap || taken == all.length) {
                steps.add(new Step(cutoff, hits / taken, hits / positives));
                gap = Math.max(taken + 1.0, taken * Math.pow(all.length, 1.0 / MOST));
            }
        }
        return new PrecisionRecallCurve(steps);
    }

    /// The step of the highest F1.
    public Optional<Step> best() {
        @Nullable Step best = null;
        for (Step step : steps) {
            best = best == null || step.f1() > best.f1() ? step : best;
        }
        return Optional.ofNullable(best);
    }

    /// The highest cutoff that finds at least this share of the labelled rows.
    public Optional<Step> reaching(double recall) {
        return steps.stream().filter(step -> step.recall() >= recall).findFirst();
    }
}
