package telltale.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import telltale.analysis.Result;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.Mark;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.content.Timeline;
import telltale.app.fx.LatestOnly;
import telltale.threshold.Threshold;

/// The scores of earlier runs that are kept beside those of now, each with a cutoff of its own. For
/// the window's thread.
final class Compared implements AutoCloseable {
    private record Kept(ScoreLane lane, Result result) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final LatestOnly judging;
    private int count;

    Compared(Consumer<Throwable> failed) {
        judging = new LatestOnly("telltale-compare", Platform::runLater, failed);
    }

    /// Keeps the scores shown; gives the id of their lane.
    String keep(ScoreLane shown, Result result) {
        var id = "kept-" + ++count;
        kept.put(id, new Kept(new ScoreLane(id, shown.score(), shown.marks()), result));
        return id;
    }

    /// The content with what is kept of the same series; other series begin without any.
    ChartContent with(ChartContent content, Timeline before) {
        if (!content.timeline().continues(before)) {
            kept.clear();
        }
        var all = content;
        for (var one : kept.values()) {
            all = all.withLane(one.lane);
        }
        return all;
    }

    /// Judges the scores of a lane by another cutoff, in the background; the newest wins.
    void judge(String id, double cutoff, Runnable judged) {
        var one = kept.get(id);
        if (one == null) {
            return;
        }
        var grouping = one.result.analysis().grouping();
        judging.request(
                () -> one.result.judge(new Threshold.Fixed(cutoff), grouping),
                result -> {
                    if (kept.containsKey(id)) {
                        kept.put(id, new Kept(one.lane.withMarks(marks(result)), result));
                        judged.run();
                    }
                });
    }

    private static List<Mark> marks(Result result) {
        return result.anomalies().stream()
                .map(a -> new Mark(a.from(), a.to(), a.peak(), a.confidence()))
                .toList();
    }

    void clear() {
        kept.clear();
        judging.forget();
    }

    @Override
    public void close() {
        judging.close();
    }
}
