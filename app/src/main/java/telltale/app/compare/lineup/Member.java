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
public record Member(
        String name, Detector detector, Optional<Threshold> own, boolean hidden, boolean pinned) {

    public static Member of(String name, Detector detector) {
        return new Member(name, detector, Optional.empty(), false, false);
    }

    public Member with(Detector other) {
        return new Member(name, other, own, hidden, pinned);
    }

    public Member judgedBy(Optional<Threshold> other) {
        return new Member(name, detector, other, hidden, pinned);
    }

    public Member hidden(boolean now) {
        return new Member(name, detector, own, now, pinned);
    }

    public Member pinned(boolean now) {
        return new Member(name, detector, own, hidden, now);
    }
}
