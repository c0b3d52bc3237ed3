package telltale.app.threshold;

import telltale.detector.Scores;

/// How often each score occurs, in bins of the same width. Immutable; the counts are not to be
/// changed.
final class ScoreHistogram {
    /// Bars that fit the pane at 4 px and more each.
    static final int BINS = 48;

    private final double least;
    private final double most;
    private final int[] counts;
    private final int highest;

    private ScoreHistogram(double least, double most, int[] counts) {
        this.least = least;
        this.most = most;
        this.counts = counts;
        int high = 0;
        for (int count : counts) {
            high = Math.max(high, count);
        }
        highest = high;
    }

    /// Of all finite scores, `O(n)`.
    static ScoreHistogram of(Scores scores) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < scores.length(); row++) {
            double score = scores.at(row);
            if (Math.abs(score) <= Double.MAX_VALUE) {
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
        }
        int[] counts = new int[BINS];
        if (!(most > least)) {
            return new ScoreHistogram(0, 1, counts);
        }
        double bins = BINS / (most - least);
        for (int row = 0; row < scores.length(); row++) {
            double score = scores.at(row);
            if (Math.abs(score) <= Double.MAX_VALUE) {
                counts[(int) Math.clamp((score - least) * bins, 0, BINS - 1)]++;
            }
        }
        return new ScoreHistogram(least, most, counts);
    }

    /// The height of a bar from 0 to 1: by the logarithm, so that one row in a million is seen.
    double height(int bin) {
        return counts[bin] == 0 ? 0 : (1 + Math.log(counts[bin])) / (1 + Math.log(highest));
    }

    int count(int bin) {
        return counts[bin];
    }

    /// The lowest score of a bin.
    double from(int bin) {
        return least + (most - least) * bin / BINS;
    }

    /// Where a score lies, from 0 to 1, outside of that where there is none like it.
    double place(double score) {
        return (score - least) / (most - least);
    }

    /// The score at a place.
    double score(double place) {
        return least + (most - least) * place;
    }
}
