package telltale.detector.statistical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.math.SignificantDigits;
import telltale.math.extreme.GpdTail;
import telltale.series.Series;

/// How improbable a row's values are together: for each channel minus the logarithm of the
/// probability that a row of the training has as high a value, or as low, whichever is rarer; a
/// row's score is the sum over its channels.
///
/// Departs from the paper, which counts rows: beyond what the training has, a tail fitted to it
/// goes on, see [GpdTail], and outliers of the training are no part of it.
@About(
        id = "channel_tails",
        title = "Channel tails",
        finds = "Rows with a very rare value in one channel or fairly rare values in several.",
        aliases = {"ecod", "copod", "hbos"},
        strengths =
                "Rows with a rare value in one channel, or fairly rare ones in several at "
                        + "once.",
        weaknesses =
                "Values that are usual one by one but unusual together or in their order; "
                        + "it ignores time.",
        cost = "O(n log n) per channel.",
        paper =
                "Li, Z. et al. (2023). ECOD: Unsupervised Outlier Detection Using Empirical"
                        + " Cumulative Distribution Functions. IEEE TKDE."
                        + " doi:10.1109/TKDE.2022.3159580")
public record ChannelTails() implements Detector {
    /// Least values whose ranks say anything.
    private static final int LEAST = 10;

    /// Rows per task; changes no result.
    private static final int STRETCH = 16_384;

    /// Nothing is less probable.
    private static final double MOST = 700;

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        List<Channel> channels = new ArrayList<>();
        long most = 0;
        for (int channel = 0; channel < training.width(); channel++) {
            progress.advance(channel, training.width(), "learning");
            double[] values = training.channelValues(channel);
            most = Math.max(most, Arrays.stream(values).filter(v -> !Double.isNaN(v)).count());
            GpdTail up = GpdTail.of(values);
            Arrays.setAll(values, row -> -values[row]);
            channels.add(new Channel(up, GpdTail.of(values)));
        }
        if (most < LEAST) {
            throw NotEnoughData.rows("channel tails", LEAST, most);
        }
        return new Tails(List.copyOf(channels));
    }

    /// The tails of a channel; of the lower one the values' signs are turned.
    private record Channel(GpdTail up, GpdTail down) {
        /// NaN for a missing value and where nothing is known.
        double surprise(double value) {
            double rarer = Math.min(up.exceedance(value), down.exceedance(-value));
            return Double.isNaN(rarer) ? Double.NaN : Math.min(MOST, -StrictMath.log(rarer));
        }
    }

    private record Tails(List<Channel> channels) implements Model.Causal {
        @Override
        public Scores score(Series series, Progress progress) throws InterruptedException {
            double[] scores = new double[series.length()];
            ParallelRows.run(
                    scores.length,
                    STRETCH,
                    progress,
                    "scoring",
                    (from, to) -> {
                        double[] values = new double[series.width()];
                        for (int row = from; row < to; row++) {
                            series.copyRow(row, values);
                            scores[row] = score(values);
                        }
                    });
            return Scores.of(scores);
        }

        private double score(double[] values) {
            double sum = Double.NaN;
            for (int channel = 0; channel < values.length; channel++) {
                double surprise = channels.get(channel).surprise(values[channel]);
                if (!Double.isNaN(surprise)) {
                    sum = Double.isNaN(sum) ? surprise : sum + surprise;
                }
            }
            return sum;
        }

        @Override
        public Scorer open() {
            return new Live(this);
        }

        @Override
        public Scorer resume(byte[] state) {
            if (state.length > 0) {
                throw new IllegalArgumentException(
                        "expected an empty stream state, found %,d bytes".formatted(state.length));
            }
            return new Live(this);
        }

        /// The channel with the rarest value decides.
        @Override
        public Explanation explain(Series series, Scores scores, int row) {
            if (Double.isNaN(scores.at(row))) {
                return Explanation.of(series, scores, row);
            }
            double[] parts = new double[series.width()];
            double total = 0;
            int rarest = 0;
            for (int channel = 0; channel < parts.length; channel++) {
                double surprise = channels.get(channel).surprise(series.valueAt(channel, row));
                parts[channel] = Double.isNaN(surprise) ? 0 : surprise;
                total += parts[channel];
                rarest = parts[channel] > parts[rarest] ? channel : rarest;
            }
            double sum = total;
            List<Double> shares =
                    Arrays.stream(parts)
                            .mapToObj(part -> sum > 0 ? part / sum : 1.0 / parts.length)
                            .toList();
            return new Explanation(
                    row,
                    scores.at(row),
                    rarest,
                    series.valueAt(rarest, row),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Optional.empty(),
                    shares,
                    sentence(series, rarest, row));
        }

        private String sentence(Series series, int channel, int row) {
            double value = series.valueAt(channel, row);
            Channel known = channels.get(channel);
            double above = known.up.exceedance(value);
            double below = known.down.exceedance(-value);
            Series.Channel named = series.channels().get(channel);
            return "'%s' is %s%s: a normal row has as %s a value once in %s rows."
                    .formatted(
                            named.name(),
                            SignificantDigits.of(value, 6),
                            named.unit().isEmpty() ? "" : " " + named.unit(),
                            above < below ? "high" : "low",
                            SignificantDigits.of(1 / Math.max(1e-12, Math.min(above, below)), 3));
        }
    }

    private static final class Live implements Scorer {
        private final Tails tails;

        Live(Tails tails) {
            this.tails = tails;
        }

        @Override
        public double next(long time, double[] row) {
            return tails.score(row);
        }

        @Override
        public byte[] state() {
            return new byte[0];
        }
    }
}
