package telltale.evaluation;

import java.util.Arrays;
import java.util.List;
import telltale.detector.Scores;

/// The score of the Numenta anomaly benchmark, version 1.1: early detections inside a window count
/// more, detections outside cost, and one cutoff serves a whole corpus.
///
/// Lavin, Ahmad 2015, "Evaluating Real-time Anomaly Detection Algorithms", arXiv:1510.03336. A
/// window's best detection counts `S(-(distance to the window's end) / width) / S(-1)` with `S(x) =
/// 2 / (1 + exp(5x)) - 1`; one outside costs more the further behind a window it lies. The first 15
/// % of a series, at most 750 rows, are not scored. The result is scaled so that finding nothing is
/// 0 and perfection is 100; it may be negative.
public final class Nab {

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

    private Nab() {}

    /// With the cutoff that is best for the profile, as the benchmark's own optimiser chooses it.
    public static Outcome best(List<Item> corpus, Profile profile) {
        return sweep(corpus, profile, Double.NaN);
    }

    /// With a cutoff given.
    public static Outcome at(List<Item> corpus, Profile profile, double cutoff) {
        return sweep(corpus, profile, cutoff);
    }

    /// What alarms given as rows earn in one series.
    ///
    /// @param alarms rows in any order; those before `from` and in the probation are passed over
    /// @param from the first row that may be scored
    public static Part part(Labels labels, int[] alarms, int from, Profile profile) {
        Weights weights = new Weights(labels.length());
        weights.add(labels, new double[labels.length()], from);
        int first = labels.length() - weights.count;
        double[] gains = weights.missed(profile);
        double earned = 0;
        for (int alarm : alarms) {
            if (alarm >= first) {
                earned += weights.gain(alarm - first, gains, profile);
            }
        }
        return new Part(earned, weights.windows, weights.scored());
    }

    /// @param given the cutoff, NaN for the best
    private static Outcome sweep(List<Item> corpus, Profile profile, double given) {
        Weights rows = new Weights(corpus.stream().mapToInt(item -> item.labels.length()).sum());
        for (Item item : corpus) {
            rows.add(item.labels, filled(item.scores.values()), 0);
        }
        int[] order = rows.ascending();
        double[] gains = rows.missed(profile);
        double earned = 0;
        double best = 0;
        double cutoff = Double.POSITIVE_INFINITY;
        for (int i = order.length - 1; i >= 0; ) {
            double score = rows.scores[order[i]];
            if (score < given) {
                break;
            }
            for (; i >= 0 && rows.scores[order[i]] == score; i--) {
                earned += rows.gain(order[i], gains, profile);
            }
            if (earned > best || !Double.isNaN(given)) {
                best = earned;
                cutoff = score;
            }
        }
        return new Outcome(new Part(best, rows.windows, rows.scored()).score(profile), cutoff);
    }

    /// The rows that are scored, series after series, with what a detection there is worth.
    private static final class Weights {
        private final double[] scores;
        private final double[] weights;

        /// The number of the window, counted over all series; -1 outside.
        private final int[] window;

        private int count;

        /// How many numbers of windows are given away.
        private int numbered;

        /// How many windows do not end before the first row that may be scored.
        private int windows;

        Weights(int capacity) {
            scores = new double[capacity];
            weights = new double[capacity];
            window = new int[capacity];
        }

        void add(Labels labels, double[] all, int from) {
            int length = labels.length();
            List<Span> spans = labels.spans();
            double probation = Math.min(Math.floor(0.15 * length), 0.15 * 5_000);
            int next = 0;
            for (int row = Math.max(from, (int) Math.ceil(probation)); row < length; row++) {
                while (next < spans.size() && spans.get(next).to() <= row) {
                    next++;
                }
                scores[count] = all[row];
                if (next < spans.size() && spans.get(next).from() <= row) {
                    Span span = spans.get(next);
                    double place = -(double) (span.to() - row) / span.length();
                    weights[count] = sigmoid(place) / sigmoid(-1);
                    window[count] = numbered + next;
                } else {
                    weights[count] = next == 0 ? -1 : behind(spans.get(next - 1), row);
                    window[count] = -1;
                }
                count++;
            }
            numbered += spans.size();
            windows += (int) spans.stream().filter(span -> span.to() > from).count();
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

        /// The rows in ascending order of their scores.
        int[] ascending() {
            double[] sorted = Arrays.copyOf(scores, count);
            Arrays.sort(sorted);
            int[] order = new int[count];
            int[] placed = new int[count];
            for (int row = 0; row < count; row++) {
                int at = firstOf(sorted, scores[row]);
                order[at + placed[at]++] = row;
            }
            return order;
        }

        private static int firstOf(double[] sorted, double score) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < score) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private static double behind(Span window, int row) {
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
