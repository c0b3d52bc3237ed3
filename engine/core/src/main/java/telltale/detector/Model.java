package telltale.detector;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import telltale.job.Progress;
import telltale.math.extreme.GpdTail;
import telltale.series.Series;

/// Fitted detector. Trained, immutable, shared freely between threads.
///
/// A model scores series with as many channels as it was trained on, in the same order.
public sealed interface Model {
    /// One score a row, higher = more anomalous, NaN where there is none (warming up, or no value).
    Scores score(Series series, Progress progress) throws InterruptedException;

    /// A fresh live stream.
    Scorer open();

    /// A live stream that goes on exactly where the one that gave the [Scorer#state()] stood.
    ///
    /// @throws IllegalArgumentException where the state is not one of this model's
    Scorer resume(byte[] state);

    /// How many rows later a live stream knows the score of a row: what [Scorer#next] gives is the
    /// score of the row so many before. A batch gives every row its own.
    default int delay() {
        return 0;
    }

    /// The rows of the training that the model holds for anomalous: its scores of them tell nothing
    /// of what normal rows score. None where it holds none for that, or does not say.
    default BitSet anomalousTraining() {
        return new BitSet();
    }

    /// How probable scores are for normal rows, where the model knows that better than its scores
    /// of the training tell.
    default Optional<GpdTail> tail() {
        return Optional.empty();
    }

    /// What the fit chose from the data or could not do, a sentence each, for people to read.
    default List<String> notes() {
        return List.of();
    }

    /// Why the row has its score. `scores` are those this model gave to `series`.
    default Explanation explain(Series series, Scores scores, int row) {
        return Explanation.of(series, scores, row);
    }

    /// A model whose score of a row depends on the rows up to [#delay] later only. It is written as
    /// a [Scorer]; scoring a whole series gives the same scores bit for bit, once the stream has
    /// warmed up, and may score the last rows of a series, of which a stream does not know yet. A
    /// model may override `score` to be faster, never to be different.
    non-sealed interface Causal extends Model {
        @Override
        default Scores score(Series series, Progress progress) throws InterruptedException {
            Scorer scorer = open();
            int length = series.length();
            int width = series.width();
            double[] scores = missing(length);
            double[][] expected = new double[width][];
            double[][] scale = new double[width][];
            Arrays.setAll(expected, _ -> missing(length));
            Arrays.setAll(scale, _ -> missing(length));
            double[] values = new double[width];
            for (int row = 0; row < length; row++) {
                if ((row & 0x3fff) == 0) {
                    progress.advance(row, length, "scoring");
                }
                series.copyRow(row, values);
                double score = scorer.next(series.timeAt(row), values);
                int scored = row - delay();
                if (scored >= 0) {
                    scores[scored] = score;
                    for (int channel = 0; channel < width; channel++) {
                        expected[channel][scored] = scorer.expected(channel);
                        scale[channel][scored] = scorer.scale(channel);
                    }
                }
            }
            return scorer.expects()
                    ? Scores.of(scores, Expectation.of(expected, scale))
                    : Scores.of(scores);
        }
    }

    private static double[] missing(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /// A model that needs a whole series, or a window of it, to score a row. A live stream rescores
    /// a window that ends at the newest row.
    non-sealed interface WholeSeries extends Model {
        /// How many rows a live stream keeps and rescores.
        int windowRows();

        @Override
        default Scorer open() {
            return new WindowScorer(this);
        }

        @Override
        default Scorer resume(byte[] state) {
            return WindowScorer.resume(this, state);
        }
    }
}
