package telltale.example;

import java.util.Arrays;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Expectation;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.series.Series;

/// Tukey's fences: distance of a row from the middle of the training's quartiles, in multiples of
/// half their distance plus `whisker` times it. The example to copy for a new detector.
///
/// A row's score is the highest of its channels'; a channel without a value has none. `O(n log n)`
/// to learn, `O(n)` to score.
///
/// @param whisker how far the fences lie beyond the quartiles, in interquartile ranges
@About(
        id = "tukey_fences",
        title = "Tukey's fences",
        finds = "Rows far outside the quartiles of the training.",
        aliases = {"iqr", "boxplot"},
        strengths = "Spikes in channels with skewed or heavy-tailed values.",
        weaknesses =
                "Anything within the usual range; channels that are constant half of the time.",
        cost = "O(n log n).",
        paper = "Tukey, J. W. (1977). Exploratory Data Analysis. Addison-Wesley.")
record TukeyFences(
        @Setting(
                        help = "How far the fences lie beyond the quartiles.",
                        unit = "interquartile ranges",
                        min = 0.1,
                        max = 100)
                double whisker)
        implements Detector {

    private static final int LEAST_ROWS = 4;

    /// So that a training without spread gives finite scores.
    private static final double LEAST_SPREAD = 1e-9;

    private static final double HIGHEST = 1e100;

    /// With the whisker of 1.5 that Tukey's box plots have.
    TukeyFences() {
        this(1.5);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        double[] centres = new double[training.width()];
        double[] scales = new double[training.width()];
        for (int channel = 0; channel < training.width(); channel++) {
            progress.advance(channel, training.width(), "sorting");
            double[] values = finite(training.channelValues(channel));
            if (values.length < LEAST_ROWS) {
                throw NotEnoughData.rows("Tukey's fences", LEAST_ROWS, values.length);
            }
            Arrays.sort(values);
            double low = values[values.length / 4];
            double high = values[values.length - 1 - values.length / 4];
            centres[channel] = low / 2 + high / 2;
            double half = high / 2 - low / 2;
            double size = Math.max(Math.abs(low), Math.abs(high));
            scales[channel] =
                    Math.clamp(
                            half + whisker * 2 * half,
                            Math.max(LEAST_SPREAD * size, Double.MIN_NORMAL),
                            Double.MAX_VALUE);
        }
        return new Fences(centres, scales);
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /// What was learnt: one centre and one scale per channel. A causal model is written as its
    /// stream; scores of a whole series follow.
    private static final class Fences implements Model.Causal {
        private final double[] centres;
        private final double[] scales;

        Fences(double[] centres, double[] scales) {
            this.centres = centres;
            this.scales = scales;
        }

        @Override
        public Scorer open() {
            return new Stream(centres, scales);
        }

        @Override
        public Scorer resume(byte[] state) {
            if (state.length > 0) {
                throw new IllegalArgumentException(
                        "expected an empty stream state, found %,d bytes".formatted(state.length));
            }
            return open();
        }

        @Override
        public Scores score(Series series, Progress progress) throws InterruptedException {
            Scores scores = Model.Causal.super.score(series, progress);
            return scores.with(Expectation.constant(centres.clone(), scales.clone()));
        }
    }

    private static final class Stream implements Scorer {
        private final double[] centres;
        private final double[] scales;

        Stream(double[] centres, double[] scales) {
            this.centres = centres;
            this.scales = scales;
        }

        @Override
        public double next(long time, double[] row) {
            double highest = Double.NaN;
            for (int channel = 0; channel < row.length; channel++) {
                double distance = Math.abs(row[channel] - centres[channel]) / scales[channel];
                if (distance >= 0 && !(highest >= distance)) {
                    highest = Math.min(distance, HIGHEST);
                }
            }
            return highest;
        }

        @Override
        public byte[] state() {
            return new byte[0];
        }

        @Override
        public boolean expects() {
            return true;
        }

        @Override
        public double expected(int channel) {
            return centres[channel];
        }

        @Override
        public double scale(int channel) {
            return scales[channel];
        }
    }
}
