package telltale.training;

import java.util.List;
import java.util.Optional;

/// History of a training: seconds, speed, loss curves.
///
/// @param seconds how long learning, scoring and calibrating took, without pauses
/// @param rowsPerSecond rows learnt from, times epochs where there are any, over these seconds
/// @param curves what was plotted meanwhile; none for a method that has no epochs
public record TrainingHistory(double seconds, double rowsPerSecond, List<LossCurve> curves) {
    public TrainingHistory {
        curves = List.copyOf(curves);
    }

    /// Of a training that learnt from so many rows.
    static TrainingHistory of(double seconds, int rows, List<LossCurve> curves) {
        double passes = Math.max(1, LossCurve.epochs(curves));
        return new TrainingHistory(seconds, seconds > 0 ? rows * passes / seconds : 0, curves);
    }

    /// How many epochs there were; 0 for a method without.
    public int epochs() {
        return LossCurve.epochs(curves);
    }

    /// The epoch of the lowest loss, with that loss.
    public Optional<LossCurve.Mark> best() {
        return LossCurve.deciding(curves).flatMap(LossCurve::lowest);
    }
}
