package telltale.evaluation;

import java.util.Arrays;

/// How well scores rank anomalous rows before the others: the figures that need no cutoff.
///
/// `O(n log n)`. Equal scores are one step, so their order does not matter.
///
/// @param aucRoc area under the receiver operating characteristic; 0.5 for a random score
/// @param aucPr average precision (step-wise); the share of anomalous rows for a random score
/// @param bestF1 the highest F1 of rows over all cutoffs, which uses the labels to choose
/// @param bestCutoff the cutoff that gives it: rows with at least this score are anomalous
public record RankingScore(double aucRoc, double aucPr, double bestF1, double bestCutoff) {

    /// @throws IllegalArgumentException where the labels are not [Labels#measurable()]
    public static RankingScore of(Labels labels, double[] scores) {
        double[] all = filled(labels, scores);
        int positives = labels.positives();
        double[] anomalous = new double[positives];
        for (int row = 0, at = 0; row < all.length; row++) {
            if (labels.at(row)) {
                anomalous[at++] = all[row];
            }
        }
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        Arrays.sort(anomalous);
        double roc = 0;
        double pr = 0;
        double best = 0;
        double bestCutoff = Double.POSITIVE_INFINITY;
        long hitsBefore = 0;
        long falseBefore = 0;
        int above = sorted.length;
        int hitsLeft = positives;
        while (above > 0) {
            double cutoff = sorted[above - 1];
            while (above > 0 && sorted[above - 1] >= cutoff) {
                above--;
            }
            while (hitsLeft > 0 && anomalous[hitsLeft - 1] >= cutoff) {
                hitsLeft--;
            }
            int chosen = sorted.length - above;
            int hits = positives - hitsLeft;
            int wrong = chosen - hits;
            roc += (double) (wrong - falseBefore) * (hits + hitsBefore) / 2;
            pr += (hits - hitsBefore) * ((double) hits / chosen);
            double f1 = 2.0 * hits / ((long) chosen + positives);
            if (f1 > best) {
                best = f1;
                bestCutoff = cutoff;
            }
            hitsBefore = hits;
            falseBefore = wrong;
        }
        double negatives = sorted.length - positives;
        return new RankingScore(roc / positives / negatives, pr / positives, best, bestCutoff);
    }

    /// The scores with the lowest there is in place of those that are missing; a copy.
    ///
    /// @throws IllegalArgumentException where the labels cannot be measured against
    static double[] filled(Labels labels, double[] scores) {
        if (labels.length() != scores.length) {
            throw new IllegalArgumentException(
                    "expected a score for each of %d rows, found %d"
                            .formatted(labels.length(), scores.length));
        }
        if (!labels.measurable()) {
            throw new IllegalArgumentException(
                    "expected both anomalous and ordinary rows, found %d of %d labelled"
                            .formatted(labels.positives(), labels.length()));
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (double score : scores) {
            lowest = score < lowest ? score : lowest;
        }
        double least = lowest == Double.POSITIVE_INFINITY ? 0 : lowest;
        double[] filled = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            filled[row] = Double.isNaN(scores[row]) ? least : scores[row] + 0.0;
        }
        return filled;
    }
}
