package telltale.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.detector.Scores;

/// The score of the Numenta anomaly benchmark, version 1.1: early detections inside a window count
/// more, detections outside cost, and one cutoff serves a whole corpus.
///
/// Lavin, Ahmad 2015, "Evaluating Real-time Anomaly Detection Algorithms", arXiv:1510.03336. A
/// window's best detection counts `S(-(distance to the window's end) / width) / S(-1)` with
/// `S(x) = 2 / (1 + exp(5x)) - 1`; one outside costs more the further behind a window it lies. The
/// first 15 % of a series, at most 750 rows, are not scored. The result is scaled so that finding
/// nothing is 0 and perfection is 100; it may be negative.
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

    private record Row(double score, double weight, int window) {}

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

    /// @param given the cutoff, NaN for the best
    private static Outcome sweep(List<Item> corpus, Profile profile, double given) {
        List<Row> rows = new ArrayList<>();
        int windows = 0;
        for (Item item : corpus) {
            add(item, windows, rows);
            windows += item.labels.spans().size();
        }
        rows.sort((a, b) -> Double.compare(b.score, a.score));
        boolean[] present = new boolean[windows];
        rows.stream().filter(row -> row.window >= 0).forEach(row -> present[row.window] = true);
        int scored = 0;
        for (boolean one : present) {
            scored += one ? 1 : 0;
        }
        double[] gains = new double[windows];
        Arrays.fill(gains, -profile.miss);
        double nothing = -profile.miss * scored;
        double raw = nothing;
        double best = raw;
        double cutoff = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.size(); ) {
            double score = rows.get(i).score;
            if (score < given) {
                break;
            }
            for (; i < rows.size() && rows.get(i).score == score; i++) {
                raw += gain(rows.get(i), gains, profile);
            }
            if (raw > best || !Double.isNaN(given)) {
                best = raw;
                cutoff = score;
            }
        }
        double perfect = windows;
        double result = windows == 0 ? Double.NaN : 100 * (best - nothing) / (perfect - nothing);
        return new Outcome(result, cutoff);
    }

    private static double gain(Row row, double[] gains, Profile profile) {
        if (row.window < 0) {
            return profile.falseAlarm * row.weight;
        }
        double gain = Math.max(0, row.weight - gains[row.window]);
        gains[row.window] += gain;
        return gain;
    }

    private static void add(Item item, int firstWindow, List<Row> rows) {
        int length = item.labels.length();
        List<Span> windows = item.labels.spans();
        double probation = Math.min(Math.floor(0.15 * length), 0.15 * 5_000);
        double[] scores = filled(item.scores.values());
        int next = 0;
        for (int row = 0; row < length; row++) {
            while (next < windows.size() && windows.get(next).to() <= row) {
                next++;
            }
            if (row < probation) {
                continue;
            }
            boolean inside = next < windows.size() && windows.get(next).from() <= row;
            if (inside) {
                Span window = windows.get(next);
                double place = -(double) (window.to() - row) / window.length();
                rows.add(new Row(scores[row], sigmoid(place) / sigmoid(-1), firstWindow + next));
            } else {
                double weight = next == 0 ? -1 : behind(windows.get(next - 1), row);
                rows.add(new Row(scores[row], weight, -1));
            }
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
        double lowest = Arrays.stream(scores).filter(s -> !Double.isNaN(s)).min().orElse(0);
        return Arrays.stream(scores).map(s -> Double.isNaN(s) ? lowest : s).toArray();
    }
}
