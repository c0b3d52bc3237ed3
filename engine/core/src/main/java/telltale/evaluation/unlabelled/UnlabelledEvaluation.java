package telltale.evaluation.unlabelled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.evaluation.comparison.Candidate;
import telltale.evaluation.comparison.Detections;
import telltale.evaluation.unlabelled.InjectedSeries.Injection;
import telltale.job.Job;
import telltale.job.JobRunner;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;

/// Ranking of methods on a series without labels. Nothing here knows what really is anomalous in
/// it: the figures say which methods are worth a look, not how good they are.
///
/// Injection as a proxy follows Goswami et al. 2023, "Unsupervised Model Selection for Time-series
/// Anomaly Detection", arXiv:2210.01078.
///
/// @param series what to detect in
/// @param training the rows learnt from; anomalies are injected behind them, or everywhere where
///   all rows are learnt from
/// @param seed of the injections and of the first run
public record UnlabelledEvaluation(Series series, RowRange training, long seed) {
    private static final int SEEDS = 3;
    private static final double TOP = 0.01;

    /// What a candidate gave: its scores on the series, and its figures but the agreement.
    private record Outcome(Optional<Scores> scores, UnlabelledMetrics merit) {}

    /// Runs each candidate on the series, on the injected copy, and with other seeds.
    ///
    /// @return the best first
    /// @throws NotEnoughData where the series has too few quiet stretches
    public List<UnlabelledMetrics> rank(
            List<Candidate> candidates, int parallelism, Progress progress)
            throws InterruptedException {
        int from = training.to() < series.length() ? training.to() : 0;
        InjectedSeries injected = InjectedSeries.into(series, from, seed);
        List<Outcome> outcomes = new ArrayList<>();
        try (JobRunner runner = new JobRunner("evaluate", parallelism)) {
            List<Job<Outcome>> jobs = new ArrayList<>();
            for (Candidate candidate : candidates) {
                jobs.add(runner.submit(candidate.name(), own -> outcome(candidate, injected, own)));
            }
            for (int i = 0; i < jobs.size(); i++) {
                outcomes.add(await(jobs.get(i), candidates.get(i).name()));
                progress.report(i + 1, jobs.size(), candidates.get(i).name());
            }
        }
        List<UnlabelledMetrics> merits = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            merits.add(outcome.merit.withAgreement(agreement(outcome, outcomes)));
        }
        merits.sort(Comparator.comparingDouble(UnlabelledMetrics::rank).reversed());
        return List.copyOf(merits);
    }

    private static Outcome await(Job<Outcome> job, String method) throws InterruptedException {
        try {
            return job.await();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            boolean expected =
                    cause instanceof NotEnoughData || cause instanceof IllegalArgumentException;
            String why = expected ? String.valueOf(cause.getMessage()) : cause.toString();
            return new Outcome(Optional.empty(), UnlabelledMetrics.failed(method, why));
        }
    }

    private Outcome outcome(Candidate candidate, InjectedSeries injected, Progress progress)
            throws InterruptedException {
        long begin = System.nanoTime();
        Detections plain = candidate.run(series, training, progress);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Detections changed = candidate.run(injected.series(), training, progress);
        Map<InjectionKind, Double> kinds = kinds(injected, changed.scores().values());
        return new Outcome(
                Optional.of(plain.scores()),
                new UnlabelledMetrics(
                        candidate.name(),
                        mean(kinds),
                        mean(found(injected, changed.detected())),
                        silence(injected, changed.detected()),
                        stability(candidate, plain, progress),
                        Double.NaN,
                        separation(plain.scores().values(), plain.detected()),
                        kinds,
                        seconds,
                        ""));
    }

    /// How surely each kind stands out of quiet stretches of the same length.
    private static Map<InjectionKind, Double> kinds(InjectedSeries injected, double[] scores) {
        Map<InjectionKind, List<Double>> chances = new EnumMap<>(InjectionKind.class);
        for (Injection injection : injected.injections()) {
            RowRange rows = injection.rows();
            double own = highest(scores, rows.from(), rows.to());
            double below = 0;
            for (RowRange quiet : injected.quiet()) {
                int to = Math.min(quiet.to(), quiet.from() + rows.length());
                double theirs = highest(scores, quiet.from(), to);
                below += theirs < own ? 1 : theirs == own ? 0.5 : 0;
            }
            double chance = below / injected.quiet().size();
            chances.computeIfAbsent(injection.kind(), _ -> new ArrayList<>()).add(chance);
        }
        Map<InjectionKind, Double> kinds = new EnumMap<>(InjectionKind.class);
        chances.forEach((kind, all) ->
                kinds.put(
                        kind,
                        all.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(Double.NaN)));
        return kinds;
    }

    /// A row without a score counts as the lowest.
    private static double highest(double[] scores, int from, int to) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            highest = scores[row] > highest ? scores[row] : highest;
        }
        return highest;
    }

    private static Map<InjectionKind, Double> found(
            InjectedSeries injected, List<RowRange> detected) {
        Map<InjectionKind, Double> found = new EnumMap<>(InjectionKind.class);
        Map<InjectionKind, Double> counts = new EnumMap<>(InjectionKind.class);
        BitSet rows = rows(detected);
        for (Injection injection : injected.injections()) {
            found.merge(injection.kind(), touches(rows, injection.rows()) ? 1.0 : 0, Double::sum);
            counts.merge(injection.kind(), 1.0, Double::sum);
        }
        found.replaceAll((kind, hits) -> hits / counts.getOrDefault(kind, 1.0));
        return found;
    }

    private static double silence(InjectedSeries injected, List<RowRange> detected) {
        BitSet rows = rows(detected);
        long silent = injected.quiet().stream().filter(quiet -> !touches(rows, quiet)).count();
        return (double) silent / injected.quiet().size();
    }

    private static BitSet rows(List<RowRange> spans) {
        BitSet rows = new BitSet();
        spans.forEach(span -> rows.set(span.from(), span.to()));
        return rows;
    }

    private static boolean touches(BitSet rows, RowRange span) {
        int next = rows.nextSetBit(span.from());
        return next >= 0 && next < span.to();
    }

    private double stability(Candidate candidate, Detections plain, Progress progress)
            throws InterruptedException {
        List<double[]> runs = new ArrayList<>(List.of(plain.scores().values()));
        for (int i = 1; i < SEEDS; i++) {
            Optional<Candidate> other = candidate.seeded(seed + i);
            if (other.isEmpty()) {
                return 1;
            }
            runs.add(other.get().run(series, training, progress).scores().values());
        }
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < runs.size(); a++) {
            for (int b = a + 1; b < runs.size(); b++) {
                sum += RankAgreement.ofTop(runs.get(a), runs.get(b), TOP);
                pairs++;
            }
        }
        return sum / pairs;
    }

    private static double agreement(Outcome own, List<Outcome> outcomes) {
        double sum = 0;
        int count = 0;
        for (Outcome other : outcomes) {
            boolean same = other.merit.method().equals(own.merit.method());
            if (!same && own.scores.isPresent() && other.scores.isPresent()) {
                double[] theirs = other.scores.get().values();
                sum += RankAgreement.ofRanks(own.scores.get().values(), theirs);
                count++;
            }
        }
        return count == 0 ? Double.NaN : Math.max(0, sum / count);
    }

    /// As [UnlabelledMetrics#separation()] has it.
    static double separation(double[] scores, List<RowRange> detected) {
        BitSet flagged = rows(detected);
        double[] others = new double[scores.length];
        double[] flags = new double[scores.length];
        int otherCount = 0;
        int flagCount = 0;
        for (int row = 0; row < scores.length; row++) {
            if (Double.isNaN(scores[row])) {
                continue;
            }
            if (flagged.get(row)) {
                flags[flagCount++] = scores[row];
            } else {
                others[otherCount++] = scores[row];
            }
        }
        if (flagCount == 0 || otherCount == 0) {
            return 0;
        }
        Arrays.sort(flags, 0, flagCount);
        Arrays.sort(others, 0, otherCount);
        double middle = flags[flagCount / 2];
        double edge = others[(int) (0.99 * (otherCount - 1))];
        double rest = others[otherCount / 2];
        return middle > rest ? Math.clamp((middle - edge) / (middle - rest), 0, 1) : 0;
    }

    private static double mean(Map<InjectionKind, Double> kinds) {
        return kinds.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
