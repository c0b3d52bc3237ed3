package telltale.evaluation;

import java.util.Arrays;
import java.util.List;
import telltale.detector.Scores;
import telltale.series.RowRange;

/// The score of the Numenta anomaly benchmark, version 1.1: early detections inside a window count
/// more, detections outside cost, and one cutoff serves a whole corpus.
///
/// Lavin, Ahmad 2015, "Evaluating Real-time Anomaly Detection Algorithms", arXiv:1510.03336. A
/// window's best detection counts `S(-(distance to the window's end) / width) / S(-1)` with `S(x) =
/// 2 / (1 + exp(5x)) - 1`; one outside costs more the further behind a window it lies. The first 15
/// % of a series, at most 750 rows, are not scored. The result is scaled so that finding nothing is
/// 0 and perfection is 100; it may be negative.
public final class NabScore {

    /// What a false alarm and a miss cost.
    public enum Profile {
        STANDARD(0.11, 1),
        LOW_FALSE_POSITIVES(0.22, 1),
        LOW_FALSE_NEGATIVES(0.11, 2);

        private final double falseAlarm;
        private final double miss;

        Profile(double falseAlarm, double miss) {
            this.falseAlarm = falseAlarm;
            this.miss = miss;
        }

        /// Finding a window earns what missing it would have cost, and the weight of its earliest
        /// alarm.
        double earned(NabCurve.Step step) {
            return falseAlarm * step.outside() + step.inside() + miss * step.found();
        }
    }

    /// One series of a corpus, with its labelled windows in order.
    public record Item(Labels labels, Scores scores) {
        public Item {
            if (scores.length() != labels.length()) {
                throw new IllegalArgumentException(
                        "expected %d scores, found %d".formatted(labels.length(), scores.length()));
            }
        }
    }

    /// @param score 0 for finding nothing, 100 for perfection; NaN for a corpus without windows
    /// @param cutoff the cutoff used: rows with at least this score are detections
    public record Outcome(double score, double cutoff) {}

    /// What the alarms of one series earned. The parts of a corpus add up.
    ///
    /// @param earned beyond what finding nothing earns
    /// @param windows how many labelled windows there are
    /// @param scored how many of them have a row that is scored
    public record Part(double earned, int windows, int scored) {
        public static final Part NOTHING = new Part(0, 0, 0);

        public Part plus(Part other) {
            return new Part(earned + other.earned, windows + other.windows, scored + other.scored);
        }

        /// 0 for finding nothing, 100 for perfection; NaN without windows.
        public double score(Profile profile) {
            return windows == 0 ? Double.NaN : 100 * earned / (windows + profile.miss * scored);
        }
    }

    private static final double STEEPNESS = 5;
    private static final double FAR = 3;

    private NabScore() {}

    /// With the cutoff that is best for the profile, as the benchmark's own optimiser chooses it.
    public static Outcome best(List<Item> corpus, Profile profile) {
        return NabCurve.best(curves(corpus), total(corpus), profile);
    }

    /// With a cutoff given.
    public static Outcome at(List<Item> corpus, Profile profile, double cutoff) {
        double earned = 0;
        for (NabCurve curve : curves(corpus)) {
            earned += curve.earned(cutoff, profile);
        }
        return new Outcome(total(corpus).plus(new Part(earned, 0, 0)).score(profile), cutoff);
    }

    private static List<NabCurve> curves(List<Item> corpus) {
        return corpus.stream()
                .map(item ->
                        curve(
                                item.labels,
                                item.scores.values(),
                                new RowRange(0, item.labels.length()),
                                Integer.MAX_VALUE))
                .toList();
    }

    private static Part total(List<Item> corpus) {
        Part total = Part.NOTHING;
        for (Item item : corpus) {
            total =
                    total.plus(
                            part(
                                    item.labels,
                                    new int[0],
                                    new RowRange(0, item.labels.length()),
                                    Profile.STANDARD));
        }
        return total;
    }

