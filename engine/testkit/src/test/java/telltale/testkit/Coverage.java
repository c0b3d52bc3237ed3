package telltale.testkit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import telltale.detector.Detector;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// How far the confidences of a method mean what they say on one kind of series.
///
/// @param sure the share of fresh stretches, as long as the horizon, with a row at 0.95 or higher
/// @param even the same at 0.5 or higher
record Coverage(double sure, double even) {
    /// Scores all rows by what the first rows teach.
    @FunctionalInterface
    interface Scoring {
        Scored scored(double[] values, int training) throws InterruptedException;
    }

    /// The scores of all rows, and the calibration by those of the training.
    record Scored(Scores scores, Calibration calibration) {}

    /// The distance from the median of the training.
    static final Scoring RAW =
            (values, training) -> {
                double median = OrderStatistics.median(values, 0, training);
                Scores scores =
                        Scores.of(Arrays.stream(values).map(v -> Math.abs(v - median)).toArray());
                return new Scored(scores, Calibration.of(scores.rows(0, training)));
            };

    static Scoring of(Detector detector) {
        return (values, training) -> {
            Series series = PlainSeries.series(values);
            var model = detector.fit(series.rows(0, training), Progress.NONE);
            Scores scores = model.score(series, Progress.NONE);
            return new Scored(scores, Calibration.of(model, scores.rows(0, training)));
        };
    }

    /// Over so many series of a kind, each of `rows` rows to train on and as many fresh ones.
    static Coverage of(Scoring scoring, NoiseKind noise, int rows, int series)
            throws InterruptedException {
        int sure = 0;
        int even = 0;
        for (int i = 0; i < series; i++) {
            double[] values = noise.values(2 * rows, 1_000L * rows + i);
            Scored scored = scoring.scored(values, rows);
            double highest =
                    Arrays.stream(scored.scores().values(), rows, 2 * rows)
                            .filter(score -> !Double.isNaN(score))
                            .max()
                            .orElse(Double.NEGATIVE_INFINITY);
            double confidence = scored.calibration().confidence(highest);
            sure += confidence >= 0.95 ? 1 : 0;
            even += confidence >= 0.5 ? 1 : 0;
        }
        return new Coverage((double) sure / series, (double) even / series);
    }

    /// The share of spikes inside the training that stand at 0.95 or higher, over so many series.
    /// Rows without a score, as at the start of a series, do not count.
    ///
    /// @param share how many of the rows are spikes
    /// @param least the size of the least, in standard deviations
    /// @param most the size of the largest; sizes are uniform between the two, signs random
    static double spikesFound(
            Scoring scoring,
            NoiseKind noise,
            int rows,
            int series,
            double share,
            double least,
            double most)
            throws InterruptedException {
        int planted = (int) Math.max(1, share * rows);
        long found = 0;
        long scored = 0;
        for (int i = 0; i < series; i++) {
            double[] values = noise.values(rows, 5_000L * rows + i);
            var random = new SplittableRandom(i);
            double sigma = deviation(values);
            int[] places =
                    IntStream.generate(() -> random.nextInt(rows))
                            .distinct()
                            .limit(planted)
                            .toArray();
            for (int row : places) {
                double size = least + (most - least) * random.nextDouble();
                values[row] += (random.nextBoolean() ? size : -size) * sigma;
            }
            Scored result = scoring.scored(values, rows);
            double[] spikes =
                    Arrays.stream(places)
                            .mapToDouble(
                                    row -> result.calibration().confidence(result.scores().at(row)))
                            .filter(confidence -> !Double.isNaN(confidence))
                            .toArray();
            scored += spikes.length;
            found += Arrays.stream(spikes).filter(confidence -> confidence >= 0.95).count();
        }
        return (double) found / scored;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / values.length);
    }
}
