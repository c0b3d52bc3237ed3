package telltale.training;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import telltale.job.Progress;

/// Recorder of a training's history: keeps what is plotted, measures pauses, and passes everything
/// on.
public final class HistoryRecorder implements Progress {
    private static final long SHORT_MILLIS = 200;

    private final Progress to;
    private final InstantSource clock;
    private final Map<String, List<LossCurve.Mark>> marks = new LinkedHashMap<>();
    private Duration paused = Duration.ZERO;

    public HistoryRecorder(Progress to, InstantSource clock) {
        this.to = to;
        this.clock = clock;
    }

    @Override
    public void report(long done, long total, String step) {
        to.report(done, total, step);
    }

    @Override
    public void advance(long done, long total, String step) throws InterruptedException {
        Instant before = clock.instant();
        to.advance(done, total, step);
        Duration held = Duration.between(before, clock.instant());
        if (held.toMillis() >= SHORT_MILLIS) {
            synchronized (this) {
                paused = paused.plus(held);
            }
        }
    }

    @Override
    public synchronized void plot(String curve, double x, double y) {
        marks.computeIfAbsent(curve, _ -> new ArrayList<>()).add(new LossCurve.Mark(x, y));
        to.plot(curve, x, y);
    }

    /// How long the work was held up so far; a pause counts when it is over.
    public synchronized Duration paused() {
        return paused;
    }

    /// What was plotted so far.
    public synchronized List<LossCurve> curves() {
        return marks.entrySet().stream()
                .map(entry -> new LossCurve(entry.getKey(), entry.getValue()))
                .toList();
    }
}
