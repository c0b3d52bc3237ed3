package telltale.app.compare.lineup;

import java.util.Optional;
import telltale.detector.Detector;
import telltale.threshold.Threshold;

/// A method that takes part in a comparison. Immutable.
///
/// @param name its own among the members
/// @param detector the method with its settings
/// @param own the threshold that it alone is judged by; none for the common one
/// @param hidden neither drawn nor counted
/// @param pinned stays above the others however the table is sorted
public record ComparedMethod(
        String name, Detector detector, Optional<Threshold> own, boolean hidden, boolean pinned) {

    public static ComparedMethod of(String name, Detector detector) {
        return new ComparedMethod(name, detector, Optional.empty(), false, false);
    }

    public ComparedMethod with(Detector other) {
        return new ComparedMethod(name, other, own, hidden, pinned);
    }

    public ComparedMethod judgedBy(Optional<Threshold> other) {
        return new ComparedMethod(name, detector, other, hidden, pinned);
    }

    public ComparedMethod hidden(boolean now) {
        return new ComparedMethod(name, detector, own, now, pinned);
    }

    public ComparedMethod pinned(boolean now) {
        return new ComparedMethod(name, detector, own, hidden, now);
    }
}
