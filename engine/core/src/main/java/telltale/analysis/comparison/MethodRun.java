package telltale.analysis.comparison;

import java.util.Optional;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.detector.NotEnoughData;
import telltale.job.Progress;
import telltale.series.Series;

/// Run of one compared method, finished. Immutable.
///
/// @param name what tables call it; no two of a panel have the same
/// @param analysis its recipe
/// @param scored what it says; none where it failed
/// @param failure why it failed, or empty
/// @param rows how many rows it scored
/// @param seconds how long learning and scoring took
public record MethodRun(
        String name,
        Analysis analysis,
        Optional<ScoredResult> scored,
        String failure,
        int rows,
        double seconds) {

    /// Runs a recipe on a series. A method that cannot do this series has failed, which says why
    /// and stops nobody else.
    public static MethodRun run(String name, Analysis analysis, Series series, Progress progress)
            throws InterruptedException {
        long begin = System.nanoTime();
        try {
            Result result = analysis.run(series, progress);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Optional<ScoredResult> scored = Optional.of(ScoredResult.of(result));
            return new MethodRun(name, analysis, scored, "", series.length(), seconds);
        } catch (NotEnoughData | IllegalArgumentException e) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            String why = String.valueOf(e.getMessage());
            return new MethodRun(name, analysis, Optional.empty(), why, series.length(), seconds);
        }
    }

    /// The same under another name.
    public MethodRun named(String other) {
        return new MethodRun(other, analysis, scored, failure, rows, seconds);
    }

    /// NaN where it failed.
    public double rowsPerSecond() {
        return scored.isPresent() && seconds > 0 ? rows / seconds : Double.NaN;
    }
}
