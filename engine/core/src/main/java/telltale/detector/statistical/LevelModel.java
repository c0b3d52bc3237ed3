package telltale.detector.statistical;

import telltale.detector.Expectation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.series.Series;

/// A model that expects the same of every row, channel by channel. A row's score is the highest of
/// its channels'; a channel without a value, or without a scale, has none. Streams have no state.
final class LevelModel implements Model.Causal {
    /// Rows per task; changes no result.
    private static final int STRETCH = 65_536;

    /// How many values are scored at a time: what a cache holds.
    private static final int PIECE = 4_096;

    private final double[] centres;
    private final double[] scales;

    /// Takes ownership of the arrays, one value a channel.
    LevelModel(double[] centres, double[] scales) {
        this.centres = centres;
        this.scales = scales;
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        double[] scores = new double[series.length()];
        ParallelRows.run(
                scores.length,
                STRETCH,
                progress,
                "scoring",
                (from, to) -> scoreStretch(series, from, to, scores));
        return Scores.of(scores, Expectation.constant(centres.clone(), scales.clone()));
    }

    private void scoreStretch(Series series, int from, int to, double[] scores) {
        double[] values = new double[Math.min(PIECE, to - from)];
        for (int at = from; at < to; at += PIECE) {
            int end = Math.min(to, at + PIECE);
            series.copyChannel(0, at, end, scores, at);
            score(scores, at, end, centres[0], scales[0]);
            for (int channel = 1; channel < series.width(); channel++) {
                series.copyChannel(channel, at, end, values, 0);
                score(values, 0, end - at, centres[channel], scales[channel]);
                for (int row = at; row < end; row++) {
                    scores[row] = higher(scores[row], values[row - at]);
                }
            }
        }
    }

    private static void score(double[] values, int from, int to, double centre, double scale) {
        for (int i = from; i < to; i++) {
            values[i] = ScaledDeviation.score(values[i], centre, scale);
        }
    }

    private static double higher(double a, double b) {
        return b > a || Double.isNaN(a) ? b : a;
    }

    @Override
    public Scorer open() {
        return new Live();
    }

    @Override
    public Scorer resume(byte[] state) {
        if (state.length > 0) {
            throw new IllegalArgumentException(
                    "expected an empty stream state, found %,d bytes".formatted(state.length));
        }
        return new Live();
    }

    private final class Live implements Scorer {
        @Override
        public double next(long time, double[] row) {
            double score = Double.NaN;
            for (int c = 0; c < centres.length; c++) {
                score = higher(score, ScaledDeviation.score(row[c], centres[c], scales[c]));
            }
            return score;
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

        @Override
        public byte[] state() {
            return new byte[0];
        }
    }
}
