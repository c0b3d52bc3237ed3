package telltale.math.extreme;

import java.util.Optional;

/// Scores trimmed of their outliers.
final class TrimmedScores {
    private final double[] scores;
    private final TailSample sample;

    private TrimmedScores(double[] scores, TailSample sample) {
        this.scores = scores;
        this.sample = sample;
    }

    /// @param all the sample of the scores
    static TrimmedScores of(double[] scores, TailSample all) {
        boolean rhythm = PeriodicExceedances.of(scores, all.greatest());
        TailSample most = rhythm ? TailSample.above(all.greatest(), scores) : all;
        Optional<double[]> ordinary = OutlierRuns.withoutOutlying(scores, most);
        if (ordinary.isEmpty()) {
            return new TrimmedScores(scores, most);
        }
        double[] rest = ordinary.get();
        return new TrimmedScores(
                rest, rhythm ? TailSample.above(all.greatest(), rest) : TailSample.of(rest));
    }

    /// The scores, those of outlying episodes NaN; not a copy.
    double[] scores() {
        return scores;
    }

    TailSample sample() {
        return sample;
    }
}
