package telltale.math.tail;

import java.util.Optional;

/// What is left of some scores without the outliers among them.
final class Ordinary {
    private final double[] scores;
    private final TailSample sample;

    private Ordinary(double[] scores, TailSample sample) {
        this.scores = scores;
        this.sample = sample;
    }

    /// @param all the sample of the scores
    static Ordinary of(double[] scores, TailSample all) {
        boolean rhythm = Rhythm.of(scores, all.greatest());
        TailSample most = rhythm ? TailSample.above(all.greatest(), scores) : all;
        Optional<double[]> ordinary = Episodes.withoutOutlying(scores, most);
        if (ordinary.isEmpty()) {
            return new Ordinary(scores, most);
        }
        double[] rest = ordinary.get();
        return new Ordinary(
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