    /// What each cutoff earns in one series where every row at or above it is an alarm.
    ///
    /// @param scores one per row; a missing one counts as the lowest
    /// @param scored the rows that count
    /// @param most how many cutoffs to keep, the highest
    public static NabCurve curve(Labels labels, double[] scores, RowRange scored, int most) {
        Weights rows = new Weights(labels, filled(scores.clone()), scored);
        return NabCurve.of(rows, most);
    }

    /// What alarms given as rows earn in one series.
    ///
    /// @param alarms rows in any order; those that do not count or lie in the probation are passed
    ///   over
    /// @param scored the rows that count
    public static Part part(Labels labels, int[] alarms, RowRange scored, Profile profile) {
        Weights weights = new Weights(labels, new double[labels.length()], scored);
        double[] gains = weights.missed(profile);
        double earned = 0;
        for (int alarm : alarms) {
            int row = alarm - weights.first;
            if (row >= 0 && row < weights.count) {
                earned += weights.gain(row, gains, profile);
            }
        }
        return new Part(earned, weights.windows, weights.scored());
    }

    /// The rows that are scored, with what a detection there is worth.
    static final class Weights {
        final double[] scores;
        final double[] weights;

        /// The number of the window; -1 outside.
        final int[] window;

        /// The first row of the series that is scored.
        final int first;

        final int count;

        /// How many windows the series has, and how many of them lie in rows that count.
        final int numbered;

        final int windows;

        Weights(Labels labels, double[] all, RowRange counted) {
            List<RowRange> spans = labels.spans();
            int length = labels.length();
            double probation = Math.min(Math.floor(0.15 * length), 0.15 * 5_000);
            first = Math.clamp((long) Math.ceil(probation), counted.from(), counted.to());
            count = counted.to() - first;
            scores = Arrays.copyOfRange(all, first, counted.to());
            weights = new double[count];
            window = new int[count];
            numbered = spans.size();
            windows =
                    (int)
                            spans.stream()
                                    .filter(s -> s.to() > counted.from() && s.from() < counted.to())
                                    .count();
            int next = 0;
            for (int i = 0; i < count; i++) {
                int row = first + i;
                while (next < spans.size() && spans.get(next).to() <= row) {
                    next++;
                }
                if (next < spans.size() && spans.get(next).from() <= row) {
                    RowRange span = spans.get(next);
                    double place = -(double) (span.to() - row) / span.length();
                    weights[i] = sigmoid(place) / sigmoid(-1);
                    window[i] = next;
                } else {
                    weights[i] = next == 0 ? -1 : behind(spans.get(next - 1), row);
                    window[i] = -1;
                }
            }
        }

        /// How many windows have a row that is scored.
        int scored() {
            boolean[] present = new boolean[numbered];
            int scored = 0;
            for (int row = 0; row < count; row++) {
                if (window[row] >= 0 && !present[window[row]]) {
                    present[window[row]] = true;
                    scored++;
                }
            }
            return scored;
        }

        /// What each window earns before it is found.
        double[] missed(Profile profile) {
            double[] gains = new double[numbered];
            Arrays.fill(gains, -profile.miss);
            return gains;
        }

        /// What one more detection earns, given what the windows have earned so far.
        double gain(int row, double[] gains, Profile profile) {
            if (window[row] < 0) {
                return profile.falseAlarm * weights[row];
            }
            double gain = Math.max(0, weights[row] - gains[window[row]]);
            gains[window[row]] += gain;
            return gain;
        }
    }

    private static double behind(RowRange window, int row) {
        int width = window.length() - 1;
        return width == 0 ? -1 : sigmoid((double) (row - window.to() + 1) / width);
    }

    private static double sigmoid(double x) {
        return x > FAR ? -1 : 2 / (1 + Math.exp(STEEPNESS * x)) - 1;
    }

    private static double[] filled(double[] scores) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double score : scores) {
            lowest = score < lowest ? score : lowest;
        }
        for (int row = 0; row < scores.length; row++) {
            boolean missing = Double.isNaN(scores[row]);
            scores[row] = missing ? lowest == Double.POSITIVE_INFINITY ? 0 : lowest : scores[row];
        }
        return scores;
    }
}
