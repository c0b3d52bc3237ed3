package telltale.app.training;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import telltale.training.LossCurve;

/// How a training stands at one moment.
///
/// @param what what is trained: "Transformer on pump.csv"; empty before the first
/// @param step what is being done, or how it ended
/// @param fraction between 0 and 1, or -1 where unknown
/// @param rowsPerSecond NaN where unknown
/// @param left how long it will still take, where that can be said
/// @param curves what was plotted so far
public record ModelStanding(
        State state,
        String what,
        String step,
        double fraction,
        double rowsPerSecond,
        Optional<Duration> left,
        List<LossCurve> curves) {

    /// From [#RUNNING] to [#CANCELLING] something is under way.
    public enum State {
        IDLE,
        RUNNING,
        PAUSING,
        PAUSED,
        CANCELLING,
        KEPT,
        CANCELLED,
        FAILED;

        public boolean busy() {
            return compareTo(RUNNING) >= 0 && compareTo(CANCELLING) <= 0;
        }
    }

    static final ModelStanding IDLE =
            new ModelStanding(State.IDLE, "", "", 0, Double.NaN, Optional.empty(), List.of());

    public ModelStanding {
        curves = List.copyOf(curves);
    }

    ModelStanding with(State other, String otherStep) {
        return new ModelStanding(other, what, otherStep, fraction, rowsPerSecond, left, curves);
    }

    /// How many epochs are done.
    public int epochs() {
        return LossCurve.epochs(curves);
    }

    /// The epoch of the lowest loss so far, with that loss.
    public Optional<LossCurve.Mark> best() {
        return LossCurve.deciding(curves).flatMap(LossCurve::lowest);
    }
}
