package telltale.app.compare.lineup;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import telltale.analysis.comparison.GroundTruth;
import telltale.analysis.comparison.LabelMetrics;
import telltale.analysis.comparison.MethodRun;
import telltale.app.fx.LatestOnly;
import telltale.detector.Scores;

/// Measures what takes a while and no threshold touches: VUS-PR of each method, and a detector that
/// knows nothing. What is measured once is kept until the labels change.
public final class LabelScoring implements AutoCloseable {
    private static final long SEED = 1;

    private final LatestOnly thread;
    private final Consumer<ThresholdComparison.Measured> show;

    // Touched by that thread only.
    private @Nullable GroundTruth truth;
    private final Map<Scores, Double> known = new HashMap<>();
    private LabelMetrics random = LabelMetrics.NONE;

    public LabelScoring(
            Executor ui, Consumer<ThresholdComparison.Measured> show, Consumer<Throwable> failed) {
        this.thread = new LatestOnly("telltale-measure", ui, failed);
        this.show = show;
    }

    public void request(ThresholdComparison.Measured so, Map<String, MethodRun> ran) {
        if (so.truth().isPresent()) {
            GroundTruth by = so.truth().get();
            thread.request(() -> measured(by, ran), show);
        } else {
            thread.forget();
        }
    }

    private ThresholdComparison.Measured measured(GroundTruth by, Map<String, MethodRun> ran) {
        if (!by.equals(truth)) {
            known.clear();
            truth = by;
            random = by.random(SEED);
        }
        Map<String, Double> vusPr = new HashMap<>();
        ran.forEach((name, candidate) -> {
            var result = candidate.scored().map(scored -> scored.result());
            result.ifPresent(
                    one -> vusPr.put(name, known.computeIfAbsent(one.scores(), by::vusPr)));
        });
        return new ThresholdComparison.Measured(java.util.Optional.of(by), vusPr, random);
    }

    @Override
    public void close() {
        thread.close();
    }
}
