package telltale.evaluation.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import telltale.evaluation.Evaluation;
import telltale.evaluation.Metric;
import telltale.evaluation.NabCurve;
import telltale.evaluation.NabScore;

/// How methods stand over several series.
///
/// On a series where a method failed it counts as the random detector does, and ranks last: what
/// does not run knows nothing. A figure that does not apply to a series is left out for all. NAB's
/// figures are those of the corpus as a whole, as NAB has it, and so have no median; the best ones
/// have one cutoff for all series.
///
/// @param title what they stand in
/// @param figure what they are ranked by
/// @param series over how many series the ranks go
/// @param criticalDifference by how much mean ranks must differ to be different at the 5 % level
///   (Nemenyi); NaN where it cannot be said
/// @param rows the best mean rank first
/// @param random the detector that knows nothing
public record Leaderboard(
        String title,
        Metric figure,
        int series,
        double criticalDifference,
        List<Standing> rows,
        Map<Metric, Double> random) {
    public Leaderboard {
        rows = List.copyOf(rows);
        random = Map.copyOf(random);
    }

    /// One method.
    ///
    /// @param meanRank among all methods by the figure ranked by, 1 = best
    /// @param means of each figure
    /// @param medians of each figure
    /// @param cutoffs the confidences that each of the best figures of [NabScore] is reached at;
    ///   infinite where finding nothing is best
    /// @param failures on how many series it failed
    /// @param seconds in all
    /// @param mostBytes the most asked for on one series
    public record Standing(
            String method,
            double meanRank,
            Map<Metric, Double> means,
            Map<Metric, Double> medians,
            Map<Metric, Double> cutoffs,
            int failures,
            double seconds,
            long mostBytes) {
        public Standing {
            means = Map.copyOf(means);
            medians = Map.copyOf(medians);
            cutoffs = Map.copyOf(cutoffs);
        }
    }

    /// @param figure what to rank by
    /// @throws IllegalArgumentException for a figure that never ranks
    public static Leaderboard of(String title, List<Trial> trials, Metric figure) {
        if (figure.sense() == Metric.Sense.GREY) {
            throw new IllegalArgumentException(
                    "metric '%s' never ranks: it is %s".formatted(figure.id(), figure.meaning()));
        }
        Set<String> methods = new LinkedHashSet<>();
        Map<String, Map<String, Trial>> bySeries = new LinkedHashMap<>();
        for (Trial trial : trials) {
            methods.add(trial.method());
            bySeries.computeIfAbsent(
                            trial.benchmark() + "/" + trial.series(), _ -> new LinkedHashMap<>())
                    .put(trial.method(), trial);
        }
        List<Map<String, Trial>> ranked =
                bySeries.values().stream().filter(one -> applies(one, figure)).toList();
        Map<String, Double> ranks = ranks(List.copyOf(methods), ranked, figure);
        List<Standing> rows = new ArrayList<>();
        for (String method : methods) {
            rows.add(standing(method, ranks.getOrDefault(method, Double.NaN), bySeries));
        }
        rows.sort((a, b) -> Double.compare(a.meanRank, b.meanRank));
        return new Leaderboard(
                title,
                figure,
                ranked.size(),
                CriticalDifference.of(methods.size(), ranked.size()),
                rows,
                random(bySeries.values()));
    }

    private static boolean applies(Map<String, Trial> series, Metric figure) {
        return series.values().stream().anyMatch(t -> t.measured().figures().has(figure));
    }

    private static Map<String, Double> ranks(
            List<String> methods, List<Map<String, Trial>> series, Metric figure) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Map<String, Trial> one : series) {
            for (String method : methods) {
                double own = rankable(one.get(method), figure);
                double rank = 1;
                for (String other : methods) {
                    double theirs = rankable(one.get(other), figure);
                    boolean same = !other.equals(method) && theirs == own;
                    rank += theirs > own ? 1 : same ? 0.5 : 0;
                }
                sums.merge(method, rank / series.size(), Double::sum);
            }
        }
        return sums;
    }

    /// Higher is better, and nothing is worse than none.
    private static double rankable(@Nullable Trial trial, Metric figure) {
        if (trial == null || !trial.measured().figures().has(figure)) {
            return Double.NEGATIVE_INFINITY;
        }
        double value = trial.measured().figures().at(figure);
        return figure.sense() == Metric.Sense.LOW ? -value : value;
    }

    private static Standing standing(
            String method, double rank, Map<String, Map<String, Trial>> bySeries) {
        List<Trial> own =
                bySeries.values().stream()
                        .filter(one -> one.containsKey(method))
                        .map(one -> one.get(method))
                        .toList();
        Map<Metric, Double> means = new LinkedHashMap<>();
        Map<Metric, Double> medians = new LinkedHashMap<>();
        for (Metric figure : Metric.all()) {
            double[] values =
                    own.stream()
                            .map(t -> t.failed() ? t.random() : t.measured())
                            .mapToDouble(m -> m.figures().at(figure))
                            .filter(value -> !Double.isNaN(value))
                            .sorted()
                            .toArray();
            put(means, figure, Arrays.stream(values).average().orElse(Double.NaN));
            put(medians, figure, median(values));
        }
        Map<Metric, Double> cutoffs = nab(own.stream().map(Trial::measured).toList(), means);
        for (NabScore.Profile profile : NabScore.Profile.values()) {
            medians.remove(Metric.nab(profile));
            medians.remove(Metric.bestNab(profile));
        }
        return new Standing(
                method,
                rank,
                means,
                medians,
                cutoffs,
                (int) own.stream().filter(Trial::failed).count(),
                own.stream().mapToDouble(Trial::seconds).sum(),
                own.stream().mapToLong(Trial::bytes).max().orElse(0));
    }

    /// Puts the figures of the corpus as a whole; returns the best cutoffs.
    private static Map<Metric, Double> nab(List<Evaluation> measured, Map<Metric, Double> means) {
        Map<Metric, Double> cutoffs = new LinkedHashMap<>();
        List<NabCurve> curves = measured.stream().map(Evaluation::curve).toList();
        NabScore.Profile[] profiles = NabScore.Profile.values();
        for (int i = 0; i < profiles.length; i++) {
            NabScore.Part sum = NabScore.Part.NOTHING;
            for (Evaluation one : measured) {
                sum = sum.plus(one.nab().get(i));
            }
            NabScore.Outcome best = NabCurve.best(curves, sum, profiles[i]);
            means.remove(Metric.nab(profiles[i]));
            put(means, Metric.nab(profiles[i]), sum.score(profiles[i]));
            means.remove(Metric.bestNab(profiles[i]));
            put(means, Metric.bestNab(profiles[i]), best.score());
            put(cutoffs, Metric.bestNab(profiles[i]), best.cutoff());
        }
        return cutoffs;
    }

    private static Map<Metric, Double> random(Collection<Map<String, Trial>> bySeries) {
        List<Evaluation> randoms =
                bySeries.stream().map(one -> one.values().iterator().next().random()).toList();
        Map<Metric, Double> means = new LinkedHashMap<>();
        for (Metric figure : Metric.all()) {
            put(
                    means,
                    figure,
                    randoms.stream()
                            .mapToDouble(one -> one.figures().at(figure))
                            .filter(value -> !Double.isNaN(value))
                            .average()
                            .orElse(Double.NaN));
        }
        nab(randoms, means);
        return means;
    }

    private static void put(Map<Metric, Double> map, Metric figure, double value) {
        if (!Double.isNaN(value)) {
            map.put(figure, value);
        }
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        return (sorted[n / 2] + sorted[(n - 1) / 2]) / 2;
    }

    /// One for each benchmark, and one over all where there are several.
    public static List<Leaderboard> each(List<Trial> trials, Metric figure) {
        List<String> benchmarks = trials.stream().map(Trial::benchmark).distinct().toList();
        List<Leaderboard> standings = new ArrayList<>();
        for (String benchmark : benchmarks) {
            Predicate<Trial> within = trial -> trial.benchmark().equals(benchmark);
            standings.add(of(benchmark, trials.stream().filter(within).toList(), figure));
        }
        if (benchmarks.size() > 1) {
            standings.add(of("all", trials, figure));
        }
        return standings;
    }
}
