package telltale.threshold;

import telltale.detector.Scores;
import telltale.math.OrderStatistics;

/// Rule that gives the cutoff. A row is anomalous where its score is the cutoff or higher.
///
/// `reference` are the scores of the training rows and `calibration` is made of them. Scores that
/// are missing or infinite count for nothing; where there are no others, the cutoff is infinite.
public sealed interface Threshold {
    /// The cutoff; infinite where no score is to be anomalous.
    double cutoff(Scores reference, Calibration calibration);

    /// The smallest score whose confidence reaches a level.
    ///
    /// @param level over 0 and under 1
    record Confidence(double level) implements Threshold {
        public Confidence {
            check(level > 0 && level < 1, "confidence", "over 0 and under 1", level);
        }

        @Override
        public double cutoff(Scores reference, Calibration calibration) {
            return calibration.cutoff(level);
        }
    }

    /// Takes that share of the rows for anomalous whatever they are, those of the highest scores;
    /// fewer where scores at the border are the same. Known as contamination. The cutoff is half
    /// way between the scores at the border. `O(n)`.
    ///
    /// @param fraction over 0 and under 1
    record Share(double fraction) implements Threshold {
        public Share {
            check(fraction > 0 && fraction < 1, "share", "over 0 and under 1", fraction);
        }

        @Override
        public double cutoff(Scores reference, Calibration calibration) {
            double[] scores = FiniteScores.of(reference);
            int allowed = (int) (fraction * scores.length);
            if (allowed == 0) {
                return Double.POSITIVE_INFINITY;
            }
            double last = scores.length - 1;
            double cutoff = OrderStatistics.quantile(scores, (last - allowed + 0.5) / last);
            int anomalous = 0;
            double next = Double.POSITIVE_INFINITY;
            for (double score : scores) {
                anomalous += score >= cutoff ? 1 : 0;
                next = score > cutoff ? Math.min(next, score) : next;
            }
            return anomalous <= allowed ? cutoff : next;
        }
    }

    /// A multiple of the scores' deviation over their middle: mean and standard deviation, or,
    /// robustly, median and 1.4826 times the median absolute deviation (1.2533 times the mean
    /// absolute deviation where that is zero), which anomalies among the scores hardly move. Where
    /// all scores are the same, a little over them.
    ///
    /// @param multiple any number from 0
    /// @param robust median and median deviation instead of mean and standard deviation
    record Sigma(double multiple, boolean robust) implements Threshold {
        /// Keeps a deviation above 0.
        private static final double LEAST = 1e-9;

        public Sigma {
            check(multiple >= 0 && multiple < 1e6, "sigma", "from 0, under 1e6", multiple);
        }

        /// Of mean and standard deviation.
        public Sigma(double multiple) {
            this(multiple, false);
        }

        @Override
        public double cutoff(Scores reference, Calibration calibration) {
            double[] scores = FiniteScores.of(reference);
            if (scores.length == 0) {
                return Double.POSITIVE_INFINITY;
            }
            double middle = middle(scores, robust);
            return cutoff(middle, deviation(scores, middle, robust), multiple);
        }

        static double middle(double[] scores, boolean robust) {
            return robust ? OrderStatistics.median(scores) : FiniteScores.mean(scores);
        }

        static double deviation(double[] scores, double middle, boolean robust) {
            return robust ? spread(scores, middle) : FiniteScores.deviation(scores, middle);
        }

        static double cutoff(double middle, double deviation, double multiple) {
            return middle + Math.max(multiple * deviation, LEAST * Math.max(1, Math.abs(middle)));
        }

        private static double spread(double[] scores, double median) {
            double spread = OrderStatistics.medianDeviation(scores, 0, scores.length, median);
            return spread > 0 ? 1.4826 * spread : 1.2533 * FiniteScores.distance(scores, median);
        }
    }

    /// A score, as it is.
    record Fixed(double value) implements Threshold {
        public Fixed {
            check(Math.abs(value) <= Double.MAX_VALUE, "value", "a finite number", value);
        }

        @Override
        public double cutoff(Scores reference, Calibration calibration) {
            return value;
        }
    }

    /// Leaves the episodes of the highest scores, so many of them, an episode being a run of
    /// neighbouring rows: the cutoff is lowered, score by score, as far as it goes without another
    /// episode. More than `k` only where they all have the very highest score.
    ///
    /// @param k from 1
    record TopK(int k) implements Threshold {
        public TopK {
            check(k >= 1, "top k", "from 1", k);
        }

        @Override
        public double cutoff(Scores reference, Calibration calibration) {
            return RunCounts.cutoff(reference.values(), k);
        }
    }

    /// What stands out among the episodes of a series that was learnt from as a whole: a [Decision]
    /// compares them with each other, as anomalies among the rows learnt from make confidences too
    /// low. Rows that come after the training are judged by their confidence, [#LEVEL], which is
    /// the cutoff that this gives.
    ///
    /// @param further how many of the next episodes are taken in as well, from 0
    record Standout(int further) implements Threshold {
        /// The product's default confidence.
        public static final double LEVEL = 0.95;

        public Standout {
            check(further >= 0, "standout", "from 0", further);
        }

        public Standout() {
            this(0);
        }

        @Override
        public double cutoff(Scores reference, Calibration calibration) {
            return calibration.cutoff(LEVEL);
        }
    }

    private static void check(boolean holds, String what, String expected, Number found) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "%s: expected %s, found '%s'".formatted(what, expected, found));
        }
    }
}
