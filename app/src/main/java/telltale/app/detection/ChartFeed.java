package telltale.app.detection;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import telltale.analysis.Result;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.Mark;
import telltale.app.chart.content.RowSpan;
import telltale.app.fx.LatestOnly;
import telltale.app.series.Entry;
import telltale.detector.Scores;

/// Makes what the chart shows, in the background and only what has changed: the traces once a
/// series, the scores once a run, the marks with every threshold.
public final class ChartFeed implements AutoCloseable {
    private final LatestOnly thread;

    // Touched by that thread only.
    private @Nullable Entry entry;
    private @Nullable ChartContent traces;
    private @Nullable Scores scores;
    private @Nullable ChartContent scored;

    public ChartFeed(Executor ui, Consumer<Throwable> failed) {
        thread = new LatestOnly("telltale-chart", ui, failed);
    }

    /// Shows what is chosen, with what was found in it.
    public void request(
            Entry chosen, Optional<Result> result, String method, Consumer<ChartContent> show) {
        thread.request(() -> content(chosen, result, method), show);
    }

    /// Forgets what was asked for.
    public void forget() {
        thread.forget();
    }

    private ChartContent content(Entry chosen, Optional<Result> result, String method) {
        ChartContent plain = traces(chosen);
        return result.isEmpty() ? plain : marked(plain, result.get(), method);
    }

    private ChartContent traces(Entry chosen) {
        if (traces == null || !chosen.equals(entry)) {
            traces = ChartContent.of(chosen.chosen());
            entry = chosen;
            scored = null;
            scores = null;
        }
        return traces;
    }

    private ChartContent marked(ChartContent plain, Result result, String method) {
        if (scored == null || scores != result.scores()) {
            var span = result.training();
            ChartContent whole = plain.withScores(method, result.scores());
            boolean everywhere = span.length() == result.series().length();
            scored =
                    everywhere || span.length() == 0
                            ? whole
                            : whole.withTraining(new RowSpan(span.from(), span.to()));
            scores = result.scores();
        }
        return scored.withMarks(
                result.anomalies().stream()
                        .map(a -> new Mark(a.from(), a.to(), a.peak(), a.confidence()))
                        .toList());
    }

    @Override
    public void close() {
        thread.close();
    }
}
