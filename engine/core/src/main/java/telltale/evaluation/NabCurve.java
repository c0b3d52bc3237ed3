package telltale.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What lowering the cutoff earns in one series in [NabScore], where every row at or above the
/// cutoff is an alarm: enough to find the best cutoff of a corpus when its series are no longer at
/// hand.
///
/// @param steps one for each score there is, the highest first
/// @param complete whether these are all, or only the highest
public record NabCurve(List<Step> steps, boolean complete) {
    /// No row is scored.
    public static final NabCurve NOTHING = new NabCurve(List.of(), true);

    /// What the rows with one score add to those with higher ones.
    ///
    /// @param cutoff the score
    /// @param outside what the alarms outside windows weigh, in all
    /// @param inside by how much the earliest alarms of windows weigh more than before, in all
    /// @param found how many windows are found that were not before
    public record Step(double cutoff, double outside, double inside, int found) {}

    public NabCurve {
        steps = List.copyOf(steps);
    }

    static NabCurve of(NabScore.Weights rows, int most) {
        List<Step> steps = new ArrayList<>();
        int[] order = ascending(rows);
        double[] heaviest = new double[rows.numbered];
        Arrays.fill(heaviest, -1);
        int i = order.length - 1;
        while (i >= 0 && steps.size() < most) {
            double score = rows.scores[order[i]];
            double outside = 0;
            double inside = 0;
            int found = 0;
            for (; i >= 0 && rows.scores[order[i]] == score; i--) {
                double weight = rows.weights[order[i]];
                int window = rows.window[order[i]];
                if (window < 0) {
                    outside += weight;
                } else if (heaviest[window] < 0) {
                    found++;
                    inside += weight;
                    heaviest[window] = weight;
                } else {
                    inside += Math.max(0, weight - heaviest[window]);
                    heaviest[window] = Math.max(weight, heaviest[window]);
                }
            }
            steps.add(new Step(score, outside, inside, found));
        }
        return new NabCurve(steps, i < 0);
    }

    /// The rows in ascending order of their scores.
    private static int[] ascending(NabScore.Weights rows) {
        double[] sorted = Arrays.copyOf(rows.scores, rows.count);
        Arrays.sort(sorted);
        int[] order = new int[rows.count];
        int[] placed = new int[rows.count];
        for (int row = 0; row < rows.count; row++) {
            int at = firstOf(sorted, rows.scores[row]);
            order[at + placed[at]++] = row;
        }
        return order;
    }

    private static int firstOf(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// What alarms at a cutoff earn, beyond what finding nothing earns.
    double earned(double cutoff, NabScore.Profile profile) {
        double earned = 0;
        for (Step step : steps) {
            earned += step.cutoff >= cutoff ? profile.earned(step) : 0;
        }
        return earned;
    }

    /// The best cutoff of a corpus, among those that every series has kept.
    ///
    /// @param total how many windows the corpus has
    public static NabScore.Outcome best(
            List<NabCurve> corpus, NabScore.Part total, NabScore.Profile profile) {
        double lowest = Double.NEGATIVE_INFINITY;
        List<Step> all = new ArrayList<>();
        for (NabCurve curve : corpus) {
            all.addAll(curve.steps);
            if (!curve.complete) {
                lowest = Math.max(lowest, curve.steps.getLast().cutoff);
            }
        }
        all.sort((a, b) -> Double.compare(b.cutoff, a.cutoff));
        double earned = 0;
        double best = 0;
        double cutoff = Double.POSITIVE_INFINITY;
        for (int i = 0; i < all.size() && all.get(i).cutoff >= lowest; i++) {
            Step step = all.get(i);
            earned += profile.earned(step);
            boolean last = i == all.size() - 1 || all.get(i + 1).cutoff < step.cutoff;
            if (last && earned > best) {
                best = earned;
                cutoff = step.cutoff;
            }
        }
        NabScore.Part found = new NabScore.Part(best, total.windows(), total.scored());
        return new NabScore.Outcome(found.score(profile), cutoff);
    }
}
