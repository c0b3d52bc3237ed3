package telltale.threshold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
    public Decision {
        anomalies = List.copyOf(anomalies);
        candidates = List.copyOf(candidates);
    }

    /// What stands out among the episodes of a series that was learnt from as a whole.
    ///
    /// @param further how many episodes beyond those that stand out are anomalies too
    /// @throws IllegalArgumentException where the grouping asks for a deviation and the scores come
    ///   without expected values
    public static Decision of(EpisodeIndex index, int further) {
        EpisodeIndex.Parted parted = index.parted();
        int standing = parted.noise() ? 0 : parted.gap().count();
        List<Anomaly> anomalies = new ArrayList<>();
        List<Anomaly> candidates = new ArrayList<>();
        double cutoff = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parted.found().size(); i++) {
            Anomaly found = parted.found().get(i);
            if (found.length() < index.grouping().minLength()) {
                continue;
            }
            boolean above = i < standing + further;
            (above ? anomalies : candidates).add(found);
            cutoff = above ? Math.min(cutoff, found.score()) : cutoff;
        }
        anomalies.sort(Comparator.comparingInt(Anomaly::from));
        String reason = reason(parted, Math.max(0, anomalies.size() - standing));
        return new Decision(
                cutoff, bridged(anomalies, index.grouping().bridge()), candidates, reason);
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
    public List<Anomaly> below(EpisodeIndex index) {
        EpisodeIndex.Parted parted = index.parted();
        return IntStream.range(0, parted.episodes().size())
                .filter(i -> isApart(parted.episodes().get(i)))
                .mapToObj(parted.found()::get)
                .toList();
    }

    private boolean isApart(Episode episode) {
        return anomalies.stream()
                .noneMatch(a -> a.from() < episode.to() && episode.from() < a.to());
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

    private static String reason(EpisodeIndex.Parted parted, int taken) {
        String also =
                taken == 0
                        ? ""
                        : " %d more %s taken in.".formatted(taken, taken == 1 ? "is" : "are");
        if (parted.episodes().isEmpty()) {
            return "Nothing stands out: no score is higher than the others.";
        }
        if (parted.noise()) {
            return "Nothing stands out: the values move like noise, and so do the scores." + also;
        }
        UnusualnessGap gap = parted.gap();
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
