package telltale.app.detection;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import telltale.analysis.Result;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.ScoreLane;
import telltale.app.fx.LatestOnly;
import telltale.app.series.SeriesEntry;
import telltale.detector.Scores;
import telltale.series.RowRange;

/// Makes what the chart shows, in the background and only what has changed: the traces once a
/// series, the scores once a run, the marks with every threshold.
public final class ChartFeed implements AutoCloseable {
    private final LatestOnly thread;

    // Touched by that thread only.
    private @Nullable SeriesEntry entry;
    private @Nullable ChartContent traces;
    private @Nullable Scores scores;
    private @Nullable ChartContent scored;
    private final IdentityHashMap<Scores, ChartTrace> others = new IdentityHashMap<>();

    /// What is to be drawn.
    ///
    /// @param chosen the series
    /// @param result what was found in it
    /// @param method which method found it
    /// @param lanes what other methods found
    /// @param counted whether that method is one of those compared
    /// @param labels the rows that somebody has labelled
    public record Wanted(
            SeriesEntry chosen,
            Optional<Result> result,
            String method,
            List<Lane> lanes,
            boolean counted,
            List<RowRange> labels) {
        public Wanted {
            lanes = List.copyOf(lanes);
            labels = List.copyOf(labels);
        }
    }

    /// Another method beside the one whose anomalies are those of the chart.
    public record Lane(String name, Result result) {}

    public ChartFeed(Executor ui, Consumer<Throwable> failed) {
        thread = new LatestOnly("telltale-chart", ui, failed);
    }

    /// Shows what is chosen, with what was found in it.
    public void request(Wanted wanted, Consumer<ChartContent> show) {
        thread.request(() -> content(wanted), show);
    }

    /// Forgets what was asked for.
    public void forget() {
        thread.forget();
    }

    private ChartContent content(Wanted wanted) {
        ChartContent content = traces(wanted.chosen()).withLabels(wanted.labels());
        if (wanted.result().isPresent()) {
            content = marked(content, wanted.result().get(), wanted.method());
            content = content.withLane(content.lanes().getFirst().counted(wanted.counted()));
        }
        others.keySet()
                .removeIf(known ->
                        wanted.lanes().stream().noneMatch(l -> l.result().scores() == known));
        for (Lane lane : wanted.lanes()) {
            Scores said = lane.result().scores();
            if (said.length() == content.timeline().length()) {
                ChartTrace trace =
                        others.computeIfAbsent(said, scores -> ChartTrace.of(lane.name(), scores));
                content = content.withLane(new ScoreLane(lane.name(), trace, marks(lane.result())));
            }
        }
        return content;
    }

    private static List<AnomalyMark> marks(Result result) {
        return result.anomalies().stream()
                .map(a -> new AnomalyMark(a.from(), a.to(), a.peak(), a.confidence()))
                .toList();
    }

    private ChartContent traces(SeriesEntry chosen) {
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
                            : whole.withTraining(new RowRange(span.from(), span.to()));
            scores = result.scores();
        }
        return scored.withLabels(plain.labels()).withMarks(marks(result));
    }

    @Override
    public void close() {
        thread.close();
    }
}
