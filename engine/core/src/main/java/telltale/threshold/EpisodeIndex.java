package telltale.threshold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import telltale.detector.Scores;
import telltale.series.Series;

/// Episodes of a scored series. They do not depend on the threshold, so they are parted once, when
/// they are first asked for, and serve every threshold after that. Safe for several threads.
public final class EpisodeIndex {
    /// How many episodes are looked for; see decisions/episodes.md.
    private static final int MOST = 40;

    /// Noise reaches this confidence in one of 200 series.
    private static final double SURE = 0.995;

    /// The highest scores of noise come alone or few together: the geometric mean of their numbers,
    /// as a logarithm.
    private static final double LONG = 1.5;

    /// Episodes whose lengths are looked at; see decisions/episodes.md.
    private static final int HIGHEST = 10;

    /// What is known of the episodes once they are parted.
    ///
    /// @param episodes the most unusual first
    /// @param found the same with no more than the rows at fault
    /// @param gap between those that stand out and the others
    /// @param noise whether the series moves like noise and so do its scores
    record Parted(List<Episode> episodes, List<Anomaly> found, UnusualnessGap gap, boolean noise) {}

    private final Series series;
    private final Scores scores;
    private final Calibration calibration;
    private final Grouping grouping;
    private final int window;
    private volatile @Nullable Parted parted;

    private EpisodeIndex(
            Series series, Scores scores, Calibration calibration, Grouping grouping, int window) {
        this.series = series;
        this.scores = scores;
        this.calibration = calibration;
        this.grouping = grouping;
        this.window = window;
    }

    /// Costs nothing until an episode is asked for.
    ///
    /// @param window how many rows the method looks at for the score of a row
    public static EpisodeIndex of(
            Series series, Scores scores, Calibration calibration, Grouping grouping, int window) {
        return new EpisodeIndex(series, scores, calibration, grouping, window);
    }

    /// The index of the same scores under a grouping: this one where it is the same.
    public EpisodeIndex with(Grouping other) {
        return other.equals(grouping)
                ? this
                : new EpisodeIndex(series, scores, calibration, other, window);
    }

    Grouping grouping() {
        return grouping;
    }

    /// `O(n)` the first time. Threads that ask at once may all part, with the same result.
    ///
    /// @throws IllegalArgumentException where the grouping asks for a deviation and the scores come
    ///   without expected values
    Parted parted() {
        Parted known = parted;
        if (known == null) {
            known = part();
            parted = known;
        }
        return known;
    }

    private Parted part() {
        List<Episode> episodes = Declustering.of(grouping.wanted(series, scores), window, MOST);
        UnusualnessGap gap = UnusualnessGap.of(episodes);
        var fault = RowsAtFault.of(series, scores);
        List<Anomaly> found =
                episodes.stream().map(episode -> fault.narrow(anomaly(episode))).toList();
        return new Parted(episodes, found, gap, gap.count() > 0 && isNoise(episodes));
    }

    private Anomaly anomaly(Episode episode) {
        double score = scores.at(episode.peak());
        return new Anomaly(
                episode.from(), episode.to(), episode.peak(), score, calibration.confidence(score));
    }

    private boolean isNoise(List<Episode> episodes) {
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
}
