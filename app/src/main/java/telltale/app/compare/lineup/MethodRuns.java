package telltale.app.compare.lineup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import telltale.analysis.Result;
import telltale.analysis.Training;
import telltale.analysis.comparison.MethodRun;
import telltale.detector.Detector;

/// What methods said of one series, kept as long as there is memory for it, so that going back to
/// settings of before costs nothing. What takes part is kept in any case. For one thread only.
public final class MethodRuns {
    private record Key(Detector detector, Training training) {}

    private final Map<Key, MethodRun> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long most;

    /// @param most bytes that runs may take
    public MethodRuns(long most) {
        this.most = most;
    }

    public Optional<MethodRun> of(Detector detector, Training training) {
        return Optional.ofNullable(kept.get(new Key(detector, training)));
    }

    /// Keeps a run and drops others where they take too much.
    public void keep(Detector detector, Training training, MethodRun run, ComparisonPlan plan) {
        kept.put(new Key(detector, training), run);
        shed(plan);
    }

    /// How many bytes runs may take from now on.
    public void memory(long bytes, ComparisonPlan plan) {
        most = bytes;
        shed(plan);
    }

    public void clear() {
        kept.clear();
    }

    /// Drops what was not asked for for the longest time and takes no part.
    private void shed(ComparisonPlan plan) {
        long all = kept.values().stream().mapToLong(MethodRuns::bytes).sum();
        var oldest = kept.entrySet().iterator();
        while (all > most && oldest.hasNext()) {
            var run = oldest.next();
            Detector detector = run.getKey().detector;
            if (plan.members().stream().noneMatch(m -> m.detector().equals(detector))) {
                all -= bytes(run.getValue());
                oldest.remove();
            }
        }
    }

    /// Scores, what was expected of each channel, and the scores once more in order.
    private static long bytes(MethodRun run) {
        return run.scored().map(scored -> bytes(scored.result())).orElse(0L);
    }

    private static long bytes(Result result) {
        int columns =
                result.scores().expectation().isPresent() ? 2 + 2 * result.series().width() : 2;
        return 8L * columns * result.scores().length();
    }
}
