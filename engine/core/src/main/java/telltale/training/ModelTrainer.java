package telltale.training;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.job.Progress;
import telltale.series.Series;

/// Trains models to be kept.
public final class ModelTrainer {
    private final InstantSource clock;

    /// @param clock what time it is
    public ModelTrainer(InstantSource clock) {
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
        HistoryRecorder recorder = new HistoryRecorder(progress, clock);
        Instant begin = clock.instant();
        Result result = analysis.run(series, recorder);
        Instant end = clock.instant();
        Duration worked = Duration.between(begin, end).minus(recorder.paused());
        int rows = result.training().length();
        TrainingHistory course =
                TrainingHistory.of(Math.max(0, worked.toNanos() / 1e9), rows, recorder.curves());
        Series learnt = result.series().rows(result.training().from(), result.training().to());
        return new Trained(KeptModel.of(name, end, result.fitted(), learnt, course), result);
    }
}
