package telltale.threshold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import telltale.detector.Scores;
import telltale.series.Series;

/// Which episodes of a series are its anomalies, and why the line is where it is.
///
/// @param cutoff the score of the lowest peak among the anomalies; infinite where there is none
/// @param anomalies in the order of time
/// @param candidates the episodes below the line, the most unusual first
/// @param reason why the line is where it is, in a sentence
public record Decision(
        double cutoff, List<Anomaly> anomalies, List<Anomaly> candidates, String reason) {
    /// How many episodes are looked for.
    private static final int MOST = 40;

    /// Noise reaches this confidence in one of 200 series.
    private static final double SURE = 0.995;

    /// The highest scores of noise come alone or few together: the geometric mean of their numbers,
    /// as a logarithm.
    private static final double LONG = 1.5;

    /// Episodes whose lengths are looked at; see decisions/episodes.md.
    private static final int HIGHEST = 10;

    public Decision {
        anomalies = List.copyOf(anomalies);
        candidates = List.copyOf(candidates);
    }

    /// What stands out among the episodes of a series that was learnt from as a whole.
    ///
    /// @param window how many rows the method looks at for the score of a row
    /// @param further how many episodes beyond those that stand out are anomalies too
    /// @throws IllegalArgumentException where the grouping asks for a deviation and the scores come
    ///   without expected values
    public static Decision of(
            Series series,
            Scores scores,
            Calibration calibration,
            Grouping grouping,
            int window,
            int further) {
        List<Episode> episodes = Declustering.of(grouping.wanted(series, scores), window, MOST);
        UnusualnessGap gap = UnusualnessGap.of(episodes);
        boolean noise = gap.count() > 0 && isNoise(series, scores, calibration, episodes);
        int standing = noise ? 0 : gap.count();
        var fault = RowsAtFault.of(series, scores);
        List<Anomaly> anomalies = new ArrayList<>();
        List<Anomaly> candidates = new ArrayList<>();
        double cutoff = Double.POSITIVE_INFINITY;
        for (int i = 0; i < episodes.size(); i++) {
            Anomaly found = fault.narrow(anomaly(episodes.get(i), scores, calibration));
            if (found.length() < grouping.minLength()) {
                continue;
            }
            boolean above = i < standing + further;
            (above ? anomalies : candidates).add(found);
            cutoff = above ? Math.min(cutoff, found.score()) : cutoff;
        }
        anomalies.sort(Comparator.comparingInt(Anomaly::from));
        String reason = reason(episodes, gap, noise, Math.max(0, anomalies.size() - standing));
        return new Decision(cutoff, bridged(anomalies, grouping.bridge()), candidates, reason);
    }

    /// Where rows count by their scores alone.
    ///
    /// @param anomalies in the order of time
    public static Decision of(double cutoff, List<Anomaly> anomalies) {
        return new Decision(cutoff, anomalies, List.of(), "");
    }

    /// What reaches the confidence of [Threshold.Standout#LEVEL], with no more than the rows at
    /// fault: for series that have rows which were not learnt from.
    public static Decision ahead(
            Series series, Scores scores, Calibration calibration, Grouping grouping) {
        double cutoff = calibration.cutoff(Threshold.Standout.LEVEL);
        var fault = RowsAtFault.of(series, scores);
        List<Anomaly> anomalies =
                grouping.find(scores, series, cutoff, calibration).stream()
                        .map(fault::narrow)
                        .toList();
        String reason =
                "The line is at a confidence of %s, as not all rows were learnt from."
                        .formatted(Threshold.Standout.LEVEL);
        return new Decision(cutoff, anomalies, List.of(), reason);
    }

    /// The episodes that are no anomalies, the most unusual first.
    ///
    /// @param window how many rows the method looks at for the score of a row
    public List<Anomaly> below(
            Series series, Scores scores, Calibration calibration, Grouping grouping, int window) {
        var fault = RowsAtFault.of(series, scores);
        return Declustering.of(grouping.wanted(series, scores), window, MOST).stream()
                .filter(this::isApart)
                .map(episode -> fault.narrow(anomaly(episode, scores, calibration)))
                .toList();
    }

    private boolean isApart(Episode episode) {
        return anomalies.stream()
                .noneMatch(a -> a.from() < episode.to() && episode.from() < a.to());
    }

    private static Anomaly anomaly(Episode episode, Scores scores, Calibration calibration) {
        double score = scores.at(episode.peak());
        return new Anomaly(
                episode.from(), episode.to(), episode.peak(), score, calibration.confidence(score));
    }

    private static boolean isNoise(
            Series series, Scores scores, Calibration calibration, List<Episode> episodes) {
        double highest =
                episodes.stream().mapToDouble(e -> scores.at(e.peak())).max().orElseThrow();
        double length =
                episodes.stream()
                        .limit(HIGHEST)
                        .mapToDouble(e -> StrictMath.log(e.length()))
                        .average()
                        .orElseThrow();
        return calibration.confidence(highest) < SURE
                && length < LONG
                && GaussianSteps.hold(series);
    }

    /// Anomalies with at most so many rows between them are one.
    private static List<Anomaly> bridged(List<Anomaly> ascending, int bridge) {
        List<Anomaly> merged = new ArrayList<>();
        for (Anomaly next : ascending) {
            if (merged.isEmpty() || next.from() - merged.getLast().to() > bridge || bridge == 0) {
                merged.add(next);
                continue;
            }
            Anomaly last = merged.removeLast();
            Anomaly higher = next.score() > last.score() ? next : last;
            merged.add(
                    new Anomaly(
                            last.from(),
                            Math.max(last.to(), next.to()),
                            higher.peak(),
                            higher.score(),
                            higher.confidence()));
        }
        return merged;
    }

    private static String reason(
            List<Episode> episodes, UnusualnessGap gap, boolean noise, int taken) {
        String also =
                taken == 0
                        ? ""
                        : " %d more %s taken in.".formatted(taken, taken == 1 ? "is" : "are");
        if (episodes.isEmpty()) {
            return "Nothing stands out: no score is higher than the others.";
        }
        if (noise) {
            return "Nothing stands out: the values move like noise, and so do the scores." + also;
        }
        int count = gap.count();
        if (count == 0) {
            return "Nothing stands out: the most unusual stretches are alike." + also;
        }
        String standing = count == 1 ? "1 stretch stands out: " : count + " stretches stand out: ";
        if (Double.isInfinite(gap.ratio())) {
            return standing + "no other has a high score." + also;
        }
        String than =
                gap.ratio() < 100
                        ? String.format(Locale.ROOT, "%.1f times", gap.ratio())
                        : "more than 100 times";
        return standing
                + (count == 1 ? "it is " : "the weakest is ")
                + than
                + " as unusual as the next."
                + also;
    }
}
