package telltale.training;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.job.Progress;
import telltale.series.Series;

/// Trains models to be kept.
public final class Trainer {
    private final InstantSource clock;

    /// @param clock what time it is
    public Trainer(InstantSource clock) {
        this.clock = clock;
    }

    /// A model that has been trained.
    ///
    /// @param result what it found in the series it learnt from
    public record Trained(KeptModel model, Result result) {}

    /// Learns as the analysis would, and says how it went. The analysis of the same series by the
    /// kept model gives the same anomalies.
    ///
    /// @param name what the model is to be called
    public Trained train(String name, Analysis analysis, Series series, Progress progress)
            throws InterruptedException {
        ModelName.check(name);
        Observed observed = new Observed(progress);
        Instant begin = clock.instant();
        Result result = analysis.run(series, observed);
        Instant end = clock.instant();
        Duration worked = Duration.between(begin, end).minus(observed.paused());
        int rows = result.training().length();
        Course course = Course.of(Math.max(0, worked.toNanos() / 1e9), rows, observed.curves());
        Series learnt = result.series().rows(result.training().from(), result.training().to());
        return new Trained(KeptModel.of(name, end, result.fitted(), learnt, course), result);
    }

    /// Passes everything on, keeps what is plotted and measures how long the work was held up.
    private final class Observed implements Progress {
        private static final long SHORT_MILLIS = 200;

        private final Progress to;
        private final Map<String, List<Curve.Mark>> marks = new LinkedHashMap<>();
        private Duration paused = Duration.ZERO;

        Observed(Progress to) {
            this.to = to;
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
            marks.computeIfAbsent(curve, _ -> new ArrayList<>()).add(new Curve.Mark(x, y));
            to.plot(curve, x, y);
        }

        synchronized Duration paused() {
            return paused;
        }

        synchronized List<Curve> curves() {
            return marks.entrySet().stream()
                    .map(entry -> new Curve(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
