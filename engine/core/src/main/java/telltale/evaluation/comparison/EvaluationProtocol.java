package telltale.evaluation.comparison;

import java.time.Duration;

/// What holds for every trial of a comparison.
///
/// @param split which rows are learnt from
/// @param includeTraining whether rows learnt from are scored too
/// @param tolerance how many rows an alarm may lie beside an event and still be right
/// @param seed of the random detector
/// @param timeout how long a method may take on a series; what takes longer has failed there
public record EvaluationProtocol(
        TrainTestSplit split, boolean includeTraining, int tolerance, long seed, Duration timeout) {
    public static final Duration TIMEOUT = Duration.ofMinutes(10);

    public EvaluationProtocol {
        if (tolerance < 0) {
            throw new IllegalArgumentException(
                    "tolerance: expected 0 rows or more, found '%d'".formatted(tolerance));
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "timeout: expected more than no time, found '%s'".formatted(timeout));
        }
    }

    /// The benchmark's own split, training rows not scored, no tolerance.
    public static EvaluationProtocol standard() {
        return new EvaluationProtocol(TrainTestSplit.OF_BENCHMARK, false, 0, 1, TIMEOUT);
    }
}
